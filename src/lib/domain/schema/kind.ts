import type { Field, FieldProblem, Lens } from './field';
import type { Json } from '../base/json';
import type { Trait } from './trait';
import type { Withholding } from './withholding';
import type { Words } from '../base/words';

export type Fields = Readonly<Record<string, Field<never> | Field>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The values of a record of a kind. Every field may be absent: files of other versions and gaps are normal. */
export type Values<K extends Kind> = {
	readonly [F in keyof K['fields']]?: ValueOf<K['fields'][F]>;
};

/** Values of a record whose kind is known only at run time. */
export type AnyValues = Readonly<Record<string, Json | undefined>>;

export interface RecordProblem {
	readonly field: string;
	readonly problem: FieldProblem;
}

/** What a kind lets be said once at a time, in fields of its records. */
export interface Once {
	/** Only records with this value of this field count. */
	readonly where: readonly [field: string, value: string];
	/** What is said: records with the same values of these say the same. */
	readonly by: readonly string[];
	/** The field by which it is said: to write it anew is to know of the others. */
	readonly what: string;
	/** The reference that says it; what one record says in several others is said once. */
	readonly from: string;
	/** Records with the same value of this field are one conflict. */
	readonly about: string;
}

/** What an office has said once for the whole portfolio, by its key; undefined where it has not. */
export type Settled = (key: string) => string | undefined;

/** How records come in that nobody types. */
export interface Arrival {
	/** ISO date from which they are held. */
	readonly on: string;
	/** What they are taken from, in words. */
	readonly from?: string;
	readonly settled?: Settled;
}

/**
 * One kind of record. This definition is all that makes a kind exist: storage, forms, tables, pages, search,
 * import, export, merge and tests read it.
 */
export interface Kind<F extends Fields = Fields> {
	/** In data and code, singular: `budgetLine`. Never renamed, never reused. */
	readonly name: string;
	/** In addresses, plural: `budget-lines`. */
	readonly path: string;
	readonly label: Words;
	readonly plural: Words;
	/** What belongs here, in one sentence, for the empty screen. */
	readonly about: Words;
	/** Where it stands in the navigation and in lists of kinds. */
	readonly area: 'portfolio' | 'relations' | 'governance' | 'money' | 'settings';
	readonly fields: F;
	/**
	 * What the record is called, fit to stand in a sentence (see `base/text/shown-name.ts`); never empty: falls back to
	 * the label of the kind.
	 */
	title(values: AnyValues, lens: Lens): string;
	/** The title as the values have it, of a withheld record too: for its own page, and to compare titles by. */
	ownTitle(values: AnyValues, lens: Lens): string;
	/** Its title is put together from what it links and says; alone, it is called by its kind too. */
	readonly nameless?: boolean;
	/** Further fields by which a record may be named in a file: acronym, reference, e-mail. */
	readonly names?: readonly string[];
	/** Fields shown in a table unless the reader chose others. */
	readonly columns: readonly string[];
	/** First sort of the table: a field, `-` before it for descending. */
	readonly sort?: string;
	/** What a new form starts with. The person sees it before it is written. */
	readonly defaults?: (today: string, settled?: Settled) => AnyValues;
	/** What is noted of a new one that a file brings, where the file does not say it: since when and from where it is held. */
	readonly arriving?: (arrival: Arrival) => AnyValues;
	/** What a further one begins with, made beside another: the next year, of the same fund. */
	readonly following?: (before: AnyValues) => AnyValues;
	/** Fields whose values make the identity: the same on two laptops is one record. */
	readonly identity?: readonly string[];
	/**
	 * A field that, where it has a value, makes a further record of one identity: the round in which it was scored
	 * again, the seat somebody came for, the decision that moved a project, the country
	 * where a partner works.
	 */
	readonly again?: string;
	/**
	 * Fields by whose values a row of a table without ids is taken for the one record that has them, of kinds without
	 * an identity: people who do not know of each other may each say it, a table taken in twice says it once.
	 */
	readonly recognised?: readonly string[];
	/** What people who do not know of each other must not both have said: the same money granted at two meetings. */
	readonly once?: Once;
	/** Ways in which two records may look like the same thing, so that people are asked; see `likeness/`. */
	readonly likeness?: readonly Trait[];
	/** A choice or reference whose values make the columns of a board. */
	readonly board?: string;
	/** Whether a record of this kind, as a column of a board, stands beside the path: withdrawn, on hold. */
	aside?(values: AnyValues): boolean;
	/** Records that are kept but shown nowhere of their own accord: people who objected. */
	readonly withheld?: Withholding;
	/** A reference whose person its words are about: they are erased with that person, unasked. */
	readonly speaksOf?: string;
	/** Rules across fields, such as an end before its start. */
	rules?(values: AnyValues): readonly RecordProblem[];
	/** A valid record, for tests and the guide. */
	readonly example: AnyValues;
}
