/** Why a workbook is refused as a whole. */
export type WorkbookProblem =
	| { readonly type: 'empty' }
	| { readonly type: 'too-large'; readonly size: number; readonly max: number }
	/** Its parts would be so many bytes once unpacked, or more. */
	| { readonly type: 'unpacks-too-large'; readonly max: number }
	| { readonly type: 'encrypted' }
	/** A workbook of before 2007. */
	| { readonly type: 'old' }
	/** An archive of something else. */
	| { readonly type: 'no-workbook' }
	/** Two parts of one name: nobody can tell which is meant. */
	| { readonly type: 'doubled'; readonly part: string }
	/** It defines words of its own, by which a file can be made to grow without end. */
	| { readonly type: 'entities'; readonly part: string }
	| { readonly type: 'broken' }
	| { readonly type: 'too-slow'; readonly seconds: number }
	| { readonly type: 'sheet-too-wide'; readonly sheet: string; readonly max: number }
	| { readonly type: 'sheet-too-long'; readonly sheet: string; readonly max: number };
