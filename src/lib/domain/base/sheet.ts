/*
 * Tables on their way to a spreadsheet, whatever they are of: what a cell is, a sheet, a workbook. Nothing here knows of
 * files.
 */

/**
 * A cell as a spreadsheet has it: a text; a number, or an amount with all its decimals, as a plain decimal text
 * (`-1234.50`); a whole day as its ISO date.
 */
export type SheetValue =
	string | { readonly number: string } | { readonly amount: string } | { readonly day: string };

export interface SheetColumn {
	readonly heading: string;
	/** What is offered to be chosen in its cells. */
	readonly options?: readonly string[];
	/** For programs alone. */
	readonly hidden?: boolean;
}

export interface Sheet {
	/** Short, without line breaks; of several sheets of a workbook each has its own. */
	readonly name: string;
	/** Lines above the head: what it is, from when. */
	readonly title: readonly string[];
	readonly columns: readonly SheetColumn[];
	/** A value a column; rows may be shorter. */
	readonly rows: readonly (readonly SheetValue[])[];
	/** Sums, below the rows. */
	readonly foot?: readonly SheetValue[];
	/** What its rows are of, so that one that is missing when it comes back can be named. */
	readonly listed?: readonly Listed[];
}

/** A row by what it is of. */
export interface Listed {
	readonly kind: string;
	readonly id: string;
	readonly title: string;
}

export interface Book {
	readonly title: string;
	/** What it was made from. */
	readonly subject: string;
	readonly author: string;
	/** As of when its data are, as an ISO instant. */
	readonly at: string;
	readonly sheets: readonly Sheet[];
}
