/*
 * Files that go out to be answered by somebody without the app, and what comes back. A page in one file holds what its
 * reader may see; it is opened from disk and saves an answer, which is read under caps and held against the record that
 * remembers the file. What may be answered is up to each kind of file: `review` and `delegate`.
 */

/** What every such page knows of itself, embedded in it; the answer repeats all but the name of the file. */
export interface AnswerPageData {
	readonly format: string;
	readonly version: string;
	/** Id of the portfolio. */
	readonly portfolio: string;
	/** Id of the record that remembers the file. */
	readonly request: string;
	/** Random; stands in the file sent and in that record alone. */
	readonly token: string;
	/** Digest of what was shown. */
	readonly content: string;
	/** What the answer is called, without its date. */
	readonly fileName: string;
}

/** Why an answer is refused as a whole. */
export type AnswerProblem =
	| { readonly type: 'empty' }
	| { readonly type: 'too-large'; readonly size: number; readonly max: number }
	| { readonly type: 'not-utf8' }
	| { readonly type: 'not-json'; readonly line: number; readonly column: number }
	/** JSON, but no answer of this format, or not laid out as one. */
	| { readonly type: 'not-an-answer' }
	| { readonly type: 'newer-version'; readonly version: string; readonly reads: string }
	/** It is not as the page wrote it: changed since, or damaged on the way. */
	| { readonly type: 'altered' }
	| { readonly type: 'other-portfolio' }
	/** No file with this number was ever sent from this portfolio, or the record of it was deleted. */
	| { readonly type: 'unknown-request' }
	| { readonly type: 'wrong-token' }
	/** It answers something else than was sent. */
	| { readonly type: 'other-content' };
