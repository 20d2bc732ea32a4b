import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, number, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleByLocale } from './title';
import { listNames } from './list-names';

const label = { en: 'List entry', fr: 'Entrée de liste' };

export const listEntry = defineKind({
	name: 'listEntry',
	path: 'list-entries',
	label,
	plural: { en: 'List entries', fr: 'Entrées de liste' },
	about: {
		en: 'The choices that fields offer; retired ones stay readable but are no longer offered.',
		fr: 'Les choix proposés par les champs ; ceux qui sont retirés restent lisibles mais ne sont plus proposés.'
	},
	area: 'settings',
	fields: {
		list: choice({ label: { en: 'List', fr: 'Liste' }, options: listNames, required: true }),
		key: text({ label: { en: 'Key', fr: 'Clé' }, max: 80, required: true }),
		labelEn: text({ label: { en: 'Label in English', fr: 'Libellé en anglais' }, required: true }),
		labelFr: text({ label: { en: 'Label in French', fr: 'Libellé en français' } }),
		order: number({ label: { en: 'Order', fr: 'Ordre' } }),
		retired: yesNo({ label: { en: 'Retired', fr: 'Retirée' } }),
		...commonFields
	},
	title: titleByLocale(label, 'labelEn', 'labelFr'),
	columns: ['list', 'order', 'labelEn', 'labelFr', 'key', 'retired'],
	sort: 'list',
	identity: ['list', 'key'],
	rules: ({ key }) =>
		typeof key === 'string' && /[;,]/.test(key)
			? [{ field: 'key', problem: { type: 'bad-text', text: key } }]
			: [],
	example: {
		list: 'medicalField',
		key: 'radiotherapy',
		labelEn: 'Radiotherapy and hadron therapy',
		labelFr: 'Radiothérapie et hadronthérapie',
		order: 1
	}
});

export type ListEntry = EntityRecord<Values<typeof listEntry>>;
