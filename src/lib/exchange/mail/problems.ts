/** Why a mail is refused. */
export type MailProblem =
	| { readonly type: 'empty' }
	| { readonly type: 'too-large'; readonly size: number; readonly max: number }
	/** It has neither a sender nor a subject, or parts within parts without end. */
	| { readonly type: 'not-a-mail' };
