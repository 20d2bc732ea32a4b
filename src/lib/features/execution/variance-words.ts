import type { Total } from '$lib/domain/budget/roll-up';
import type { Variance } from '$lib/domain/budget/variance';
import { m } from '$lib/paraglide/messages';
import { formatTotal, type NamedTotals } from '$lib/problems/total-words';

/** Approved less expected, with its sign: what is missing carries a minus. */
export function restWord(rest: Total, currency: string): string {
	const sign = rest.amount > 0 ? '+' : '';
	return sign + formatTotal(rest, currency);
}

/** The totals of some variances by what they are of, for the notes under a table. */
export function namedStages(variances: readonly Variance[]): readonly NamedTotals[] {
	return [
		{ label: m.execution_approved(), totals: variances.map((one) => one.approved) },
		{ label: m.execution_committed(), totals: variances.map((one) => one.committed) },
		{ label: m.execution_spent(), totals: variances.map((one) => one.spent) },
		{ label: m.year_expected(), totals: variances.map((one) => one.expected.total) }
	];
}

/** Whether an invented amount is among them. */
export function isInvented(variances: readonly Variance[]): boolean {
	return namedStages(variances).some(({ totals }) => totals.some(({ illustrative }) => illustrative));
}
