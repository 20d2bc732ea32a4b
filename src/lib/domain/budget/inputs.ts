import { budgetLine } from '../kinds/budget-line';
import { envelope } from '../kinds/envelope';
import type { Kind } from '../schema/kind';
import { project } from '../kinds/project';
import { rate } from '../kinds/rate';
import { technology } from '../kinds/technology';
import { read, type Column, type FieldOf } from '../reading/read';
import type { OpenConflict, Source } from '../reading/source';

/** Some columns of the table of a kind beside its ids. */
export type Columns<K extends Kind, F extends FieldOf<K>> = { readonly ids: readonly string[] } & {
	readonly [N in F]: Column<K, N>;
};

/** Everything that the budget of a portfolio depends on. Tables replace these arrays when they change. */
export interface BudgetInputs {
	readonly lines: Columns<
		typeof budgetLine,
		'money' | 'year' | 'illustrative' | 'stage' | 'fund' | 'category' | 'project'
	>;
	readonly envelopes: Columns<typeof envelope, 'money' | 'year' | 'illustrative' | 'fund'>;
	readonly projects: Columns<typeof project, 'medicalField' | 'technologies'>;
	readonly technologies: Columns<typeof technology, 'pillar'>;
	readonly rates: Columns<typeof rate, 'currency' | 'date' | 'francs'>;
	/** `kind id` of the records with a conflict about what is counted, in order. */
	readonly conflicted: readonly string[];
}

export function readInputs(source: Source): BudgetInputs {
	const columnsOf = <K extends Kind, F extends FieldOf<K>>(
		kind: K,
		...fields: readonly F[]
	): Columns<K, F> => {
		const records = read(source, kind);
		const columns = Object.fromEntries(fields.map((field) => [field, records.column(field)]));
		return { ids: records.ids(), ...columns } as Columns<K, F>;
	};
	return {
		lines: columnsOf(budgetLine, 'money', 'year', 'illustrative', 'stage', 'fund', 'category', 'project'),
		envelopes: columnsOf(envelope, 'money', 'year', 'illustrative', 'fund'),
		projects: columnsOf(project, 'medicalField', 'technologies'),
		technologies: columnsOf(technology, 'pillar'),
		rates: columnsOf(rate, 'currency', 'date', 'francs'),
		conflicted: (source.conflicts ?? [])
			.filter(isCounted)
			.flatMap(({ kind, id, ids = [id] }) => ids.map((one) => `${kind} ${one}`))
	};
}

/** The inputs as a list, to be compared one by one. */
export function inputList({ conflicted, ...tables }: BudgetInputs): unknown[] {
	return [
		...Object.values(tables).flatMap((columns) => Object.values<readonly unknown[]>(columns)),
		conflicted.join()
	];
}

/** What a sum depends on; two texts of a note do not make a figure doubtful. A contested record has no field. */
const countedFields = new Set(['money', 'year', 'fund', 'stage', 'category', 'project']);
const countedKinds: ReadonlySet<string> = new Set([budgetLine.name, envelope.name]);

function isCounted({ kind, field }: OpenConflict): boolean {
	return countedKinds.has(kind) && (field === undefined || countedFields.has(field));
}
