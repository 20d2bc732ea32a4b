import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, country, longText, number, tags, text, url } from '../fields';
import type { Values } from '../schema/kind';
import { organisationName } from '../likeness/organisation-name';
import { sameIdentifier, sameWebsite } from '../likeness/website';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';
import { addressBook, kindsSaid } from './partner-address-book';

const label = { en: 'Partner', fr: 'Partenaire' };

export const partner = defineKind({
	name: 'partner',
	path: 'partners',
	label,
	plural: { en: 'Partners', fr: 'Partenaires' },
	about: {
		en: 'Organisations CERN works with: hospitals, universities, institutes, companies, funders.',
		fr: 'Les organisations avec lesquelles le CERN travaille : hôpitaux, universités, instituts, entreprises, bailleurs de fonds.'
	},
	area: 'relations',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, headings: addressBook.name }),
		acronym: text({ label: { en: 'Acronym', fr: 'Sigle' }, max: 60, headings: addressBook.acronym }),
		kind: choice({
			label: { en: 'Kind', fr: 'Type' },
			list: 'partnerKind',
			headings: addressBook.kind,
			said: kindsSaid
		}),
		country: country({ label: { en: 'Country', fr: 'Pays' }, headings: addressBook.country }),
		city: text({ label: { en: 'City', fr: 'Ville' }, headings: addressBook.city }),
		website: url({ label: { en: 'Website', fr: 'Site web' }, headings: addressBook.website }),
		ror: url({
			label: { en: 'ROR id', fr: 'Identifiant ROR' },
			help: {
				en: 'Address in the Research Organization Registry.',
				fr: 'Adresse dans le Research Organization Registry.'
			}
		}),
		medicalFields: tags({ label: { en: 'Medical fields', fr: 'Domaines médicaux' }, list: 'medicalField' }),
		competences: longText({ label: { en: 'Competences', fr: 'Compétences' } }),
		reputation: longText({
			label: { en: 'Standing and compliance', fr: 'Réputation et conformité' },
			help: {
				en: 'Professional reputation; legal and regulatory compliance of its medical activity.',
				fr: 'Réputation professionnelle ; conformité juridique et réglementaire de son activité médicale.'
			}
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
		notes: longText({ label: { en: 'Notes', fr: 'Notes' }, headings: addressBook.notes }),
		...commonFields
	},
	title: titleFrom(label, 'name', 'acronym'),
	names: ['name', 'acronym'],
	likeness: [
		sameIdentifier('ror'),
		sameWebsite('website', { name: 'name', country: 'country', city: 'city' }),
		organisationName({ name: 'name', acronym: 'acronym', country: 'country', city: 'city' })
	],
	columns: ['name', 'kind', 'country', 'city', 'website'],
	sort: 'name',
	example: {
		name: 'Lausanne University Hospital (CHUV)',
		acronym: 'CHUV',
		kind: 'hospital',
		country: 'CH',
		city: 'Lausanne',
		website: 'https://chuv.ch',
		ror: 'https://ror.org/05a353079',
		medicalFields: ['radiotherapy', 'nuclear-medicine']
	}
});

export type Partner = EntityRecord<Values<typeof partner>>;
