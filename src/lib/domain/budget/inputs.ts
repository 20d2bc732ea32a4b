import { budgetLine } from '../kinds/budget-line';
import { envelope } from '../kinds/envelope';
import type { Json } from '../base/json';
import { project } from '../kinds/project';
import { rate } from '../kinds/rate';
import type { Table } from '../records/table';
import { technology } from '../kinds/technology';

/** Where the budget is read from: tables of records, and what is in conflict. */
export interface BudgetSource {
	table(kind: string): Pick<Table, 'ids' | 'column'>;
	readonly conflicts: readonly {
		readonly kind: string;
		readonly id: string;
		readonly field?: string;
		/** Where several records are in one conflict, all of them. */
		readonly ids?: readonly string[];
	}[];
}

export type Column = readonly (Json | undefined)[];

/** Some columns of a table beside its ids. */
export type Columns<F extends string> = { readonly ids: readonly string[] } & Readonly<Record<F, Column>>;

/** Everything that the budget of a portfolio depends on. Tables replace these arrays when they change. */
export interface BudgetInputs {
	readonly lines: Columns<'money' | 'year' | 'illustrative' | 'stage' | 'fund' | 'category' | 'project'>;
	readonly envelopes: Columns<'money' | 'year' | 'illustrative' | 'fund'>;
	readonly projects: Columns<'medicalField' | 'technologies'>;
	readonly technologies: Columns<'pillar'>;
	readonly rates: Columns<'currency' | 'date' | 'francs'>;
	/** `kind id` of the records with a conflict about what is counted, in order. */
	readonly conflicted: readonly string[];
}

export function readInputs(source: BudgetSource): BudgetInputs {
	const read = <F extends string>(
		{ name }: { readonly name: string },
		...fields: readonly F[]
	): Columns<F> => {
		const table = source.table(name);
		const columns = Object.fromEntries(fields.map((field) => [field, table.column(field)]));
		return { ids: table.ids(), ...columns } as Columns<F>;
	};
	return {
		lines: read(budgetLine, 'money', 'year', 'illustrative', 'stage', 'fund', 'category', 'project'),
		envelopes: read(envelope, 'money', 'year', 'illustrative', 'fund'),
		projects: read(project, 'medicalField', 'technologies'),
		technologies: read(technology, 'pillar'),
		rates: read(rate, 'currency', 'date', 'francs'),
		conflicted: source.conflicts
			.filter(isCounted)
			.flatMap(({ kind, id, ids = [id] }) => ids.map((one) => `${kind} ${one}`))
	};
}

/** The inputs as a list, to be compared one by one. */
export function inputList({ conflicted, ...tables }: BudgetInputs): unknown[] {
	return [
		...Object.values(tables).flatMap((columns) => Object.values(columns) as Column[]),
		conflicted.join()
	];
}

/** What a sum depends on; two texts of a note do not make a figure doubtful. A contested record has no field. */
const countedFields = new Set(['money', 'year', 'fund', 'stage', 'category', 'project']);
const countedKinds: ReadonlySet<string> = new Set([budgetLine.name, envelope.name]);

function isCounted({ kind, field }: BudgetSource['conflicts'][number]): boolean {
	return countedKinds.has(kind) && (field === undefined || countedFields.has(field));
}
