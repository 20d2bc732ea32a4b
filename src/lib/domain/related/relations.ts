import { choice, date, number, references, tags, text, yesNo } from '../fields';
import { action } from '../kinds/action';
import { affiliation } from '../kinds/affiliation';
import { attendance } from '../kinds/attendance';
import { contact } from '../kinds/contact';
import { interaction } from '../kinds/interaction';
import { meeting } from '../kinds/meeting';
import { partner } from '../kinds/partner';
import { read } from '../reading/read';
import { acquaintancesOf } from '../relations/acquaintance';
import { affiliationsOn, organisationsOn, peopleOn } from '../relations/affiliations';
import { encountersOf, lastEncounter } from '../relations/encounters';
import { isExpert } from '../relations/experts';
import { sideOf } from '../relations/ours';
import { warmthOf } from '../relations/rhythm';
import { stepsAhead } from '../relations/steps-ahead';
import type { RelatedColumn, RelatedColumns } from './column';
import { meetings, state, stateSince } from './partners';

/** Fixed, because the app tells them. */
const warmths = [
	{ key: 'cold', label: { en: 'Going cold', fr: 'À relancer' } },
	{ key: 'warm', label: { en: 'In rhythm', fr: 'Suivi' } }
] as const;

const met = [affiliation.name, interaction.name, attendance.name, meeting.name, partner.name, contact.name];

const organisation: RelatedColumn = {
	name: 'organisations',
	field: references(partner.name, { label: { en: 'Organisation', fr: 'Organisation' } }),
	reads: [affiliation.name, partner.name],
	value: (source, { id }, today) => orNone(organisationsOn(source, id, today))
};

const roles: RelatedColumn = {
	name: 'roles',
	field: tags({ label: { en: 'Role', fr: 'Fonction' }, list: 'contactRole' }),
	reads: [affiliation.name, partner.name],
	value: (source, { id }, today) =>
		orNone([...new Set(affiliationsOn(source, id, today).flatMap(({ role }) => role ?? []))])
};

const place: RelatedColumn = {
	name: 'place',
	field: text({ label: { en: 'Place', fr: 'Lieu' } }),
	reads: [affiliation.name, partner.name],
	value: (source, { id }, today) => {
		const cities = organisationsOn(source, id, today).flatMap(
			(one) => read(source, partner).one(one)?.values.city ?? []
		);
		return [...new Set(cities)].join(', ') || undefined;
	}
};

const people: RelatedColumn = {
	name: 'people',
	field: references(contact.name, { label: { en: 'People', fr: 'Personnes' } }),
	reads: [affiliation.name, contact.name],
	value: (source, { id }, today) => orNone(peopleOn(source, id, today))
};

const lastContact: RelatedColumn = {
	name: 'lastContact',
	field: date({ label: { en: 'Last contact', fr: 'Dernier contact' } }),
	reads: met,
	value: (source, { kind, id }, today) => lastEncounter(source, kind, id, today)?.on
};

const warmth: RelatedColumn = {
	name: 'warmth',
	field: choice({ label: { en: 'Rhythm', fr: 'Rythme' }, options: warmths }),
	reads: met,
	value: (source, record, today) => warmthOf(source, record, today)?.state
};

const nextStep: RelatedColumn = {
	name: 'nextStep',
	field: text({ label: { en: 'Next step', fr: 'Suite à donner' } }),
	reads: [...met, action.name],
	value: (source, { kind, id }) => stepsAhead(source, kind, id)[0]?.words
};

const conversations: RelatedColumn = {
	name: 'conversations',
	field: number({ label: { en: 'Conversations', fr: 'Conversations' }, whole: true }),
	reads: met,
	value: (source, { kind, id }) =>
		encountersOf(source, kind, id).filter(({ record }) => record.kind === interaction.name).length
};

const ours: RelatedColumn = {
	name: 'knownBy',
	field: text({
		label: { en: 'Known by', fr: 'Connu de' },
		help: {
			en: 'Who of ours took part in a conversation or meeting with them, or wrote one down; the latest first.',
			fr: 'Qui des nôtres a pris part à un échange ou à une réunion avec eux, ou en a noté un ; le plus récent d’abord.'
		}
	}),
	reads: met,
	value: (source, { kind, id }, today) => {
		const names = acquaintancesOf(source, kind, id, today).map(({ who }) => {
			if ('writer' in who) return who.writer;
			const { firstName, lastName } = read(source, contact).one(who.contact)?.values ?? {};
			return [firstName, lastName].filter(Boolean).join(' ');
		});
		return [...new Set(names)].filter(Boolean).join(', ') || undefined;
	}
};

/** Fixed, because the app tells them. */
const sides = [
	{ key: 'inside', label: { en: 'At CERN', fr: 'Au CERN' } },
	{ key: 'outside', label: { en: 'Outside', fr: 'À l’extérieur' } }
] as const;

const side: RelatedColumn = {
	name: 'side',
	field: choice({
		label: { en: 'Inside or outside', fr: 'Interne ou externe' },
		options: sides,
		help: {
			en: 'At CERN by a department or by where they work.',
			fr: 'Au CERN par un département ou par leur lieu de travail.'
		}
	}),
	reads: [affiliation.name, partner.name],
	value: (source, { id }, today) => sideOf(source, id, today)
};

const expert: RelatedColumn = {
	name: 'expert',
	field: yesNo({
		label: { en: 'Expert', fr: 'Expert' },
		help: { en: 'Has a topic, of the list or in words.', fr: 'A un sujet, de la liste ou en toutes lettres.' }
	}),
	reads: [],
	value: (_, { values }) => isExpert(values)
};

export const ofContact: RelatedColumns = {
	columns: [organisation, roles, place, expert, side, lastContact, warmth, nextStep, conversations, ours],
	shown: ['lastName', 'firstName', 'organisations', 'roles', 'place', 'lastContact', 'email']
};

export const ofPartner: RelatedColumns = {
	columns: [state, stateSince, meetings, people, lastContact, warmth, nextStep, conversations, ours],
	shown: ['name', 'kind', 'country', 'city', 'state', 'lastContact', 'nextStep'],
	board: { by: 'state', details: ['stateSince', 'country'], notes: ['nextStep'] }
};

function orNone<T>(list: readonly T[]): readonly T[] | undefined {
	return list.length > 0 ? list : undefined;
}
