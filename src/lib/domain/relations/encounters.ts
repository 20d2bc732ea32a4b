import { firstDay } from '../days/partial-date';
import { attendance } from '../kinds/attendance';
import { contact } from '../kinds/contact';
import { interaction } from '../kinds/interaction';
import { meeting } from '../kinds/meeting';
import { partner } from '../kinds/partner';
import { read, type RecordOf } from '../reading/read';
import type { Source } from '../reading/source';
import type { EntityRecord } from '../schema/record';
import { affiliationsWith, organisationsOn, organisationsOnDays } from './affiliations';

/** A conversation or a meeting with a person or an organisation. */
export interface Encounter {
	/** Partial; undefined where nobody wrote it down. */
	readonly on: string | undefined;
	/** The conversation, or the meeting. */
	readonly record: EntityRecord;
	/** Of a meeting: how somebody answered or came, by the key of an attendance. */
	readonly status?: string | undefined;
}

/** Whether records of a kind are people or organisations, whom one can meet. */
export function canBeMet(kind: string): boolean {
	return kind === contact.name || kind === partner.name;
}

/**
 * The conversations and meetings of a person or an organisation, in no order. One with a person counts for their
 * organisations on that day too; where it names an organisation of theirs, for that one alone.
 */
export function encountersOf(source: Source, kind: string, id: string): readonly Encounter[] {
	if (kind === contact.name) return [...conversationsWith(source, id), ...meetingsWith(source, id)];
	if (kind === partner.name) return [...conversationsAt(source, id), ...meetingsAt(source, id)];
	return [];
}

/**
 * The last day until today on which a person or an organisation was spoken with, or came to a meeting; as exact as it
 * is known, undefined where there is none.
 */
export function lastEncounter(
	source: Source,
	kind: string,
	id: string,
	today: string
): Encounter | undefined {
	let last: Encounter | undefined;
	for (const one of encountersOf(source, kind, id)) {
		if (!hasTakenPlace(one, today)) continue;
		if (last === undefined || one.on! > last.on!) last = one;
	}
	return last;
}

/** Whether people did meet: not an invitation, an absence, or a day that is still to come. */
export function hasTakenPlace({ on, record, status }: Encounter, today: string): boolean {
	if (on === undefined || firstDay(on) > today) return false;
	return record.kind === interaction.name || status === 'attended';
}

/** Which organisations a conversation counts for: the one it names, and those of its people on that day. */
export function organisationsIn(source: Source, { values }: RecordOf<typeof interaction>): readonly string[] {
	const { partner: named, date: on } = values;
	const found = new Set(named === undefined ? [] : [named]);
	for (const person of values.people ?? [])
		for (const organisation of countedFor(organisationsOn(source, person, on), named))
			found.add(organisation);
	return [...found];
}

function conversationsWith(source: Source, person: string): readonly Encounter[] {
	return read(source, interaction).by('people', person).map(conversation);
}

function conversationsAt(source: Source, organisation: string): readonly Encounter[] {
	const found = new Set(read(source, interaction).by('partner', organisation));
	const on = organisationsOnDays(source);
	for (const person of everAt(source, organisation)) {
		for (const record of read(source, interaction).by('people', person)) {
			if (found.has(record)) continue;
			const { date, partner: named } = record.values;
			if (countedFor(on(person, date), named).includes(organisation)) found.add(record);
		}
	}
	return [...found].map(conversation);
}

function meetingsWith(source: Source, person: string): readonly Encounter[] {
	return read(source, attendance).by('contact', person).flatMap(cameTo(source));
}

function meetingsAt(source: Source, organisation: string): readonly Encounter[] {
	const came = new Map<EntityRecord, Encounter>();
	const add = (one: Encounter) => {
		const known = came.get(one.record);
		if (known?.status !== 'attended') came.set(one.record, one);
	};
	read(source, attendance).by('partner', organisation).flatMap(cameTo(source)).forEach(add);
	const on = organisationsOnDays(source);
	for (const person of everAt(source, organisation)) {
		for (const record of read(source, attendance).by('contact', person)) {
			for (const one of cameTo(source)(record)) {
				const { partner: named } = record.values;
				if (countedFor(on(person, one.on), named).includes(organisation)) add(one);
			}
		}
	}
	return [...came.values()];
}

/** Who has ever been with an organisation, each once. */
function everAt(source: Source, organisation: string): ReadonlySet<string> {
	return new Set(affiliationsWith(source, organisation).map(({ contact: person }) => person));
}

/** Of the organisations of a person on a day those for which they spoke: the one that is named, where it is theirs. */
function countedFor(theirs: readonly string[], named: string | undefined): readonly string[] {
	return named !== undefined && theirs.includes(named) ? [named] : theirs;
}

function conversation(record: RecordOf<typeof interaction>): Encounter {
	return { on: record.values.date, record };
}

function cameTo(source: Source) {
	return ({ values }: RecordOf<typeof attendance>): readonly Encounter[] => {
		const record = read(source, meeting).one(values.meeting);
		return record ? [{ on: record.values.when?.from, record, status: values.status }] : [];
	};
}
