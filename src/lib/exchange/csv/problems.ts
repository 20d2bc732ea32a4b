import type { TableProblem } from '../table/problems';

/** Why a table file is refused as a whole; problems of single rows are in the plan. */
export type CsvProblem =
	| { readonly type: 'empty' }
	| { readonly type: 'too-large'; readonly size: number; readonly max: number }
	/** Not text at all: a spreadsheet, a picture, an archive. */
	| { readonly type: 'not-text' }
	/** A quotation mark opens at this line and never closes: everything after it would be one cell. */
	| { readonly type: 'unclosed-quote'; readonly line: number }
	/** Not told apart from a quotation mark that is missing. */
	| { readonly type: 'row-too-long'; readonly line: number; readonly max: number }
	| { readonly type: 'too-many-columns'; readonly line: number; readonly max: number }
	| { readonly type: 'too-many-rows'; readonly max: number }
	| TableProblem;
