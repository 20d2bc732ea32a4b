import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { money, number, reference, year } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { nameIn, textIn, titleOf } from './title';

const label = { en: 'Contribution', fr: 'Contribution' };

export const contribution = defineKind({
	name: 'contribution',
	path: 'contributions',
	label,
	plural: { en: 'Contributions', fr: 'Contributions' },
	about: {
		en: 'What a country contributes to the budget of CERN in a year, by the scale or in francs.',
		fr: 'Ce qu’un pays verse au budget du CERN une année donnée, en part du barème ou en francs.'
	},
	area: 'relations',
	fields: {
		country: reference('country', { label: { en: 'Country', fr: 'Pays' }, required: true }),
		year: year({ label: { en: 'Financial year', fr: 'Exercice financier' }, required: true }),
		percent: number({
			label: { en: 'Share of the scale', fr: 'Part du barème' },
			min: 0,
			max: 100,
			unit: '%'
		}),
		money: money({ label: { en: 'Amount', fr: 'Montant' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'country', 'country', lens),
		textIn(values, 'year')
	]),
	columns: ['country', 'year', 'percent', 'money'],
	sort: '-year',
	identity: ['country', 'year'],
	example: { country: 'CH00000000000000', year: 2009, percent: 3.01 }
});

export type Contribution = EntityRecord<Values<typeof contribution>>;
