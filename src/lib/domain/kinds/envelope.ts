import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { longText, money, reference, year } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { nextYear } from './next-year';
import { nameIn, textIn, titleOf } from './title';

const label = { en: 'Envelope', fr: 'Enveloppe' };

export const envelope = defineKind({
	name: 'envelope',
	path: 'envelopes',
	label,
	plural: { en: 'Envelopes', fr: 'Enveloppes' },
	about: { en: 'The money a fund has in a year.', fr: 'Les moyens dont dispose un fonds pour une année.' },
	area: 'money',
	fields: {
		fund: reference('fund', { label: { en: 'Fund', fr: 'Fonds' }, required: true }),
		year: year({ label: { en: 'Year', fr: 'Année' }, required: true }),
		money: money({ label: { en: 'Amount', fr: 'Montant' }, required: true }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [nameIn(values, 'fund', 'fund', lens), textIn(values, 'year')]),
	columns: ['fund', 'year', 'money', 'illustrative'],
	sort: '-year',
	following: ({ year }) => nextYear(year),
	identity: ['fund', 'year'],
	example: { fund: 'F000000000000000', year: 2027, money: { amount: 60000000, currency: 'CHF' } }
});

export type Envelope = EntityRecord<Values<typeof envelope>>;
