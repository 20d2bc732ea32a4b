import { byText } from '../base/text/by-text';
import { body } from '../kinds/body';
import { decision, type Decision } from '../kinds/decision';
import type { Lens } from '../schema/field';
import { meeting as meetingKind } from '../kinds/meeting';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A decision taken before about a project of the agenda. */
export interface PastDecision {
	readonly id: string;
	readonly values: Decision['values'];
	/** Where: the body, else that of the meeting. */
	readonly body: string | undefined;
}

/** The decisions about each project that other meetings took, the newest first. */
export function decisionsByProject(
	source: Source,
	lens: Lens,
	meeting: string
): ReadonlyMap<string, readonly PastDecision[]> {
	const found = new Map<string, PastDecision[]>();
	for (const { id, values } of read(source, decision).all()) {
		if (values.project === undefined || values.meeting === meeting) continue;
		const of = values.body ?? read(source, meetingKind).inAnyState(values.meeting)?.values.body;
		const one = { id, values, body: of && lens.title(body.name, of) };
		found.set(values.project, [...(found.get(values.project) ?? []), one]);
	}
	for (const list of found.values())
		list.sort((a, b) => byText(b.values.date, a.values.date) || byText(b.id, a.id));
	return found;
}
