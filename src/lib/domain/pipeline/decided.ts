import { decision, type Decision } from '../kinds/decision';
import type { DecisionType } from '../kinds/decision-types';
import { firstDay } from '../days/partial-date';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { byWriting } from '../reading/written';

/**
 * The newest decision of a type about a project that has an outcome; of several of one day the one whose outcome was
 * written last, the same on every laptop.
 *
 * @param on ISO date, whole: what was decided later does not count
 */
export function newestDecision(
	source: Source,
	project: string,
	type: DecisionType | string,
	on?: string
): Decision | undefined {
	let newest: Decision | undefined;
	for (const record of read(source, decision).by('project', project)) {
		const { date, outcome } = record.values;
		if (record.values.type !== type || outcome === undefined) continue;
		if (on !== undefined && !(date !== undefined && firstDay(date) <= on)) continue;
		if (!newest || isLater(source, record, newest)) newest = record;
	}
	return newest;
}

function isLater(source: Source, a: Decision, b: Decision): boolean {
	const [day, than] = [a.values.date ?? undated, b.values.date ?? undated];
	return day === than ? byWriting(source, 'outcome')(a, b) < 0 : day > than;
}

/** Behind all dates: what has none is taken to be the newest. */
const undated = '~';
