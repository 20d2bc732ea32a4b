import type { z } from 'zod';
import type { Json } from '../base/json';
import type { Result } from '../base/result';
import type { SheetValue } from '../base/sheet';
import type { Locale, Words } from '../base/words';

/** Why a value cannot stand in a field. Words for people are in `ui/problems`. */
export type FieldProblem =
	| { readonly type: 'required' }
	| { readonly type: 'wrong-type'; readonly expected: string }
	| { readonly type: 'too-long'; readonly length: number; readonly max: number }
	| { readonly type: 'not-a-date'; readonly text: string }
	| { readonly type: 'not-a-number'; readonly text: string }
	| { readonly type: 'too-many-digits'; readonly text: string }
	| { readonly type: 'not-an-amount'; readonly text: string }
	/** A column holds the total of others, which come to something else. */
	| {
			readonly type: 'not-the-sum';
			readonly column: string;
			readonly total: string;
			readonly sum: string;
	  }
	/** Amounts are to be added up, and one of them is none; `column` is where it stands. */
	| { readonly type: 'not-added-up'; readonly column: string; readonly text: string }
	| { readonly type: 'not-of-one-currency' }
	| { readonly type: 'not-a-currency'; readonly text: string }
	| { readonly type: 'out-of-range'; readonly min?: number; readonly max?: number }
	| { readonly type: 'not-an-option'; readonly text: string }
	| { readonly type: 'not-yes-or-no'; readonly text: string }
	| { readonly type: 'not-a-url'; readonly text: string }
	| { readonly type: 'not-an-email'; readonly text: string }
	| { readonly type: 'not-a-phone'; readonly text: string }
	| { readonly type: 'not-a-country'; readonly text: string }
	| { readonly type: 'unknown-record'; readonly text: string; readonly kind: string }
	| { readonly type: 'ambiguous-record'; readonly text: string; readonly kind: string }
	| { readonly type: 'bad-text'; readonly text: string }
	| { readonly type: 'before'; readonly other: string }
	/** The field belongs to records of another choice. */
	| { readonly type: 'only-for'; readonly option: Words }
	/** So many records stand there, and nobody has said which of them the value would be of. */
	| { readonly type: 'several-records'; readonly count: number };

/** One choice of a list: what is stored, what is shown, in which order; a retired one is no longer offered. */
export interface ListOption {
	readonly key: string;
	readonly label: string;
	/** Its label in the other language: a file may name it so. */
	readonly other?: string;
	readonly retired?: boolean;
	/** What tells it from others of its name: where somebody works. */
	readonly beside?: string;
	/** By what it is found besides its label. */
	readonly foundBy?: string;
	/** Unlikely by what else is said: offered only where nothing likelier fits what is typed. */
	readonly unlikely?: boolean;
}

/** What a field may ask of the portfolio around it, in the language of the reader. */
export interface Lens {
	readonly locale: Locale;
	/** The title of a record, also of a dropped one; undefined when there is none of that id. */
	title(kind: string, id: string): string | undefined;
	/** The options of an editable list, in its order. */
	options(list: string): readonly ListOption[];
	/** Ids of the records of a kind whose title or other name is this text, ignoring case and accents. */
	named(kind: string, text: string): readonly string[];
}

export interface Reference {
	readonly kind: string;
	readonly id: string;
}

/** How a table filters a field: words within, a span of numbers or dates, or any of some options. */
export type FilterStyle = 'text' | 'range' | 'options';

/** How values of a type stand in the cells of a spreadsheet, where that is not the one text that is shown. */
export interface SheetCells<T extends Json = Json> {
	/** What a second column holds, for values that stand in two: the currency of an amount, the end of a range. */
	readonly second?: {
		/** In code. */
		readonly name: string;
		readonly label: Words;
		/** What offices and other programs call such a column. */
		readonly headings?: readonly string[];
	};
	/** The cells of a value: exact, or where a lens is given as its reader writes what is neither number nor day. */
	of(value: T, lens?: Lens): readonly [first: SheetValue, second?: SheetValue];
	/** The texts of two cells as the one text that `parse` reads; the first where it says all of it. */
	join?(first: string, second: string): string;
}

