import type { BudgetColumns } from '$lib/domain/budget/columns';
import { rollUpBudget, type Total, type Where } from '$lib/domain/budget/roll-up';
import { m } from '$lib/paraglide/messages';
import type { Explanation } from '$lib/ui/chart/explanation';
import { formatTotal, notesOn } from '$lib/ui/chart/total';
import { formatDate } from '$lib/ui/format';
import { today } from '$lib/ui/today';
import type { Budget } from './budget.svelte';
import { measureWord, recordsOf, type Measure } from './measures';

const formulas: Readonly<Record<Measure, () => string>> = {
	requested: m.budget_formula_requested,
	approved: m.budget_formula_approved,
	committed: m.budget_formula_committed,
	spent: m.budget_formula_spent,
	forecast: m.budget_formula_forecast,
	envelope: m.budget_formula_envelope
};

/** Why the sum of one measure is what it is: its parts by fund, each with the records behind it. */
export function explainMeasure(budget: Budget, measure: Measure, total: Total): Explanation {
	const { columns, where, currency } = budget;
	return {
		formula: formulas[measure](),
		parts: [
			...byFund(columns, measure, where).map(([fund, part]) => ({
				label: fund === '' ? m.budget_no_fund() : budget.fundName(fund),
				value: formatTotal(part, currency, true),
				href: recordsOf(measure, { ...where, fund: new Set([fund]) })
			})),
			{
				label: m.charts_lines({ count: total.entries }),
				value: `${formatTotal(total, currency, true)}\u00a0${currency}`,
				href: recordsOf(measure, where)
			}
		],
		notes: [...notesOn(total), asOf()]
	};
}

/** Why so much is left: what there is, less what was approved. */
export function explainLeft(budget: Budget, envelope: Total, approved: Total, left: Total): Explanation {
	const part = (measure: Measure, total: Total) => ({
		label: measureWord(measure),
		value: `${measure === 'approved' ? '− ' : ''}${formatTotal(total, budget.currency, true)}`,
		href: recordsOf(measure, budget.where)
	});
	return {
		formula: m.budget_formula_left(),
		parts: [
			part('envelope', envelope),
			part('approved', approved),
			{
				label: m.budget_left(),
				value: `${formatTotal(left, budget.currency, true)}\u00a0${budget.currency}`
			}
		],
		notes: [...notesOn(left), asOf()]
	};
}

function byFund(columns: BudgetColumns, measure: Measure, where: Where): [string, Total][] {
	const rolled = rollUpBudget(columns, ['fund'], { ...where, measure: new Set([measure]) });
	return (rolled.keys[0] ?? [])
		.map((fund): [string, Total] => [fund, rolled.total(fund)])
		.filter(([, total]) => total.entries > 0);
}

function asOf(): string {
	return m.budget_as_of({ date: formatDate(today()) });
}
