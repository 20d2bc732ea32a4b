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
	/** Envelope less approved: what is left to decide. Below zero when more was approved than there is. */
	readonly left: Total;
}

export function keyFigures(columns: BudgetColumns, where: Where): KeyFigures {
	const of = (measure: string) => totalBudget(columns, { ...where, measure: new Set([measure]) });
	const envelope = of(envelopeMeasure);
	const approved = of('approved');
	return {
		envelope,
		requested: of('requested'),
		approved,
		committed: of('committed'),
		spent: of('spent'),
		forecast: of('forecast'),
		left: difference(envelope, approved)
	};
}

/** One total less another; it says of itself what either says. Money that stands apart is on both sides' heads. */
export function difference(from: Total, less: Total): Total {
	const amount = from.amount - less.amount;
	return {
		amount: Number.isSafeInteger(amount) ? amount : Number.NaN,
		entries: from.entries + less.entries,
		illustrative: from.illustrative || less.illustrative,
		conflict: from.conflict || less.conflict,
		converted: from.converted || less.converted,
		apart: [...from.apart, ...less.apart.map(({ amount, currency }) => ({ amount: -amount, currency }))]
	};
}
