import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { dateRange, longText, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleByLocale } from './title';

const label = { en: 'Fund', fr: 'Fonds' };

export const fund = defineKind({
	name: 'fund',
	path: 'funds',
	label,
	plural: { en: 'Funds', fr: 'Fonds' },
	about: {
		en: 'Where CERN money for projects comes from, such as the MA budget and the KT Fund.',
		fr: 'L’origine des moyens du CERN pour les projets, par exemple le budget AM et le Fonds KT.'
	},
	area: 'money',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		nameFr: text({ label: { en: 'Name in French', fr: 'Nom en français' } }),
		description: longText({ label: { en: 'Description', fr: 'Description' } }),
		rules: longText({ label: { en: 'What it pays for', fr: 'Dépenses admises' } }),
		validity: dateRange({ label: { en: 'Validity', fr: 'Validité' } }),
		...commonFields
	},
	title: titleByLocale(label, 'name', 'nameFr'),
	names: ['name', 'nameFr'],
	columns: ['name', 'nameFr', 'validity', 'description'],
	sort: 'name',
	identity: ['name'],
	example: { name: 'KT Fund', nameFr: 'Fonds KT', validity: { from: '2011' } }
});

export type Fund = EntityRecord<Values<typeof fund>>;
