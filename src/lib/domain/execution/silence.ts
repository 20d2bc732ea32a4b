import { addDays, daysBetween } from '../days/calendar';
import { firstDay, lastDay } from '../days/partial-date';
import { agendaItem } from '../kinds/agenda-item';
import { kinds } from '../kinds/all';
import { decision } from '../kinds/decision';
import { interaction } from '../kinds/interaction';
import { meeting } from '../kinds/meeting';
import { milestone } from '../kinds/milestone';
import { project } from '../kinds/project';
import { idsBy } from '../reading/ids-by';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { lastWrite } from '../reading/written';
import type { Reference } from '../schema/field';

/** After so many whole days without a sign a project is silent. */
export const silentAfter = 90;

/** A sign of life of a project. */
export interface Sign extends Reference {
	/** ISO date. */
	readonly on: string;
}

/** A project of which nothing was heard. */
export interface Silence {
	/** Undefined where there was never any. */
	readonly last: Sign | undefined;
	/** Whole days since; undefined where there was never any. */
	readonly days: number | undefined;
}

/** The kinds whose records are about one project, by the field that names it. */
const about = kinds.flatMap(({ name, fields }) =>
	Object.entries(fields)
		.filter(([, { type }]) => type.to === project.name && !type.many)
		.map(([field]) => ({ kind: name, field }))
);

/** The kinds of records in which signs are found. */
export const signKinds: readonly string[] = [
	...new Set([project.name, meeting.name, ...about.map(({ kind }) => kind)])
];

/**
 * Whether nothing was heard of a project for 90 days: nobody wrote it, or a record about it, and there was no
 * conversation, no decision, no milestone reached and no meeting with it on the agenda.
 *
 * @param today ISO date
 */
export function silenceOf(source: Source, id: string, today: string): Silence | undefined {
	const since = addDays(today, -silentAfter);
	let last: Sign | undefined;
	for (const sign of signsOf(source, id, today)) {
		if (sign.on > since) return undefined;
		if (last === undefined || sign.on > last.on) last = sign;
	}
	return { last, days: last && daysBetween(last.on, today) };
}

/** In no order: who has found a late one need not look on. */
function* signsOf(source: Source, id: string, today: string): Iterable<Sign> {
	const told = (kind: string, record: string, date: string | undefined): Sign[] => {
		const on = date === undefined ? undefined : passed(date, today);
		return on === undefined ? [] : [{ kind, id: record, on }];
	};
	for (const one of read(source, interaction).by('project', id))
		yield* told(interaction.name, one.id, one.values.date);
	for (const one of read(source, decision).by('project', id))
		yield* told(decision.name, one.id, one.values.date);
	for (const one of read(source, milestone).by('project', id))
		yield* told(milestone.name, one.id, one.values.reachedOn);
	for (const { values } of read(source, agendaItem).by('project', id)) {
		const held = read(source, meeting).one(values.meeting);
		if (held) yield* told(meeting.name, held.id, held.values.when?.from);
	}
	yield* written(source, { kind: project.name, id });
	for (const { kind, field } of about)
		for (const one of idsBy(source.table(kind), field, id)) yield* written(source, { kind, id: one });
}

function* written(source: Source, { kind, id }: Reference): Iterable<Sign> {
	const record = source.table(kind).get(id);
	const at = record === undefined ? '' : lastWrite(source, record);
	if (at !== '') yield { kind, id, on: at.slice(0, 10) };
}

/** The last day it may mean that has come; undefined where it lies ahead. */
function passed(date: string, today: string): string | undefined {
	if (firstDay(date) > today) return undefined;
	const last = lastDay(date);
	return last > today ? today : last;
}
