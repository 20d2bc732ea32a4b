import { action } from '../kinds/action';
import { agendaItem } from '../kinds/agenda-item';
import { decision } from '../kinds/decision';
import type { DecisionType } from '../kinds/decision-types';
import { lastDay } from '../days/partial-date';
import { idOf } from '../base/id';
import type { Json } from '../base/json';
import { meeting } from '../kinds/meeting';
import type { Change } from '../records/changeset';
import { project } from '../kinds/project';
import type { EntityRecord } from '../schema/record';
import { readPath, type Path, type Step } from '../pipeline/path';
import { placeOnPath, stageChangesOf } from '../pipeline/position';
import { meetingDay } from './quorum';
import { byText, textOf } from '../reading/read-values';
import { ensuringChanges } from '../merge/settle';
import type { GovernanceSource } from '../reading/source';

/** Why something belongs on the agenda of a meeting. */
export type Reason =
	/** An action of an earlier meeting of the body is still open. */
	| 'action'
	/** A project was deferred to this meeting. */
	| 'deferred'
	/** A project was set aside and is to be looked at again by the day of the meeting. */
	| 'revisit'
	/** A project stands at a step that this body holds. */
	| 'ready';

/** What could be put on an agenda. */
export interface Candidate {
	/** The id its item has on every laptop. */
	readonly id: string;
	readonly reason: Reason;
	readonly project: string | undefined;
	readonly action: string | undefined;
	/** What the body is asked for; undefined for a presentation and for an action. */
	readonly asks: DecisionType | undefined;
	/** Since when it waits; ISO date, may be partial. */
	readonly since: string | undefined;
	readonly title: string;
}

/** The items of a meeting in their order. */
export function itemsOf(source: GovernanceSource, id: string): readonly EntityRecord[] {
	return source
		.table(agendaItem.name)
		.all()
		.filter(({ values }) => values.meeting === id)
		.sort((a, b) => orderOf(a) - orderOf(b) || byText(a.id, b.id));
}

/** Where an item stands; one without a number comes last. */
export function orderOf({ values }: EntityRecord): number {
	return typeof values.order === 'number' ? values.order : Number.MAX_SAFE_INTEGER;
}

/** The id of the agenda item about a project or an action: filling an agenda on two laptops is filling it once. */
export function agendaItemId(meeting: string, about: 'project' | 'action', id: string): string {
	return idOf(agendaItem.name, meeting, about, id);
}

/**
 * What waits for a meeting and is not on its agenda: open actions, then what was deferred to it, then what is to
 * be revisited, then what is ready; of each, what has waited longest first.
 */
export function candidatesFor(source: GovernanceSource, id: string): Candidate[] {
	const held = textOf(source.table(meeting.name).get(id)?.values.body);
	if (!held) return [];
	const items = itemsOf(source, id);
	const taken = new Set(items.flatMap(({ values }) => [values.project, values.action]));
	const rank: readonly Reason[] = ['action', 'deferred', 'revisit', 'ready'];
	return [...actionsFor(source, id, held), ...projectsFor(source, id, held)]
		.filter((one) => !taken.has(one.project ?? one.action))
		.sort(
			(a, b) =>
				rank.indexOf(a.reason) - rank.indexOf(b.reason) ||
				byText(a.since ?? '~', b.since ?? '~') ||
				byText(a.id, b.id)
		);
}

/** The changes that put these behind what is on the agenda, in their order. */
export function fillChanges(
	source: GovernanceSource,
	id: string,
	candidates: readonly Candidate[]
): Change[] {
	const last = Math.max(0, ...itemsOf(source, id).map(({ values }) => Number(values.order) || 0));
	return candidates.flatMap((one, at) => {
		const values = {
			meeting: id,
			order: Math.floor(last) + 1 + at,
			title: one.title,
			kind: one.asks ? 'decision' : one.action ? 'discussion' : 'presentation',
			asks: one.asks,
			project: one.project,
			action: one.action
		};
		return ensuringChanges(agendaItem, source.table(agendaItem.name).get(one.id), one.id, values);
	});
}

