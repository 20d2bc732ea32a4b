/** Why a sealed file is not opened. */
export type SealProblem =
	/** Or the part of the file that the passphrase is checked by has been altered: nobody can tell the two apart. */
	| { readonly type: 'wrong-passphrase' }
	/** Some byte is not as it was written, or the end is missing. */
	| { readonly type: 'seal-damaged' }
	/** It is sealed for keys, as another program does it. */
	| { readonly type: 'sealed-for-keys' }
	/** The browser could not do it: too little memory, or the file is gone. */
	| { readonly type: 'seal-failed' }
	| { readonly type: 'seal-too-large'; readonly max: number };
