import { allOf } from '$lib/domain/budget/carry-forward';
import type { Total } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import type { Explanation } from '$lib/ui/chart/explanation';
import { explainExpected } from '$lib/problems/expected-words';
import { formatTotal, notesOn } from '$lib/problems/total-words';
import { asOf, explainHeadroom, explainMeasure } from '../explain';
import { carriedTotal } from '../carried-words';
import { carryWords } from '../carry-words';
import { measureWord, recordsOf } from '../measures';
import { totalNamed, type Named } from './sentence';
import type { Year } from './year.svelte';

/** A figure of the year by name: what it is called, and how it is made. */
export interface Explained {
	readonly label: string;
	readonly total: Total;
	readonly explanation: Explanation;
}

/** How a figure of the sentence is made, with the records behind its parts. */
export function explainNamed(year: Year, name: Named): Explained {
	const { budget, figures } = year;
	const total = totalNamed(figures, name)!;
	const over = figures.when === 'over';
	if (name === 'left') {
		const label = over ? m.budget_lapsed() : m.budget_left();
		const formula = over ? m.budget_formula_lapsed() : m.budget_formula_left();
		const explanation = explainHeadroom(budget, { label, formula }, figures.rest!, figures.outside);
		return { label, total, explanation };
	}
	if (name === 'expected')
		return {
			label: m.year_expected(),
			total,
			explanation: explainExpected(figures.expected, budget.currency, recordsOf('spent', year.where))
		};
	if (name === 'idle' || name === 'lapses' || name === 'carried' || name === 'unruled')
		return {
			label: idleWords[name](),
			total,
			explanation: explainIdle(year, name, total)
		};
	if (name === 'outside') {
		const funds = new Set(figures.outside.of.map(({ fund }) => fund));
		const explanation = explainMeasure(budget, 'approved', total, { ...year.where, fund: funds });
		return { label: measureWord('approved'), total, explanation };
	}
	return { label: measureWord(name), total, explanation: explainMeasure(budget, name, total, year.where) };
}

const idleWords = {
	idle: m.year_idle_past,
	lapses: m.year_idle,
	carried: m.year_carried,
	unruled: m.year_unruled
} as const;

function explainIdle({ budget, figures }: Year, name: keyof typeof idleWords, total: Total): Explanation {
	const { rest, fates } = figures;
	const over = name === 'idle';
	const carriedInto = carriedTotal(figures.carriedIn);
	const write = (total: Total) => formatTotal(total, budget.currency, true);
	return {
		formula: over ? m.year_formula_idle_past() : m.year_formula_idle(),
		parts: [
			{ label: measureWord('approved'), value: write(rest!.approved) },
			...(carriedInto.amount === 0
				? []
				: [{ label: `+ ${m.budget_carried_in()}`, value: write(carriedInto) }]),
			...(figures.outside.of.length === 0
				? [{ label: over ? measureWord('spent') : m.year_expected(), value: write(figures.expected.total) }]
				: []),
			...(over || fates.of.length < 2
				? []
				: fates.of
						.filter((part) => allOf(part).amount !== 0)
						.map((part) => ({
							label: m.year_left_over_of({ fund: budget.fundName(part.fund) }),
							value: write(allOf(part))
						}))),
			{ label: idleWords[name](), value: write(total) }
		],
		notes: [
			...notesOn(total),
			...fates.of.map(({ fund, rule }) =>
				carryWords(fund === '' ? m.budget_no_fund() : budget.fundName(fund), rule)
			),
			asOf()
		]
	};
}
