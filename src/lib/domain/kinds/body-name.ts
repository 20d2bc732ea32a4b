import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { dateRange, reference, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Name of a body', fr: 'Nom d’un organe' };

/** Bodies are renamed over the years; a document of 2014 speaks of the name of 2014. */
export const bodyName = defineKind({
	name: 'bodyName',
	path: 'body-names',
	label,
	plural: { en: 'Names of bodies', fr: 'Noms des organes' },
	about: {
		en: 'A name that a body had, and from when to when.',
		fr: 'Un nom qu’a porté un organe, et de quand à quand.'
	},
	area: 'governance',
	fields: {
		body: reference('body', { label: { en: 'Body', fr: 'Organe' }, required: true }),
		acronym: text({ label: { en: 'Acronym', fr: 'Sigle' }, max: 60 }),
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		nameFr: text({ label: { en: 'Name in French', fr: 'Nom en français' } }),
		period: dateRange({ label: { en: 'Period', fr: 'Période' } }),
		...commonFields
	},
	title: titleFrom(label, 'name', 'acronym'),
	columns: ['body', 'acronym', 'name', 'period'],
	sort: 'body',
	identity: ['body', 'name'],
	example: {
		body: 'B000000000000000',
		acronym: 'ISC',
		name: 'International Strategy Committee',
		period: { from: '2014-11', to: '2017-06' }
	}
});

export type BodyName = EntityRecord<Values<typeof bodyName>>;
