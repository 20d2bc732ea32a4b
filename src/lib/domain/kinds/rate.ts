import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, number } from '../fields';
import { currencyOptions } from '../fields/currency';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { dayIn, textIn, titleOf } from './title';

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
		currency: choice({ label: { en: 'Currency', fr: 'Monnaie' }, options: currencyOptions, required: true }),
		date: date({ label: { en: 'Date', fr: 'Date' }, required: true }),
		francs: number({ label: { en: 'Francs for one', fr: 'Francs pour une unité' }, min: 0, required: true }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [textIn(values, 'currency'), dayIn(values, 'date', lens)]),
	columns: ['currency', 'date', 'francs'],
	sort: '-date',
	identity: ['currency', 'date'],
	example: { currency: 'EUR', date: '2026-01', francs: 0.93 }
});

export type Rate = EntityRecord<Values<typeof rate>>;
