import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { longText, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Saved filter', fr: 'Filtre enregistré' };

export const savedFilter = defineKind({
	name: 'savedFilter',
	path: 'saved-filters',
	label,
	plural: { en: 'Saved filters', fr: 'Filtres enregistrés' },
	about: {
		en: 'Conditions on a table, kept under a name.',
		fr: 'Des conditions sur un tableau, conservées sous un nom.'
	},
	area: 'settings',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		kind: text({ label: { en: 'Table', fr: 'Tableau' }, max: 60, required: true }),
		filter: longText({ label: { en: 'Conditions', fr: 'Conditions' }, required: true }),
		...commonFields
	},
	title: titleFrom(label, 'name'),
	columns: ['name', 'kind', 'filter'],
	sort: 'name',
	example: { name: 'Swiss hospitals', kind: 'partner', filter: 'country=CH&kind=hospital' }
});

export type SavedFilter = EntityRecord<Values<typeof savedFilter>>;
