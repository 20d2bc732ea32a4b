import { action } from '../kinds/action';
import { agendaItem, type AgendaItem } from '../kinds/agenda-item';
import { decision } from '../kinds/decision';
import type { DecisionType } from '../kinds/decision-types';
import { lastDay } from '../days/partial-date';
import { idOf } from '../base/id';
import { meeting, type Meeting } from '../kinds/meeting';
import type { Change } from '../records/changeset';
import { project, type Project } from '../kinds/project';
import { readPath, type Path, type Step } from '../pipeline/path';
import { placeOnPath, stageChangesOf } from '../pipeline/position';
import { meetingDay } from './quorum';
import { byText } from '../base/text/by-text';
import { ensuringChanges } from '../merge/settle';
import { inOrder } from '../reading/in-order';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

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
export function itemsOf(source: Source, id: string): readonly AgendaItem[] {
	return read(source, agendaItem).by('meeting', id).toSorted(inOrder);
}

/** The number behind all that is on an agenda: whole, 1 on an empty one. */
export function orderBehind(source: Source, id: string): number {
	return Math.floor(Math.max(0, ...itemsOf(source, id).map(({ values }) => values.order ?? 0))) + 1;
}

/** The id of the agenda item about a project or an action: filling an agenda on two laptops is filling it once. */
export function agendaItemId(meeting: string, about: 'project' | 'action', id: string): string {
	return idOf(agendaItem.name, meeting, about, id);
}

/**
 * What waits for a meeting and is not on its agenda: open actions, then what was deferred to it, then what is to
 * be revisited, then what is ready; of each, what has waited longest first.
 */
export function candidatesFor(source: Source, id: string): Candidate[] {
	const held = read(source, meeting).inAnyState(id)?.values.body;
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
export function fillChanges(source: Source, id: string, candidates: readonly Candidate[]): Change[] {
	const first = orderBehind(source, id);
	return candidates.flatMap((one, at) => {
		const values = {
			meeting: id,
			order: first + at,
			title: one.title,
			kind: one.asks ? 'decision' : one.action ? 'discussion' : 'presentation',
			asks: one.asks,
			project: one.project,
			action: one.action
		};
		return ensuringChanges(agendaItem, read(source, agendaItem).inAnyState(one.id), one.id, values);
	});
}

/** The meetings of a body, the earliest first. */
export function meetingsOf(source: Source, of: string): readonly Meeting[] {
	return read(source, meeting)
		.by('body', of)
		.toSorted((a, b) => byText(meetingDay(source, a.id), meetingDay(source, b.id)) || byText(a.id, b.id));
}

/** The next meeting of the same body that is not cancelled; the one to which something is deferred. */
export function meetingAfter(source: Source, id: string): string | undefined {
	const of = read(source, meeting).inAnyState(id)?.values.body;
	const day = meetingDay(source, id);
	if (!of || !day) return undefined;
	return meetingsOf(source, of).find(
		({ id: other, values }) => values.cancelled !== true && (meetingDay(source, other) ?? '') > day
	)?.id;
}

function actionsFor(source: Source, id: string, held: string): Candidate[] {
	const day = meetingDay(source, id) ?? '';
	const items = read(source, agendaItem);
	return read(source, action)
		.all()
		.filter(({ values }) => values.done !== true)
		.flatMap(({ id: of, values }): Candidate[] => {
			const from = values.meeting ?? items.inAnyState(values.item)?.values.meeting;
			if (from === undefined || from === id) return [];
			if (read(source, meeting).inAnyState(from)?.values.body !== held) return [];
			const since = meetingDay(source, from);
			if (since === undefined || since > day) return [];
			const about = { project: undefined, action: of, asks: undefined, since };
			return [{ ...about, id: agendaItemId(id, 'action', of), reason: 'action', title: values.text ?? of }];
		});
}

function projectsFor(source: Source, id: string, held: string): Candidate[] {
	const path = readPath(source);
	const lastGate = path.main.findLast(({ gate }) => gate !== undefined);
	const asking = ({ gate, order, closed }: Step) =>
		!closed && (gate !== undefined || (lastGate !== undefined && order < lastGate.order));
	return read(source, project)
		.all()
		.flatMap((record): Candidate[] => {
			const at = path.step(record.values.stage);
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
					since: record.values.stageSince,
					title: record.values.title ?? record.id
				}
			];
		});
}

/** Why a project that stands beside the path comes back at a meeting, if it does. */
function parkedReason(
	source: Source,
	id: string,
	{ id: of, values }: Project,
	path: Path
): 'deferred' | 'revisit' | undefined {
	const newest = stageChangesOf(source, of)[0]?.values;
	const at = path.step(newest?.to);
	if (at?.side && newest?.to === values.stage) {
		const decided = read(source, decision).inAnyState(newest?.decision)?.values;
		const to = decided?.deferredTo ?? (at.outcome === 'deferred' && !decided ? newest?.meeting : undefined);
		if (to === id) return 'deferred';
	}
	return isBy(values.revisitOn, meetingDay(source, id)) ? 'revisit' : undefined;
}

function isBy(date: string | undefined, day: string | undefined): boolean {
	return date !== undefined && day !== undefined && lastDay(date) <= day;
}
