import { addTotals } from '$lib/domain/budget/add-totals';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { project } from '$lib/domain/kinds/project';
import type { StateReturn } from '$lib/domain/participation/return';
import type { StateValue } from '$lib/domain/participation/value-by-state';
import { m } from '$lib/paraglide/messages';
import { recordTitle } from '$lib/problems/record-words';
import { formatCounted, formatTotal, formatWithUnit, notesOn } from '$lib/problems/total-words';
import { drillTo } from '$lib/ui/chart/drill';
import type { Explanation } from '$lib/ui/chart/explanation';
import { formatAmount, formatShare } from '$lib/ui/format';
import type { States } from './states.svelte';
import { ruleWords } from './words';

/** More projects than an explanation should list one by one. */
const most = 10;

/** Why so much falls to a State: of which projects it has which part, and the lines of each. */
export function explainValue(states: States, stage: string, values: readonly StateValue[]): Explanation {
	return {
		formula: ruleWords(states.choice.split),
		parts: [
			...partsOf(states, stage, values),
			{
				label: m.state_its_part(),
				value: formatWithUnit(addTotals(values.map(({ value }) => value)), states.currency, true)
			}
		],
		notes: notesOn(addTotals(values.map(({ value }) => value)))
	};
}

/** Why a State is above or below its share. */
export function explainReturn(states: States, own: StateReturn): Explanation {
	const { currency, choice, ktReturn } = states;
	const { total } = ktReturn;
	return {
		formula: m.state_rule(),
		parts: [
			...partsOf(states, choice.stage, own.behind),
			{ label: m.state_received(), value: formatWithUnit(own.received, currency, true) },
			{
				label: m.state_of_total({
					share: total.amount === 0 ? '–' : formatShare(own.expected / total.amount, 2),
					total: formatWithUnit(total, currency)
				}),
				value: `− ${formatAmount(own.expected, currency, true)}\u00a0${currency}`
			}
		],
		notes: [m.state_not_industrial(), ...notesOn(own.received)]
	};
}

function partsOf(states: States, stage: string, values: readonly StateValue[]): Explanation['parts'] {
	const { currency, lens } = states;
	const byProject = new Map<string, StateValue[]>();
	for (const one of values) byProject.set(one.project, [...(byProject.get(one.project) ?? []), one]);
	const projects = [...byProject]
		.map(([id, own]) => ({ id, own, whole: addTotals(own.map(({ whole }) => whole)) }))
		.sort((a, b) => b.whole.amount - a.whole.amount);
	const all = addTotals(projects.map(({ whole }) => whole));
	return [
		...projects.slice(0, most).map(({ id, own, whole }) => ({
			label: m.state_part_of({
				parts: own[0]!.parts,
				of: own[0]!.of,
				title: recordTitle(project.name, id, lens)
			}),
			value: formatTotal(whole, currency, true),
			href: linesOf(stage, own)
		})),
		...(projects.length > most
			? [
					{
						label: m.charts_lines({ count: all.entries }),
						value: `${formatCounted(all, currency, true)}\u00a0${currency}`,
						href: linesOf(stage, values)
					}
				]
			: [])
	];
}

/** The budget lines behind values of one stage. */
function linesOf(stage: string, values: readonly StateValue[]): string {
	const years = values.map(({ year }) => year).sort();
	const [from = '', to = ''] = [years[0], years.at(-1)];
	return drillTo(budgetLine, [
		{ field: 'project', any: [...new Set(values.map(({ project }) => project))] },
		{ field: 'stage', any: [stage] },
		from === '' ? { field: 'year', any: [''] } : { field: 'year', from, to }
	]);
}
