import { commonFields, sections } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, country, date, email, longText, number, phone, tags, text, yesNo } from '../fields';
import type { AnyValues, Settled, Values } from '../schema/kind';
import { sameEmail } from '../likeness/email';
import { personName } from '../likeness/person-name';
import type { EntityRecord } from '../schema/record';
import { textIn } from './title';
import { addressBook, basesSaid, languagesSaid } from './contact-address-book';

const label = { en: 'Contact', fr: 'Contact' };

export const contact = defineKind({
	name: 'contact',
	path: 'contacts',
	label,
	plural: { en: 'Contacts', fr: 'Contacts' },
	about: {
		en: 'People at partner organisations, in their professional role only, with the reason their data are kept.',
		fr: 'Les personnes de contact chez les partenaires, au seul titre de leur fonction, avec le motif de conservation de leurs données.'
	},
	area: 'relations',
	fields: {
		firstName: text({
			personal: true,
			label: { en: 'First name', fr: 'Prénom' },
			max: 120,
			headings: addressBook.firstName
		}),
		lastName: text({
			personal: true,
			label: { en: 'Last name', fr: 'Nom de famille' },
			max: 120,
			required: true,
			headings: addressBook.lastName
		}),
		email: email({ personal: true, label: { en: 'E-mail', fr: 'Courriel' }, headings: addressBook.email }),
		phone: phone({
			personal: true,
			label: { en: 'Telephone', fr: 'Téléphone' },
			headings: addressBook.phone
		}),
		language: choice({
			personal: true,
			label: { en: 'Language', fr: 'Langue' },
			list: 'language',
			headings: addressBook.language,
			said: languagesSaid
		}),
		contactEvery: number({
			label: { en: 'Contact every (months)', fr: 'Contact tous les (mois)' },
			min: 1,
			whole: true,
			help: {
				en: 'Without a conversation or meeting for longer, the relation is said to go cold.',
				fr: 'Au-delà, sans conversation ni réunion, la relation est signalée comme à relancer.'
			}
		}),
		country: country({ personal: true, label: { en: 'Country', fr: 'Pays' }, headings: addressBook.country }),
		notes: longText({
			label: { en: 'Notes', fr: 'Notes' },
			headings: addressBook.notes,
			help: {
				en: 'Professional matters only; nothing about health, opinions or private life.',
				fr: 'D’ordre professionnel uniquement ; rien sur la santé, les opinions ou la vie privée.'
			}
		}),
		topics: tags({
			label: { en: 'Expert in', fr: 'Expert en' },
			list: 'medicalField',
			section: sections.expertise,
			help: {
				en: 'Whoever has a topic, here or in words, is listed among the experts.',
				fr: 'Qui a un sujet, ici ou en toutes lettres, figure parmi les experts.'
			}
		}),
		expertise: tags({
			label: { en: 'Topics in words', fr: 'Sujets en toutes lettres' },
			section: sections.expertise,
			help: {
				en: 'As people ask for them: Timepix, range of protons, regulation of devices.',
				fr: 'Tels qu’on les demande\u00a0: Timepix, parcours des protons, réglementation des dispositifs.'
			}
		}),
		languages: tags({
			label: { en: 'Languages spoken', fr: 'Langues parlées' },
			list: 'language',
			section: sections.expertise
		}),
		department: choice({
			label: { en: 'Department at CERN', fr: 'Département au CERN' },
			list: 'department',
			section: sections.expertise
		}),
		purpose: choice({
			label: { en: 'Purpose', fr: 'Finalité' },
			list: 'contactPurpose',
			section: sections.privacy
		}),
		legalBasis: choice({
			label: { en: 'Legal basis', fr: 'Base juridique' },
			list: 'legalBasis',
			headings: addressBook.legalBasis,
			said: basesSaid,
			section: sections.privacy
		}),
		collectedOn: date({ label: { en: 'Collected on', fr: 'Collecté le' }, section: sections.privacy }),
		collectedFrom: text({
			personal: true,
			label: { en: 'Collected from', fr: 'Provenance des données' },
			section: sections.privacy
		}),
		reviewBy: date({
			label: { en: 'Review or erase by', fr: 'À revoir ou effacer avant le' },
			section: sections.privacy
		}),
		objection: yesNo({
			label: { en: 'Objection or suspension', fr: 'Opposition ou suspension' },
			section: sections.privacy,
			help: {
				en: 'Hides the person from lists and exports.',
				fr: 'Masque la personne dans les listes et les exportations.'
			}
		}),
		objectionOn: date({
			label: { en: 'Objection received on', fr: 'Opposition reçue le' },
			section: sections.privacy
		}),
		...commonFields
	},
	title: (values, lens) =>
		[textIn(values, 'firstName'), textIn(values, 'lastName')].filter(Boolean).join(' ') || label[lens.locale],
	names: ['email'],
	likeness: [sameEmail('email'), personName('firstName', 'lastName')],
	columns: ['lastName', 'firstName', 'email', 'language', 'reviewBy'],
	sort: 'lastName',
	withheld: {
		by: 'objection',
		title: { en: 'A person who objected', fr: 'Une personne ayant fait opposition' }
	},
	defaults: heldSince,
	arriving: ({ on, from, settled }) => ({ ...heldSince(on, settled), ...(from && { collectedFrom: from }) }),
	example: {
		firstName: 'Mira',
		lastName: 'Osmium',
		email: 'contact001@example.org',
		phone: '+41 22 767 11 11',
		language: 'it',
		legalBasis: 'contract',
		collectedOn: '2026-01-13'
	}
});

export type Contact = EntityRecord<Values<typeof contact>>;

/** What is to be told of why and since when the data of a person are held. */
function heldSince(day: string, settled?: Settled): AnyValues {
	const [purpose, legalBasis] = [settled?.('contactPurpose'), settled?.('contactLegalBasis')];
	return { collectedOn: day, ...(purpose && { purpose }), ...(legalBasis && { legalBasis }) };
}
