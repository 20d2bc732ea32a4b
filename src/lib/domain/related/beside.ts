import { affiliation } from '../kinds/affiliation';
import { attendance } from '../kinds/attendance';
import { contact } from '../kinds/contact';
import { interaction } from '../kinds/interaction';
import { meeting } from '../kinds/meeting';
import { partner } from '../kinds/partner';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { isExpert } from '../relations/experts';
import { affiliationsOf, affiliationsWith, mayLieWithin } from '../relations/affiliations';
import { lastEncounter } from '../relations/encounters';
import type { Field, Lens, Reference } from '../schema/field';
import type { EntityRecord } from '../schema/record';

type Told = Pick<EntityRecord, 'kind' | 'id' | 'values'>;

/** What a record is known by beside its title. */
export interface Beside {
	/** In words: `HUG, project scientist`. Empty where nothing is known. */
	readonly words: string;
	/** By what it is found too: the full name and the city of an organisation. */
	readonly found: string;
}

const nothing: Beside = { words: '', found: '' };

/** The kinds whose records change what stands beside the title of a record of a kind, its last contact included. */
export function besideReads(kind: string): readonly string[] {
	if (kind !== contact.name && kind !== partner.name) return [];
	return [affiliation, partner, contact, interaction, attendance, meeting].map(({ name }) => name);
}

/**
 * What stands beside the title of a record on a day: where somebody works and as what, where an organisation is.
 *
 * @param day undefined for every day there ever was
 */
export function besideTitle(source: Source, record: Told, lens: Lens, day: string | undefined): Beside {
	if (record.kind === contact.name) return ofPerson(source, record, lens, day);
	return record.kind === partner.name ? ofPartner(record, lens) : nothing;
}

/** The last day until today on which there was contact, for kinds of records that can be met. */
export function lastContactOf(source: Source, { kind, id }: Told, today: string): string | undefined {
	return lastEncounter(source, kind, id, today)?.on;
}

/** The records beside whose titles something else stands once a record has changed. */
export function toldBeside(source: Source, { kind, id }: Reference): readonly Reference[] {
	const person = (of: string): Reference => ({ kind: contact.name, id: of });
	if (kind === partner.name) return affiliationsWith(source, id).map((one) => person(one.contact));
	if (kind !== affiliation.name) return [];
	const of = read(source, affiliation).inAnyState(id)?.values.contact;
	return of === undefined ? [] : [person(of)];
}

function ofPerson(source: Source, { id, values }: Told, lens: Lens, day: string | undefined): Beside {
	const affiliations = affiliationsOf(source, id).filter((one) => mayLieWithin(one, day));
	const told = [...new Set(affiliations.map((one) => one.partner))].map((organisation) => {
		const { acronym, name, city } = read(source, partner).one(organisation)?.values ?? {};
		const called = acronym ?? lens.title(partner.name, organisation) ?? organisation;
		const roles = affiliations.flatMap((one) =>
			one.partner === organisation && one.role !== undefined ? roleWords(one.role, lens) : []
		);
		const words = [called, ...new Set(roles)].join(', ');
		return { words, found: [words, name, city].filter(Boolean).join(' ') };
	});
	return {
		words: told.map(({ words }) => words).join(' · '),
		found: [...told.map(({ found }) => found), isExpert(values) ? expertWords : ''].filter(Boolean).join(' ')
	};
}

function ofPartner({ values }: Told, lens: Lens): Beside {
	const told = (['city', 'country'] as const).map((name) => {
		const value = values[name];
		const { type } = partner.fields[name] as unknown as Field;
		return value === undefined || value === null ? '' : type.show(value as never, lens);
	});
	const words = told.filter(Boolean).join(', ');
	return { words, found: words };
}

/** By what whoever has a topic is found, beside it: "expert dosimetry". */
const expertWords = 'expert experte';

/** A role within a phrase. */
function roleWords(role: string, lens: Lens): string {
	const { type } = affiliation.fields.role as unknown as Field;
	return type.show(role as never, lens).toLocaleLowerCase();
}
