import { interaction } from '../kinds/interaction';
import { attendance } from '../kinds/attendance';
import { contact } from '../kinds/contact';
import { partner } from '../kinds/partner';
import { isOf, read } from '../reading/read';
import type { Source } from '../reading/source';
import type { EntityRecord } from '../schema/record';
import { organisationsOnDays } from './affiliations';
import { isOurs } from './ours';
import { encountersOf, hasTakenPlace, type Encounter } from './encounters';

/** Somebody of ours, and what they had to do with a person or an organisation. */
export interface Acquaintance {
	/** A person of CERN by id, or whoever wrote a conversation down by name. */
	readonly who: { readonly contact: string } | { readonly writer: string };
	/** The conversations and meetings, the latest first. */
	readonly encounters: readonly Encounter[];
	/** The day of the latest, partial. */
	readonly last: string;
}

/**
 * Who of ours knows a person or an organisation, the latest acquaintance first: whoever took part for CERN in a
 * conversation or meeting with them, and whoever wrote down a conversation with them.
 */
export function acquaintancesOf(
	source: Source,
	kind: string,
	id: string,
	today: string
): readonly Acquaintance[] {
	const found = new Map<string, { who: Acquaintance['who']; encounters: Encounter[] }>();
	const isOneOfUs = ofUsOn(source);
	for (const one of encountersOf(source, kind, id)) {
		if (!hasTakenPlace(one, today)) continue;
		for (const who of oursIn(source, one, isOneOfUs)) {
			if ('contact' in who && who.contact === id) continue;
			const key = 'contact' in who ? who.contact : `${who.writer} writes`;
			const known = found.get(key);
			if (known) known.encounters.push(one);
			else found.set(key, { who, encounters: [one] });
		}
	}
	return [...found.values()]
		.map(({ who, encounters }) => {
			const sorted = encounters.toSorted((a, b) => (a.on! < b.on! ? 1 : -1));
			return { who, encounters: sorted, last: sorted[0]!.on! };
		})
		.toSorted((a, b) => (a.last < b.last ? 1 : -1));
}

type IsOneOfUs = (person: string, day: string | undefined) => boolean;

/** Whether somebody was of CERN on a day, asked for many days of the same people. */
function ofUsOn(source: Source): IsOneOfUs {
	const on = organisationsOnDays(source);
	return (person, day) => on(person, day).some((one) => isOurs(read(source, partner).one(one)));
}

function oursIn(
	source: Source,
	{ on, record }: Encounter,
	isOneOfUs: IsOneOfUs
): readonly Acquaintance['who'][] {
	const people = peopleIn(source, record).filter((person) => isOneOfUs(person, on));
	return [...people.map((person) => ({ contact: person })), ...writersOf(source, record)];
}

function peopleIn(source: Source, record: EntityRecord): readonly string[] {
	const people = isOf(interaction, record) ? (record.values.people ?? []) : came(source, record.id);
	return people.filter((person) => read(source, contact).one(person));
}

function came(source: Source, meeting: string): readonly string[] {
	return read(source, attendance)
		.by('meeting', meeting)
		.flatMap(({ values }) => (values.status === 'attended' ? (values.contact ?? []) : []));
}

/** Whoever said on which day it was. */
function writersOf(source: Source, { kind, id }: EntityRecord): readonly { writer: string }[] {
	if (kind !== interaction.name) return [];
	const authors = source
		.table(kind)
		.entries(id, 'date')
		.map(({ author }) => author.trim());
	return [...new Set(authors)].filter((writer) => writer !== '').map((writer) => ({ writer }));
}
