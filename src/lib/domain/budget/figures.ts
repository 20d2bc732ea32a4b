import type { Money } from '../fields/money';
import { addTotals } from './add-totals';
import type { BudgetColumns } from './columns';
import { envelopeMeasure } from './entries';
import { totalBudget, type Total, type Where } from './roll-up';

/** The key figures of a choice of years and funds; `docs/figures.md` explains each. */
export interface KeyFigures {
	readonly envelope: Total;
	readonly requested: Total;
	readonly approved: Total;
	readonly committed: Total;
	readonly spent: Total;
	readonly forecast: Total;
}

export function keyFigures(columns: BudgetColumns, where: Where): KeyFigures {
	const of = (measure: string) => totalBudget(columns, { ...where, measure: new Set([measure]) });
	return {
		envelope: of(envelopeMeasure),
		requested: of('requested'),
		approved: of('approved'),
		committed: of('committed'),
		spent: of('spent'),
		forecast: of('forecast')
	};
}

/** One total less another; it says of itself what either says. */
export function difference(from: Total, less: Total): Total {
	const negative = ({ amount, currency }: Money) => ({ amount: 0 - amount, currency });
	const sum = addTotals([from, { ...less, amount: 0 - less.amount, apart: less.apart.map(negative) }]);
	return { ...sum, apart: sum.apart.filter(({ amount }) => amount !== 0) };
}

/** A total, or nothing of a currency where it is below zero: what one has too much of is no other's gain. */
export function atLeastNothing(total: Total): Total {
	return {
		...total,
		amount: total.amount < 0 ? 0 : total.amount,
		apart: total.apart.filter(({ amount }) => !(amount < 0))
	};
}

/** Of two totals the larger, currency by currency; it says of itself what either says. */
export function larger(one: Total, other: Total): Total {
	const over = atLeastNothing(difference(other, one));
	return { ...addTotals([one, over]), entries: one.entries + other.entries };
}
