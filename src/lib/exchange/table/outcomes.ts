import type { AnyValues } from '../../domain/schema/kind';
import type { FieldWrite, KindPlan, Place, RowProblem, TablePlace } from '../plan/import-plan';
import type { ReadSheet } from './read-sheet';
import type { AsideReason } from './set-aside';
import { textOf } from './table';

/** What becomes of a row of a file: every row has one, and one only. */
export const verdicts = ['new', 'update', 'same', 'joined', 'alike', 'refused', 'aside'] as const;
export type RowVerdict = (typeof verdicts)[number];

/** A row of a file and what becomes of it: of the record that it is about, not of what comes along with that. */
export type RowOutcome = { readonly place: TablePlace } & (
	| { readonly is: 'new' | 'alike'; readonly kind: string; readonly values: AnyValues }
	| {
			readonly is: 'update';
			readonly kind: string;
			readonly id: string;
			readonly writes: readonly FieldWrite[];
	  }
	| { readonly is: 'same'; readonly kind: string; readonly id: string }
	/** `values` are those of the record where an earlier row of the file makes it. */
	| {
			readonly is: 'joined';
			readonly kind: string;
			readonly id: string;
			readonly first: Place;
			readonly values?: AnyValues;
	  }
	| { readonly is: 'refused'; readonly text: string; readonly problems: readonly RowProblem[] }
	| { readonly is: 'aside'; readonly text: string; readonly reason: AsideReason }
);

/** What becomes of each row of the sheets of a file, in the order in which they stand there. */
export function outcomesOf(plans: readonly KindPlan[], sheets: readonly ReadSheet[]): readonly RowOutcome[] {
	const many = sheets.length > 1;
	const texts = new Map<string, string>();
	const order = new Map<string, number>();
	const aside: RowOutcome[] = [];
	for (const { table } of sheets) {
		const sheet = many && table.name !== undefined ? { sheet: table.name } : {};
		order.set(sheet.sheet ?? '', order.size);
		for (const { line, part, cells } of table.rows)
			texts.set(nameOf({ ...sheet, line, ...(part !== undefined && { part }) }), textOf({ cells }));
		for (const { line, reason, text } of table.aside)
			aside.push({ place: { ...sheet, line }, is: 'aside', reason, text });
	}
	const rows = [...plans.flatMap((plan) => ofPlan(plan, texts)), ...aside];
	const at = ({ place }: RowOutcome) => order.get(place.sheet ?? '') ?? 0;
	return rows.sort((a, b) => at(a) - at(b) || a.place.line - b.place.line);
}

/** How many rows there are of each verdict. */
export function countVerdicts(rows: readonly RowOutcome[]): Readonly<Record<RowVerdict, number>> {
	const counts = Object.fromEntries(verdicts.map((one) => [one, 0])) as Record<RowVerdict, number>;
	for (const { is } of rows) counts[is]++;
	return counts;
}

function ofPlan(plan: KindPlan, texts: ReadonlyMap<string, string>): RowOutcome[] {
	const { kind } = plan;
	const made = new Map(plan.joined.length > 0 ? plan.creates.map(({ id, values }) => [id, values]) : []);
	return [
		...own(plan.creates).map(({ place, values }): RowOutcome => ({ place, is: 'new', kind, values })),
		...own(plan.updates).map(({ place, id, writes }): RowOutcome => ({
			place,
			is: 'update',
			kind,
			id,
			writes
		})),
		...own(plan.same).map(({ place, id }): RowOutcome => ({ place, is: 'same', kind, id })),
		...own(plan.joined).map(({ place, id, first }): RowOutcome => {
			const values = made.get(id);
			return { place, is: 'joined', kind, id, first, ...(values && { values }) };
		}),
		...own(plan.alike).map(({ place, values }): RowOutcome => ({ place, is: 'alike', kind, values })),
		...own(plan.refused).map(({ place, problems }): RowOutcome => ({
			place,
			is: 'refused',
			text: texts.get(nameOf(place)) ?? '',
			problems
		}))
	];
}

/** The rows of a file, without what comes along with them. */
function own<T extends { readonly place: Place }>(
	rows: readonly T[]
): readonly (T & { readonly place: TablePlace })[] {
	return rows.filter(
		(row): row is T & { readonly place: TablePlace } => 'line' in row.place && row.place.beside !== true
	);
}

function nameOf({ sheet = '', line, part = '' }: TablePlace): string {
	return `${sheet}\n${line}\n${part}`;
}
