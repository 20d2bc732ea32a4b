/** Why a file of cards is refused as a whole. */
export type VcardProblem =
	| { readonly type: 'empty' }
	| { readonly type: 'too-large'; readonly size: number; readonly max: number }
	| { readonly type: 'too-many-lines'; readonly max: number }
	| { readonly type: 'too-many-cards'; readonly max: number }
	| { readonly type: 'not-a-vcard' };

/** What was understood otherwise than written, or left out, of cards that are taken. */
export type CardNote =
	/** It has no end: the file was cut off, or the next card begins inside it. */
	| { readonly type: 'no-end'; readonly line: number }
	/** It has more entries than are read of one. */
	| { readonly type: 'cut'; readonly line: number; readonly taken: number; readonly of: number }
	/** Pictures, sounds and keys; none of the portfolio has a place for them. */
	| { readonly type: 'pictures'; readonly cards: number }
	/** Birthdays, families and the like, which are nobody's business here. */
	| { readonly type: 'private'; readonly cards: number };
