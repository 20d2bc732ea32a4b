import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { longText, number, text, year } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { textIn, titleOf } from './title';

const label = { en: 'Published figure', fr: 'Chiffre publié' };

export const figure = defineKind({
	name: 'figure',
	path: 'figures',
	label,
	plural: { en: 'Published figures', fr: 'Chiffres publiés' },
	about: {
		en: 'Figures others have published about the budget and the results, as they stand in the source.',
		fr: 'Chiffres publiés sur le budget et les résultats, tels qu’ils figurent dans la source.'
	},
	area: 'money',
	fields: {
		item: text({ label: { en: 'Item', fr: 'Objet' }, required: true }),
		year: year({ label: { en: 'Year', fr: 'Année' } }),
		amount: number({ label: { en: 'Amount', fr: 'Valeur' }, required: true }),
		unit: text({ label: { en: 'Unit', fr: 'Unité' }, max: 40, required: true }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values) => [textIn(values, 'item'), textIn(values, 'year')]),
	columns: ['item', 'year', 'amount', 'unit', 'notes'],
	sort: '-year',
	example: {
		item: 'KT Fund projects funded since 2011',
		year: 2018,
		amount: 44,
		unit: 'projects',
		notes: 'cumulative 2011-2018'
	}
});

export type Figure = EntityRecord<Values<typeof figure>>;
