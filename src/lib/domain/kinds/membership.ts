import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { dateRange, reference, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { nameIn, textIn, titleOf } from './title';

const label = { en: 'Membership', fr: 'Mandat de membre' };

export const membership = defineKind({
	name: 'membership',
	path: 'memberships',
	label,
	plural: { en: 'Memberships', fr: 'Mandats de membre' },
	about: {
		en: 'Who sits in a body: a State, a function or a person, and from when to when.',
		fr: 'Qui siège dans un organe : un État, une fonction ou une personne, et de quand à quand.'
	},
	area: 'governance',
	fields: {
		body: reference('body', { label: { en: 'Body', fr: 'Organe' }, required: true }),
		seat: text({ personal: true, label: { en: 'Seat or function', fr: 'Siège ou fonction' } }),
		country: reference('country', { label: { en: 'For the State', fr: 'Pour l’État' } }),
		contact: reference('contact', { label: { en: 'Person', fr: 'Personne' } }),
		period: dateRange({ label: { en: 'Period', fr: 'Période' } }),
		voting: yesNo({ label: { en: 'Votes', fr: 'Vote' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'body', 'body', lens),
		nameIn(values, 'contact', 'contact', lens) ??
			textIn(values, 'seat') ??
			nameIn(values, 'country', 'country', lens)
	]),
	columns: ['body', 'seat', 'country', 'contact', 'period', 'voting'],
	sort: 'body',
	example: { body: 'B000000000000000', seat: 'Department Head', period: { from: '2021' }, voting: true }
});

export type Membership = EntityRecord<Values<typeof membership>>;
