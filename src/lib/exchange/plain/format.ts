/*
 * `portfolio.json`: the current records by kind, for other programs. No history, no conflicts; the file that
 * carries a portfolio between laptops is the portfolio file.
 */

export const plainFormat = 'isocentre-records';

/** The major number grows when an older reader could not read a file; the minor when it can, without the news. */
export const plainVersion = '1.0';

/** Several times a portfolio of 100,000 records. It is parsed at a stretch, which holds up the page. */
export const maxPlainSize = 64 * 1024 * 1024;

/** What the file says about itself. */
export interface PlainAbout {
	readonly portfolio: { readonly id: string; readonly name: string };
	readonly app: string;
	/** ISO instant. */
	readonly written: string;
}

/** Why a file of plain records is refused as a whole; problems of single records are in the plan. */
export type PlainProblem =
	| { readonly type: 'empty' }
	| { readonly type: 'too-large'; readonly size: number; readonly max: number }
	| { readonly type: 'not-utf8' }
	| { readonly type: 'not-json'; readonly line: number; readonly column: number }
	| { readonly type: 'too-deep'; readonly max: number }
	/** JSON, but not of this format, or not laid out by it. */
	| { readonly type: 'not-records' }
	| { readonly type: 'newer-version'; readonly version: string; readonly reads: string }
	| { readonly type: 'no-known-kinds'; readonly kinds: readonly string[] };
