import { body } from '../kinds/body';
import { decision, type Decision } from '../kinds/decision';
import type { Lens } from '../schema/field';
import { meeting as meetingKind } from '../kinds/meeting';
import type { PackSource } from './source';

/** A decision taken before about a project of the agenda. */
export interface PastDecision {
	readonly id: string;
	readonly values: Decision['values'];
	/** Where: the body, else that of the meeting. */
	readonly body: string | undefined;
}

/** The decisions about each project that other meetings took, the newest first. */
export function decisionsByProject(
	source: PackSource,
	lens: Lens,
	meeting: string
): ReadonlyMap<string, readonly PastDecision[]> {
	const found = new Map<string, PastDecision[]>();
	for (const { id, values } of source.table(decision.name).all() as readonly Decision[]) {
		if (values.project === undefined || values.meeting === meeting) continue;
		const at = values.meeting && source.table(meetingKind.name).get(values.meeting)?.values.body;
		const of = values.body ?? (typeof at === 'string' ? at : undefined);
		const one = { id, values, body: of && lens.title(body.name, of) };
		found.set(values.project, [...(found.get(values.project) ?? []), one]);
	}
	for (const list of found.values())
		list.sort((a, b) => compare(b.values.date, a.values.date) || compare(b.id, a.id));
	return found;
}

function compare(a = '', b = ''): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
