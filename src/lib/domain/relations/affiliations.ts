import { firstDay, lastDay } from '../days/partial-date';
import { affiliation } from '../kinds/affiliation';
import { contact } from '../kinds/contact';
import { partner } from '../kinds/partner';
import { read, type RecordOf } from '../reading/read';
import type { Source } from '../reading/source';

/** Where somebody works or worked, as far as it is known. */
export interface Affiliated {
	/** Of the record that says it. */
	readonly id: string;
	readonly contact: string;
	readonly partner: string;
	/** Key of the list of roles. */
	readonly role: string | undefined;
	/** Partial dates; one that is not known does not bound. */
	readonly from: string | undefined;
	readonly to: string | undefined;
}

/** A span between two partial dates, either of which may be open. */
export interface Span {
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

/** Whether a day, as exactly as it is known, may lie within a span; a day that nobody knows may. */
export function mayLieWithin({ from, to }: Span, day: string | undefined): boolean {
	if (day === undefined) return true;
	return (
		(from === undefined || firstDay(from) <= lastDay(day)) &&
		(to === undefined || lastDay(to) >= firstDay(day))
	);
}

/** Every affiliation of a person whose organisation is there; the latest begun first, those without a beginning last. */
export function affiliationsOf(source: Source, person: string): readonly Affiliated[] {
	return read(source, affiliation).by('contact', person).flatMap(affiliated(source)).toSorted(latestFirst);
}

/** Every affiliation with an organisation of people who are there and not withheld, in the same order. */
export function affiliationsWith(source: Source, organisation: string): readonly Affiliated[] {
	return read(source, affiliation)
		.by('partner', organisation)
		.flatMap(affiliated(source))
		.toSorted(latestFirst);
}

/** Those of a person that may hold on a day; of several the one begun last comes first. */
export function affiliationsOn(
	source: Source,
	person: string,
	day: string | undefined
): readonly Affiliated[] {
	return affiliationsOf(source, person).filter((one) => mayLieWithin(one, day));
}

/** The organisations of a person on a day, each once. */
export function organisationsOn(source: Source, person: string, day: string | undefined): readonly string[] {
	return organisationsOnDays(source)(person, day);
}

/** Answers the same for many days, and reads the affiliations of each person once. */
export function organisationsOnDays(source: Source): typeof answer {
	const known = new Map<string, readonly Affiliated[]>();
	return answer;

	function answer(person: string, day: string | undefined): readonly string[] {
		const all = known.get(person) ?? affiliationsOf(source, person);
		known.set(person, all);
		const then = new Set<string>();
		for (const one of all) if (mayLieWithin(one, day)) then.add(one.partner);
		return [...then];
	}
}

/** The people of an organisation on a day, each once. */
export function peopleOn(source: Source, organisation: string, day: string | undefined): readonly string[] {
	const there = affiliationsWith(source, organisation).filter((one) => mayLieWithin(one, day));
	return [...new Set(there.map(({ contact }) => contact))];
}

function affiliated(source: Source) {
	return ({ id, values }: RecordOf<typeof affiliation>): readonly Affiliated[] => {
		const person = read(source, contact).one(values.contact);
		const organisation = read(source, partner).one(values.partner);
		if (!person || !organisation) return [];
		const { from, to } = values.period ?? {};
		return [{ id, contact: person.id, partner: organisation.id, role: values.role, from, to }];
	};
}

function latestFirst(a: Affiliated, b: Affiliated): number {
	const [one, other] = [a.from ?? '', b.from ?? ''];
	if (one !== other) return one < other ? 1 : -1;
	return a.id < b.id ? -1 : 1;
}