/**
 * One type of field. It alone knows how its values are checked, read from text, shown, sorted and searched;
 * shared code asks it and never asks which type or kind it is looking at.
 *
 * T is the stored JSON value. A cleared field is `null` in a changeset and absent from a record's values.
 * A many-valued type stores an array, whose elements merge one by one.
 */
export interface FieldType<T extends Json = Json> {
	/** Chooses the editor in `ui/fields`; not to be branched on elsewhere. */
	readonly name: string;
	readonly many: boolean;
	/** Numbers and amounts stand at the end of a cell, all else at its start. */
	readonly align: 'start' | 'end';
	readonly filter: FilterStyle;
	/** The written-out contract. Zod is brought by who asks for it, so that the app starts without it. */
	schema(zod: typeof z): z.ZodType<T>;
	/** The same verdict as `schema`, hand-written for bulk: undefined when the value may stand. */
	check(value: unknown): FieldProblem | undefined;
	/**
	 * Whether a stored value may be computed with, for types that take more than may be written here; the others take
	 * what `check` lets stand. Of a many-valued type, whether an element may.
	 */
	reads?(value: unknown): boolean;
	/** Reads what a person typed or a cell holds; empty text is `null`. */
	parse(text: string, lens: Lens): Result<T | null, FieldProblem>;
	/**
	 * What a cell of an office that cannot be read as it stands may mean, for types whose values people write in ways of
	 * their own: first the text to be read, then what of the cell is left over; none where it is not understood.
	 */
	meant?(text: string): readonly string[];
	/** A text with the unit that its heading names, for types that have units; the text where it names one itself. */
	inUnit?(text: string, unit: string): string;
	/** For people: local style, names instead of ids. */
	show(value: T, lens: Lens): string;
	/** For machines: exact, and `parse(toCell(value))` is the value again. */
	toCell(value: T, lens: Lens): string;
	/** Its cells in a spreadsheet, for types that are numbers or days, or stand in two columns. */
	readonly cells?: SheetCells<T>;
	/** The words by which search finds it; empty when it should not be found by this field. */
	searchText(value: T, lens: Lens): string;
	/** Numbers sort as numbers, texts by the reader's collation. */
	sortKey(value: T, lens: Lens): number | string;
	/** The stored keys by which an `options` filter picks it: one for a choice, several for tags. */
	keys(value: T): readonly string[];
	/** What the value points at. */
	references(value: T): readonly Reference[];
	/**
	 * The lowest and the highest sort key a value covers, for types whose values have width: `2021` is the whole
	 * year. Ranges are filtered by it; without it a value covers its sort key alone.
	 */
	span?(value: T): readonly [low: number | string, high: number | string];
	/** What it adds to a total, in minor units, for types that are amounts of money. */
	amount?(value: T): { readonly amount: number; readonly currency: string };
	/** Both values as one, for types whose values have room for both. */
	unite?(a: T, b: T): T;
	/** The options to offer, for types that have them. */
	options?(lens: Lens): readonly ListOption[];
	/** The kind a reference points at, for types that do. */
	readonly to?: string;
}

/** A field of a kind: a type with its words and its rules. */
export interface Field<T extends Json = Json> {
	readonly type: FieldType<T>;
	readonly label: Words;
	readonly help?: Words;
	readonly required?: boolean;
	/** A heading in the form and on the page under which it stands; fields without one come first. */
	readonly section?: Words;
	/** A reference by which the record stands: where what it names is gone, that is told as a missing ground. */
	readonly ground?: boolean;
	/**
	 * What tables of other programs call it, the first one preferred: where its cell is empty, the next is read. Its own
	 * label and name come before all of them and need not be among them.
	 */
	readonly headings?: readonly string[];
	/** What tables of offices write for its options, by key: `ONG` for a foundation. */
	readonly said?: Readonly<Record<string, readonly string[]>>;
	/** Filled by a sample or an import alone: shown and typed only where it is filled. */
	readonly fromSource?: boolean;
	/** Holds who somebody is: a name, an address, a role. References to people need not say so. */
	readonly personal?: boolean;
	/** Written by the app, shown but not typed. */
	readonly fixed?: boolean;
	/**
	 * How the amounts of several records add up, for types that are amounts: only among records alike in another
	 * field of the kind, whose name is given; or never. Where nothing is said they all do.
	 */
	readonly adds?: { readonly within: string } | 'never';
}
