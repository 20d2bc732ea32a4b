import { commonFields } from '../common-fields';
import { defineKind } from '../define-kind';
import { date, number, text } from '../fields';
import { isCurrency } from '../fields/currency';
import type { Values } from '../kind';
import type { EntityRecord } from '../records/record';
import { textIn, titleOf } from '../title';

const label = { en: 'Exchange rate', fr: 'Taux de change' };

export const rate = defineKind({
	name: 'rate',
	path: 'rates',
	label,
	plural: { en: 'Exchange rates', fr: 'Taux de change' },
	about: {
		en: 'Swiss francs for one unit of a currency on a date; amounts keep their own currency.',
		fr: 'Francs suisses pour une unité d’une monnaie à une date ; les montants gardent leur monnaie.'
	},
	area: 'money',
	fields: {
		currency: text({
			label: { en: 'Currency', fr: 'Monnaie' },
			max: 3,
			required: true,
			help: { en: 'ISO 4217 code, such as EUR.', fr: 'Code ISO 4217, par exemple EUR.' }
		}),
		date: date({ label: { en: 'Date', fr: 'Date' }, required: true }),
		francs: number({ label: { en: 'Francs for one', fr: 'Francs pour une unité' }, min: 0, required: true }),
		...commonFields
	},
	title: titleOf(label, (values) => [textIn(values, 'currency'), textIn(values, 'date')]),
	columns: ['currency', 'date', 'francs'],
	sort: '-date',
	identity: ['currency', 'date'],
	rules: ({ currency }) =>
		typeof currency === 'string' && !isCurrency(currency)
			? [{ field: 'currency', problem: { type: 'not-a-currency', text: currency } }]
			: [],
	example: { currency: 'EUR', date: '2026-01', francs: 0.93 }
});

export type Rate = EntityRecord<Values<typeof rate>>;
