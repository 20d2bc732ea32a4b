import { addTotals } from '$lib/domain/budget/add-totals';
import type { CarriedIn } from '$lib/domain/budget/carried-in';
import { rollUpBudget } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import { formatTotal, formatWithUnit, notesOn } from '$lib/problems/total-words';
import type { Explanation } from '$lib/ui/chart/explanation';
import type { Budget } from './budget.svelte';
import { carryWords } from './carry-words';
import { asOf } from './explain';
import { measureWord, recordsOf } from './measures';

/** What is carried into a year of a choice, together; of funds of which it cannot be told it holds nothing. */
export const carriedTotal = (carried: readonly CarriedIn[]) => addTotals(carried.map(({ total }) => total));

/** The years whose approved money is carried, from the first to the last: `2024–2025`. */
export function carriedYears(carried: readonly CarriedIn[]): string {
	const years = carried.flatMap(({ from }) => from.map(({ year }) => year)).sort();
	const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
	return first === last ? first : `${first}–${last}`;
}

/** The funds of which it cannot be told, each in a sentence. */
export function untoldWords(budget: Budget, carried: readonly CarriedIn[]): readonly string[] {
	return carried.flatMap(({ fund, untold }) =>
		untold === undefined ? [] : m.budget_carried_untold({ fund: budget.fundName(fund), year: untold })
	);
}

/** Why so much is carried into a year: by fund and the year it was approved in, with the approved lines of that year. */
export function explainCarried(budget: Budget, carried: readonly CarriedIn[]): Explanation {
	const { currency, columns } = budget;
	const total = carriedTotal(carried);
	return {
		formula: m.budget_formula_carried(),
		parts: [
			...carried.flatMap(({ fund, from }) => {
				const name = budget.fundName(fund);
				const approved = rollUpBudget(columns, ['year'], {
					fund: new Set([fund]),
					measure: new Set(['approved'])
				});
				return from.flatMap(({ year, total: rest }) => [
					{
						label: m.budget_room_part({ measure: measureWord('approved'), fund: name, year }),
						value: formatTotal(approved.total(year), currency, true),
						href: recordsOf('approved', { fund: new Set([fund]), year: new Set([year]) })
					},
					{ label: m.budget_carried_of({ fund: name, year }), value: formatTotal(rest, currency, true) }
				]);
			}),
			{ label: m.budget_carried_in(), value: formatWithUnit(total, currency, true) }
		],
		notes: [
			...notesOn(total),
			...(carried.some(({ foreseen }) => foreseen) ? [m.budget_carried_foreseen()] : []),
			...carried.map(({ fund }) => carryWords(budget.fundName(fund), budget.rules(fund))),
			...untoldWords(budget, carried),
			asOf()
		]
	};
}
