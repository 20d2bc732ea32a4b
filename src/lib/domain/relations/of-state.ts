import { byText } from '../base/text/by-text';
import { agreement } from '../kinds/agreement';
import { attendance } from '../kinds/attendance';
import { contact } from '../kinds/contact';
import { country } from '../kinds/country';
import { interaction } from '../kinds/interaction';
import { meeting } from '../kinds/meeting';
import { membership, type Membership } from '../kinds/membership';
import { participation } from '../kinds/participation';
import { partner } from '../kinds/partner';
import { participantsOf } from '../participation/read';
import { isOf, read, type RecordOf } from '../reading/read';
import type { Source } from '../reading/source';
import { includes } from '../reading/validity';
import { peopleOn } from './affiliations';
import { encountersOf, type Encounter } from './encounters';

/** The organisations with their seat in a State, in order of their names. */
export function organisationsOfState(source: Source, id: string): readonly RecordOf<typeof partner>[] {
	const code = read(source, country).one(id)?.values.code;
	return read(source, partner)
		.by('country', code)
		.toSorted((a, b) => byText(a.values.name, b.values.name) || byText(a.id, b.id));
}

/** The terms of those who sit somewhere for a State: who sits now first, then the latest begun. */
export function delegatesOfState(
	source: Source,
	id: string,
	today: string
): readonly { readonly record: Membership; readonly now: boolean }[] {
	return read(source, membership)
		.by('country', id)
		.map((record) => ({ record, now: includes(record.values.period, today) }))
		.toSorted(
			(a, b) =>
				Number(b.now) - Number(a.now) ||
				byText(b.record.values.period?.from, a.record.values.period?.from) ||
				byText(a.record.id, b.record.id)
		);
}

/** Whom we know in a State on a day: at its organisations, and who sits for it then; each once. */
export function peopleOfState(source: Source, id: string, day: string): readonly string[] {
	const people = read(source, contact);
	const seated = delegatesOfState(source, id, day)
		.filter(({ now }) => now)
		.flatMap(({ record }) => people.one(record.values.contact)?.id ?? []);
	const there = organisationsOfState(source, id).flatMap((one) => peopleOn(source, one.id, day));
	return [...new Set([...seated, ...there])];
}

/** The participations that count for a State, as on Member States: where the work is done, else the seat. */
export function participationsOfState(source: Source, id: string): readonly RecordOf<typeof participation>[] {
	const code = read(source, country).one(id)?.values.code;
	if (code === undefined) return [];
	const parts = read(source, participation);
	const own = participantsOf(source).filter((one) => one.country === code);
	return own.flatMap((one) => parts.one(one.id) ?? []);
}

/** The projects of those participations, each once. */
export function projectsOfState(source: Source, id: string): readonly string[] {
	return [...new Set(participationsOfState(source, id).flatMap(({ values }) => values.project ?? []))];
}

/** The agreements with a State and those with its organisations, each once; the latest signed first. */
export function agreementsOfState(source: Source, id: string): readonly RecordOf<typeof agreement>[] {
	const agreements = read(source, agreement);
	const all = [
		...agreements.by('countries', id),
		...organisationsOfState(source, id).flatMap((one) => agreements.by('parties', one.id))
	];
	return [...new Set(all)].toSorted(
		(a, b) => byText(b.values.signedOn, a.values.signedOn) || byText(a.id, b.id)
	);
}

/** The meetings to which somebody came, or was asked to come, for a State: by its name or in its seat. */
export function meetingsOfState(source: Source, id: string): readonly Encounter[] {
	const attended = read(source, attendance);
	const seats = read(source, membership).by('country', id);
	const all = new Set([
		...attended.by('country', id),
		...seats.flatMap((seat) => attended.by('membership', seat.id))
	]);
	const found = new Map<string, Encounter>();
	for (const { values } of all) {
		const record = read(source, meeting).one(values.meeting);
		if (!record || found.get(record.id)?.status === 'attended') continue;
		found.set(record.id, { on: record.values.when?.from, record, status: values.status });
	}
	return [...found.values()].toSorted((a, b) => byText(b.on, a.on) || byText(a.record.id, b.record.id));
}

/** What was said with the organisations of a State and with those who sit for it, the latest first. */
export function conversationsOfState(source: Source, id: string): readonly RecordOf<typeof interaction>[] {
	const seated = read(source, membership)
		.by('country', id)
		.flatMap(({ values }) => (values.contact === undefined ? [] : [values.contact]));
	const all = [
		...organisationsOfState(source, id).flatMap((one) => encountersOf(source, partner.name, one.id)),
		...[...new Set(seated)].flatMap((one) => encountersOf(source, contact.name, one))
	];
	const found = new Set(all.flatMap(({ record }) => (isOf(interaction, record) ? [record] : [])));
	return [...found].toSorted((a, b) => byText(b.values.date, a.values.date) || byText(a.id, b.id));
}
