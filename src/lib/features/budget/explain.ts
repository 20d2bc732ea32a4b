import type { BudgetColumns } from '$lib/domain/budget/columns';
import { reportingCurrency } from '$lib/domain/budget/entries';
import { foreignParts } from '$lib/domain/budget/currencies';
import { rollUpBudget, type Total, type Where, type WhereMeasure } from '$lib/domain/budget/roll-up';
import type { Headroom, Headrooms } from '$lib/domain/budget/headroom';
import { m } from '$lib/paraglide/messages';
import type { Explanation, Missing } from '$lib/ui/chart/explanation';
import { formatCounted, formatTotal, formatWithUnit, notesOn } from '$lib/problems/total-words';
import { formatAmount, formatDate, formatMoney } from '$lib/ui/format';
import { today } from '$lib/ui/today';
import type { Budget } from './budget.svelte';
import { carryWords } from './carry-words';
import { measureWord, rateEntry, recordsOf, type Measure } from './measures';

const formulas: Readonly<Record<Measure, () => string>> = {
	requested: m.budget_formula_requested,
	recommended: m.budget_formula_recommended,
	approved: m.budget_formula_approved,
	committed: m.budget_formula_committed,
	spent: m.budget_formula_spent,
	forecast: m.budget_formula_forecast,
	envelope: m.budget_formula_envelope
};

/** Why the sum of one measure is what it is: its parts by fund and by currency, each with the records behind it. */
export function explainMeasure(
	budget: Budget,
	measure: Measure,
	total: Total,
	where: Where = budget.where
): Explanation {
	const { columns, currency } = budget;
	const only = { ...where, measure: new Set([measure]) };
	return {
		formula: formulas[measure](),
		parts: [
			...byFund(columns, only).map(([fund, part]) => ({
				label: fund === '' ? m.budget_no_fund() : budget.fundName(fund),
				value: formatTotal(part, currency, true),
				href: recordsOf(measure, { ...where, fund: new Set([fund]) })
			})),
			{
				label: m.charts_lines({ count: total.entries }),
				value: `${formatCounted(total, currency, true)}\u00a0${currency}`,
				href: recordsOf(measure, where)
			},
			...foreignParts(columns, only).map((part) => ({
				label:
					part.counted === undefined
						? m.charts_part_apart({ amount: formatMoney(part, true) })
						: m.charts_part_converted({ amount: formatMoney(part, true) }),
				value: part.counted === undefined ? '' : formatAmount(part.counted, currency, true),
				href: recordsOf(measure, { ...where, year: new Set([part.since, part.until]) }, part.currency)
			}))
		],
		notes: [...notesOn({ ...total, apart: [] }), asOf()]
	};
}

/** What a sum leaves out for want of a rate, with the way to enter one. */
export function missingRates(budget: Budget, measure: Measure): Missing[] {
	return foreignParts(budget.columns, { ...budget.where, measure: new Set([measure]) })
		.filter(({ counted }) => counted === undefined)
		.map((part) => ({
			text: m.charts_apart({
				amount: `${part.amount < 0 ? '−' : '+'} ${formatMoney({ ...part, amount: Math.abs(part.amount) })}`
			}),
			act: m.charts_add_rate(),
			// Francs are read in euros by the rate of the euro.
			href: rateEntry(part.currency === reportingCurrency ? budget.currency : part.currency, part.since)
		}));
}

/** More funds and years than an explanation should list one by one. */
const tooMany = 8;

/** Why so much is left or lapsed: what there was, less what was approved under it. */
export function explainHeadroom(
	budget: Budget,
	{ formula, label }: { readonly formula: string; readonly label: string },
	headroom: Headroom,
	outside: Headrooms['outside']
): Explanation {
	const { currency } = budget;
	const few = headroom.of.length <= tooMany ? headroom.of : [];
	const listed = (measure: 'envelope' | 'approved') =>
		few
			.filter((part) => part[measure].entries > 0)
			.map(({ fund, year, [measure]: total }) => ({
				label: m.budget_room_part({ measure: measureWord(measure), fund: budget.fundName(fund), year }),
				value: formatTotal(total, currency, true),
				href: recordsOf(measure, { fund: new Set([fund]), year: new Set([year]) })
			}));
	return {
		formula,
		parts: [
			{ label: measureWord('envelope'), value: formatTotal(headroom.envelope, currency, true) },
			...listed('envelope'),
			{ label: `− ${measureWord('approved')}`, value: formatTotal(headroom.approved, currency, true) },
			...listed('approved'),
			{ label, value: formatWithUnit(headroom.rest, currency, true) }
		],
		notes: [
			...notesOn(headroom.rest),
			...fundRules(budget, headroom),
			...(outside.of.length > 0
				? [m.budget_outside_note({ amount: formatWithUnit(outside.approved, currency) })]
				: []),
			asOf()
		]
	};
}

/** What becomes of what the years of its funds leave over, fund by fund. */
function fundRules(budget: Budget, { of }: Headroom): string[] {
	const funds = [...new Set(of.map(({ fund }) => fund))].filter((fund) => fund !== '');
	return funds.length > tooMany
		? []
		: funds.map((fund) => carryWords(budget.fundName(fund), budget.rules(fund)));
}

function byFund(columns: BudgetColumns, where: WhereMeasure): [string, Total][] {
	const rolled = rollUpBudget(columns, ['fund'], where);
	return (rolled.keys[0] ?? [])
		.map((fund): [string, Total] => [fund, rolled.total(fund)])
		.filter(([, total]) => total.entries > 0);
}

/** From when the records are that a figure is made of. */
export function asOf(): string {
	return m.budget_as_of({ date: formatDate(today()) });
}
