import { ExactSum } from './exact-sum';
import { nothing, type Total } from './roll-up';

/** Totals added up, exactly; the sum says of itself what any of them says. */
export function addTotals(totals: readonly Total[]): Total {
	if (totals.length === 0) return nothing;
	const whole = new ExactSum();
	const apart = new Map<string, ExactSum>();
	for (const total of totals) {
		whole.add(total.amount);
		for (const { amount, currency } of total.apart) {
			const one = apart.get(currency) ?? new ExactSum();
			apart.set(currency, one);
			one.add(amount);
		}
	}
	return {
		amount: whole.total,
		entries: totals.reduce((count, { entries }) => count + entries, 0),
		illustrative: totals.some(({ illustrative }) => illustrative),
		conflict: totals.some(({ conflict }) => conflict),
		converted: totals.some(({ converted }) => converted),
		apart: [...apart].sort().map(([currency, one]) => ({ amount: one.total, currency }))
	};
}
