import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { text } from '../fields';
import type { AnyValues, Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { nameIn, textIn, titleOf } from './title';

const label = { en: 'Not a duplicate', fr: 'Distinction' };

/** Somebody has looked at two records that look alike and said that they are two things. */
export const distinction = defineKind({
	name: 'distinction',
	path: 'distinctions',
	label,
	plural: { en: 'Not duplicates', fr: 'Distinctions' },
	about: {
		en: 'Pairs of records that look alike and are not the same thing; nobody is asked about them again.',
		fr: 'Les paires de fiches qui se ressemblent sans désigner la même chose ; la question n’est plus posée.'
	},
	area: 'settings',
	fields: {
		kind: text({ label: { en: 'Table', fr: 'Tableau' }, max: 60, required: true }),
		one: text({ label: { en: 'One record', fr: 'Une fiche' }, max: 16, required: true }),
		other: text({ label: { en: 'The other record', fr: 'L’autre fiche' }, max: 16, required: true }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => {
		const kind = textIn(values, 'kind') ?? '';
		return ['one', 'other'].map((field) => nameIn(values, field, kind, lens));
	}),
	columns: ['kind', 'one', 'other'],
	sort: 'kind',
	identity: ['kind', 'one', 'other'],
	example: { kind: 'partner', one: 'P000000000000000', other: 'P000000000000001' }
});

export type Distinction = EntityRecord<Values<typeof distinction>>;

/** What says of two records of a kind that they are two things: the same whichever is named first. */
export function distinctionValues(kind: string, ids: readonly [string, string]): AnyValues {
	const [one, other] = [...ids].sort();
	return { kind, one, other };
}
