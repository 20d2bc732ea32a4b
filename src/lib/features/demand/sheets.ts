import type { FieldInterest } from '$lib/domain/demand/interests';
import type { Needs } from '$lib/domain/demand/needs';
import { need } from '$lib/domain/kinds/need';
import type { EntityRecord } from '$lib/domain/schema/record';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { recordTitle, valueWords } from '$lib/problems/record-words';
import { isIllustrative } from '$lib/ui/table/illustrative';
import type { FigureCell, FigureTable } from '$lib/ui/chart/figure-table';

const count = (many: number, illustrative = false): FigureCell => ({
	text: String(many),
	exact: String(many),
	illustrative
});
const someInvented = (records: readonly EntityRecord[]) =>
	records.some(({ values }) => isIllustrative(values));

/** Interests for spreadsheets: a line a field, a column a State; where nobody asked there is a nought. */
export function interestSheet(
	rows: readonly FieldInterest[],
	states: readonly { readonly id: string; readonly name: string }[],
	fieldWord: (field: string) => string
): FigureTable {
	const numeric = true;
	return {
		columns: [
			{ label: m.demand_field() },
			...states.map(({ name }) => ({ label: name, numeric })),
			{ label: m.demand_all(), numeric },
			{ label: m.demand_technologies(), numeric },
			{ label: m.demand_projects(), numeric }
		],
		rows: rows.map(({ field, byState, technologies, projects }) => [
			{ text: fieldWord(field) },
			...states.map(({ id }) => {
				const own = byState.get(id) ?? [];
				return count(own.length, someInvented(own));
			}),
			count([...byState.values()].flat().length, someInvented([...byState.values()].flat())),
			count(technologies.length),
			count(projects.length)
		])
	};
}

/** Needs for spreadsheets: all of them, a column for each technology or project that answers any, a 1 where it does. */
export function needSheet({ all, answers, unserved }: Needs, lens: Lens): FigureTable {
	return {
		columns: [
			{ label: m.demand_need() },
			{ label: m.demand_importance() },
			{ label: m.demand_unserved() },
			...answers.map(({ kind, id }) => ({ label: recordTitle(kind, id, lens), numeric: true }))
		],
		rows: all.map((one) => [
			{ text: need.title(one.values, lens), illustrative: isIllustrative(one.values) },
			{
				text: one.values.importance ? valueWords(need.name, 'importance', one.values.importance, lens) : ''
			},
			{ text: unserved.includes(one) ? '×' : '' },
			...answers.map(({ needs }): FigureCell => (needs.has(one.id) ? count(1) : { text: '' }))
		])
	};
}
