import { decision } from '../kinds/decision';
import type { DecisionType } from '../kinds/decision-types';
import { firstDay, isPartialDate } from '../days/partial-date';
import type { EntityRecord } from '../schema/record';
import { recordsBy } from '../reading/records-by';
import type { GovernanceSource } from '../reading/source';
import { byWriting } from '../reading/written';

/**
 * The newest decision of a type about a project that has an outcome; of several of one day the one whose outcome was
 * written last, the same on every laptop.
 *
 * @param on ISO date, whole: what was decided later does not count
 */
export function newestDecision(
	source: GovernanceSource,
	project: string,
	type: DecisionType | string,
	on?: string
): EntityRecord | undefined {
	let newest: EntityRecord | undefined;
	for (const record of recordsBy(source, decision.name, 'project', project)) {
		const { date, outcome } = record.values;
		if (record.values.type !== type || outcome === undefined) continue;
		if (on !== undefined && !(typeof date === 'string' && isPartialDate(date) && firstDay(date) <= on))
			continue;
		if (!newest || isLater(source, record, newest)) newest = record;
	}
	return newest;
}

function isLater(source: GovernanceSource, a: EntityRecord, b: EntityRecord): boolean {
	const [day, than] = [String(a.values.date), String(b.values.date)];
	return day === than ? byWriting(source, 'outcome')(a, b) < 0 : day > than;
}
