import { contact, type Contact } from '../kinds/contact';
import { meeting } from '../kinds/meeting';
import type { Membership } from '../kinds/membership';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { delegatesOf } from './delegates';
import { membersOn } from './members';
import { meetingDay } from './quorum';

/** A delegate to be written to, in the term that holds on the day of the meeting. */
export interface InvitedDelegate {
	/** Id of the country. */
	readonly country: string;
	readonly term: Membership;
	readonly person: Contact;
}

/** Whom a meeting of the delegates of States is announced to. */
export interface Invited {
	/** First day of the meeting, ISO date; the terms that hold on it count. */
	readonly day: string;
	/** The Member and Associate Member States on that day; ids of countries. */
	readonly states: readonly string[];
	readonly delegates: readonly InvitedDelegate[];
	/** States nobody sits for on that day. */
	readonly vacant: readonly string[];
	/** Terms that name no person, or one who is gone. */
	readonly unnamed: readonly Membership[];
	/** How many persons are left out because they objected. */
	readonly withheld: number;
}

/** Who is invited to a meeting for which State; undefined where it has no body or no day. */
export function invitedTo(source: Source, id: string): Invited | undefined {
	const body = read(source, meeting).inAnyState(id)?.values.body;
	const day = meetingDay(source, id);
	if (body === undefined || day === undefined) return undefined;
	const states = delegatesOf(source, body, day);
	const terms = new Map(membersOn(source, body, day).map((one) => [one.id, one]));
	const people = read(source, contact);
	const seated = states.flatMap(({ country, delegates }) =>
		delegates.map((one) => {
			const term = terms.get(one)!;
			const held = people.inAnyState(term.values.contact);
			return { country, term, person: people.one(term.values.contact), withheld: held?.withheld === true };
		})
	);
	return {
		day,
		states: states.map(({ country }) => country),
		delegates: seated.flatMap(({ country, term, person, withheld }) =>
			person && !withheld ? [{ country, term, person }] : []
		),
		vacant: states.filter(({ delegates }) => delegates.length === 0).map(({ country }) => country),
		unnamed: seated.flatMap(({ term, person, withheld }) => (person || withheld ? [] : [term])),
		withheld: seated.filter(({ withheld }) => withheld).length
	};
}

/** The State for which a person sits in the body of a meeting on its day; undefined for nobody who does. */
export function stateOfDelegate(source: Source, id: string, person: string | undefined): string | undefined {
	const body = read(source, meeting).inAnyState(id)?.values.body;
	const day = meetingDay(source, id);
	if (person === undefined || body === undefined || day === undefined) return undefined;
	return membersOn(source, body, day).find(({ values }) => values.contact === person)?.values.country;
}
