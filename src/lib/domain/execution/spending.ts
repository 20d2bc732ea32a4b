import type { Variance } from '../budget/variance';

/** Spending of a project that is far from plan, with the money that says so. */
export interface Spending {
	readonly type: 'over' | 'under';
	readonly variance: Variance;
}

/** Until the year is half over a plan may still catch up: from this month on it is held against what is expected. */
const heldFrom = '07';

/** Less than so many fifths of what is approved, and it is far below. */
const fifths = 4;

/**
 * Whether the spending of a project is far from plan in the year of a day, the plan being what is approved for it: more
 * committed or spent than approved, by any amount; or, from July on, less than four fifths of it expected to be spent.
 * No source sets these bounds: they are ours, and stand here alone.
 *
 * @param variance of the year of that day
 * @param day ISO date
 */
export function spendingFarFromPlan(variance: Variance | undefined, day: string): Spending | undefined {
	if (variance === undefined) return undefined;
	if (variance.excess) return { type: 'over', variance };
	const { approved, expected, rest } = variance;
	const under = rest !== undefined && expected.total.amount * 5 < approved.amount * fifths;
	return under && day.slice(5, 7) >= heldFrom ? { type: 'under', variance } : undefined;
}
