import { commonFields, sections } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, dateRange, longText, number, text } from '../fields';
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
		carryForward: choice({
			label: { en: 'What a year leaves over', fr: 'Solde en fin d’année' },
			options: [
				{
					key: 'lapses',
					label: { en: 'Lapses at the end of the year', fr: 'Devient caduc à la fin de l’année' }
				},
				{ key: 'carried', label: { en: 'Is carried forward', fr: 'Est reporté' } }
			],
			section: sections.carry
		}),
		carryShare: number({
			label: { en: 'At most, % of the envelope', fr: 'Au plus, % de l’enveloppe' },
			min: 0,
			max: 100,
			help: {
				en: 'Of what is carried forward; what is beyond lapses. Empty: all of it.',
				fr: 'De ce qui est reporté ; ce qui dépasse devient caduc. Vide : la totalité.'
			},
			section: sections.carry
		}),
		carryYears: number({
			label: { en: 'For at most, years', fr: 'Au plus, années' },
			min: 1,
			whole: true,
			help: { en: 'Empty: without an end.', fr: 'Vide : sans limite.' },
			section: sections.carry
		}),
		carryRule: text({
			label: { en: 'By which rule', fr: 'Selon quelle règle' },
			help: {
				en: 'What it is called and where it stands.',
				fr: 'Son nom et l’endroit où elle figure.'
			},
			section: sections.carry
		}),
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
