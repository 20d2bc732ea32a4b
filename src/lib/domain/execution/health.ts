import { agreementsOf } from '../agreement/of-project';
import { budgetColumns } from '../budget/entries';
import { latenessesOf } from '../budget/expected';
import { variancesIn } from '../budget/variance';
import type { Milestone } from '../kinds/milestone';
import { readPath } from '../pipeline/path';
import type { Source } from '../reading/source';
import { milestonesOf, milestoneStanding } from './milestones';
import { isInExecution } from './running';
import { silenceOf, type Silence } from './silence';
import { spendingFarFromPlan, type Spending } from './spending';

/** What may be amiss with a project in execution, the worst first. */
export const healthSigns = ['over', 'late', 'under', 'agreement', 'silent'] as const;

export type HealthSign = (typeof healthSigns)[number];

/** Why a project in execution asks for attention, with what says so. */
export type HealthReason =
	| { readonly type: 'late'; readonly milestone: Milestone; readonly days: number }
	| Spending
	| {
			readonly type: 'agreement';
			/** Ids of the partners who are party to no agreement that binds. */
			readonly partners: readonly string[];
			/** How many partners there are. */
			readonly of: number;
	  }
	| ({ readonly type: 'silent' } & Silence);

/**
 * Why a project asks for attention, the worst first; none where it is on course, undefined where it is not in execution.
 *
 * @param today ISO date
 */
export function healthOf(source: Source, id: string, today: string): readonly HealthReason[] | undefined {
	if (!isInExecution(source, readPath(source), id)) return undefined;
	const reasons = [
		...lateOf(source, id, today),
		...spendingOf(source, id, today),
		...agreementMissing(source, id),
		...silent(source, id, today)
	];
	return reasons.toSorted((a, b) => healthSigns.indexOf(a.type) - healthSigns.indexOf(b.type));
}

/** The signs of a project in execution, each once; undefined where it is in none. */
export function healthSignsOf(source: Source, id: string, today: string): readonly HealthSign[] | undefined {
	const reasons = healthOf(source, id, today);
	return reasons && [...new Set(reasons.map(({ type }) => type))];
}

function lateOf(source: Source, id: string, today: string): readonly HealthReason[] {
	return milestonesOf(source, id).flatMap((milestone): HealthReason[] => {
		const { state, days } = milestoneStanding(milestone.values, today);
		return state === 'late' ? [{ type: 'late', milestone, days }] : [];
	});
}

function spendingOf(source: Source, id: string, today: string): readonly HealthReason[] {
	const year = today.slice(0, 4);
	const variance = variancesIn(budgetColumns(source), latenessesOf(source), year, today).get(id);
	const found = spendingFarFromPlan(variance, today);
	return found ? [found] : [];
}

function agreementMissing(source: Source, id: string): readonly HealthReason[] {
	const { unbound, partners } = agreementsOf(source, id);
	return unbound.length === 0 ? [] : [{ type: 'agreement', partners: unbound, of: partners.length }];
}

function silent(source: Source, id: string, today: string): readonly HealthReason[] {
	const silence = silenceOf(source, id, today);
	return silence ? [{ type: 'silent', ...silence }] : [];
}
