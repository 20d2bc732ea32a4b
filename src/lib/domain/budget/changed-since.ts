import type { BudgetColumns } from './columns';
import { envelopeMeasure } from './entries';
import { difference } from './figures';
import { rollUpBudget, totalBudget, type RollUp, type Total, type Where } from './roll-up';

/** From what was left to decide at one moment to what is at another: before + envelopes − of all projects = after. */
export interface ChangedSince {
	readonly before: Total;
	/** More in the envelopes, or less below zero. */
	readonly envelopes: Total;
	/** What was approved more for a project, or less below zero; the largest first. '' names none. */
	readonly projects: readonly { readonly project: string; readonly approved: Total }[];
	readonly after: Total;
}

/**
 * What made the money left to decide another than it was, in the funds that have an envelope now.
 *
 * @param where a year, and perhaps funds
 * @returns undefined where none of them has an envelope now
 */
export function changedSince(
	before: BudgetColumns,
	after: BudgetColumns,
	where: Where
): ChangedSince | undefined {
	const funds = fundsWithEnvelope(after, where);
	if (funds.size === 0) return undefined;
	const within = { ...where, fund: funds };
	const [then, now] = [before, after].map((columns) => ({
		envelope: total(columns, within, envelopeMeasure),
		approved: total(columns, within, 'approved'),
		by: rollUpBudget(columns, ['project'], { ...within, measure: new Set(['approved']) })
	})) as [Moment, Moment];
	const projects = [...new Set([...then.by.keys[0]!, ...now.by.keys[0]!])]
		.map((project) => ({ project, approved: difference(now.by.total(project), then.by.total(project)) }))
		.filter(({ approved }) => approved.amount !== 0 || approved.apart.length > 0)
		.sort(
			(a, b) => Math.abs(b.approved.amount) - Math.abs(a.approved.amount) || (a.project < b.project ? -1 : 1)
		);
	return {
		before: difference(then.envelope, then.approved),
		envelopes: difference(now.envelope, then.envelope),
		projects,
		after: difference(now.envelope, now.approved)
	};
}

interface Moment {
	readonly envelope: Total;
	readonly approved: Total;
	readonly by: RollUp;
}

function fundsWithEnvelope(columns: BudgetColumns, where: Where): ReadonlySet<string> {
	const rolled = rollUpBudget(columns, ['fund'], { ...where, measure: new Set([envelopeMeasure]) });
	return new Set(rolled.keys[0]!.filter((fund) => rolled.total(fund).entries > 0));
}

const total = (columns: BudgetColumns, where: Where, measure: string): Total =>
	totalBudget(columns, { ...where, measure: new Set([measure]) });
