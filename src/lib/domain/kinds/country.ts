import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { country as countryCode, longText, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleByLocale } from './title';

const label = { en: 'Country or organisation', fr: 'Pays ou organisation' };

export const country = defineKind({
	name: 'country',
	path: 'countries',
	label,
	plural: { en: 'Countries', fr: 'Pays' },
	about: {
		en: 'The States and organisations CERN deals with, with their dated status in records of their own.',
		fr: 'Les États et organisations avec lesquels le CERN traite ; leur statut daté fait l’objet de fiches à part.'
	},
	area: 'relations',
	fields: {
		code: countryCode({
			label: { en: 'Country', fr: 'Pays' },
			// What sheets of earlier versions call it.
			headings: ['ISO code', 'Code ISO']
		}),
		nameEn: text({ label: { en: 'Name in English', fr: 'Nom en anglais' }, required: true }),
		nameFr: text({ label: { en: 'Name in French', fr: 'Nom en français' } }),
		delegates: longText({
			label: { en: 'Channels', fr: 'Interlocuteurs' },
			help: {
				en: 'Who speaks for it: Council delegation, ILO, KT Forum delegates, as functions.',
				fr: 'Qui le représente : délégation au Conseil, ILO, délégués au Forum KT, par fonction.'
			}
		}),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleByLocale(label, 'nameEn', 'nameFr'),
	names: ['nameEn', 'nameFr', 'code'],
	columns: ['nameEn', 'code', 'notes'],
	sort: 'nameEn',
	identity: ['code'],
	example: { code: 'CH', nameEn: 'Switzerland', nameFr: 'Suisse' }
});

export type Country = EntityRecord<Values<typeof country>>;