/** The meetings of a body, the earliest first. */
export function meetingsOf(source: GovernanceSource, of: string): readonly EntityRecord[] {
	return source
		.table(meeting.name)
		.all()
		.filter(({ values }) => values.body === of)
		.sort((a, b) => byText(meetingDay(source, a.id), meetingDay(source, b.id)) || byText(a.id, b.id));
}

/** The next meeting of the same body that is not cancelled; the one to which something is deferred. */
export function meetingAfter(source: GovernanceSource, id: string): string | undefined {
	const of = textOf(source.table(meeting.name).get(id)?.values.body);
	const day = meetingDay(source, id);
	if (!of || !day) return undefined;
	return meetingsOf(source, of).find(
		({ id: other, values }) => values.cancelled !== true && (meetingDay(source, other) ?? '') > day
	)?.id;
}

function actionsFor(source: GovernanceSource, id: string, held: string): Candidate[] {
	const day = meetingDay(source, id) ?? '';
	const items = source.table(agendaItem.name);
	return source
		.table(action.name)
		.all()
		.filter(({ values }) => values.done !== true)
		.flatMap(({ id: of, values }): Candidate[] => {
			const from = textOf(values.meeting) ?? textOf(items.get(textOf(values.item) ?? '')?.values.meeting);
			const earlier = from !== undefined && from !== id && source.table(meeting.name).get(from);
			if (!earlier || earlier.values.body !== held) return [];
			const since = meetingDay(source, from);
			if (since === undefined || since > day) return [];
			const about = { project: undefined, action: of, asks: undefined, since };
			return [
				{ ...about, id: agendaItemId(id, 'action', of), reason: 'action', title: textOf(values.text) ?? of }
			];
		});
}

function projectsFor(source: GovernanceSource, id: string, held: string): Candidate[] {
	const path = readPath(source);
	const lastGate = path.main.findLast(({ gate }) => gate !== undefined);
	const asking = ({ gate, order, closed }: Step) =>
		!closed && (gate !== undefined || (lastGate !== undefined && order < lastGate.order));
	return source
		.table(project.name)
		.all()
		.flatMap((record): Candidate[] => {
			const at = path.step(textOf(record.values.stage));
			if (!at || at.closed) return [];
			const place = at.side ? placeOnPath(source, path, record.id) : at;
			const reason = at.side ? parkedReason(source, id, record, path) : undefined;
			const ready = place?.body === held && asking(place);
			if (at.side ? !reason || (reason === 'revisit' && !ready) : !ready) return [];
			return [
				{
					id: agendaItemId(id, 'project', record.id),
					reason: reason ?? 'ready',
					project: record.id,
					action: undefined,
					asks: place?.body === held ? place.gate : undefined,
					since: textOf(record.values.stageSince),
					title: textOf(record.values.title) ?? record.id
				}
			];
		});
}

/** Why a project that stands beside the path comes back at a meeting, if it does. */
function parkedReason(
	source: GovernanceSource,
	id: string,
	{ id: of, values }: EntityRecord,
	path: Path
): 'deferred' | 'revisit' | undefined {
	const newest = stageChangesOf(source, of)[0]?.values;
	const at = path.step(textOf(newest?.to));
	if (at?.side && newest?.to === values.stage) {
		const decided = source.table(decision.name).get(textOf(newest?.decision) ?? '')?.values;
		const to = decided?.deferredTo ?? (at.outcome === 'deferred' && !decided ? newest?.meeting : undefined);
		if (to === id) return 'deferred';
	}
	return isBy(values.revisitOn, meetingDay(source, id)) ? 'revisit' : undefined;
}

function isBy(date: Json | undefined, day: string | undefined): boolean {
	return typeof date === 'string' && day !== undefined && lastDay(date) <= day;
}
