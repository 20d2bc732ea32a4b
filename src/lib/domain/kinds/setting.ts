import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { longText, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Portfolio setting', fr: 'Réglage du portefeuille' };

export const setting = defineKind({
	name: 'setting',
	path: 'portfolio-settings',
	label,
	plural: { en: 'Portfolio settings', fr: 'Réglages du portefeuille' },
	about: {
		en: 'What holds for the whole portfolio, such as how long contacts are kept.',
		fr: 'Ce qui vaut pour tout le portefeuille, par exemple la durée de conservation des contacts.'
	},
	area: 'settings',
	fields: {
		key: text({ label: { en: 'Key', fr: 'Clé' }, max: 80, required: true }),
		value: longText({ label: { en: 'Value', fr: 'Valeur' } }),
		...commonFields
	},
	title: titleFrom(label, 'key'),
	columns: ['key', 'value'],
	sort: 'key',
	identity: ['key'],
	example: { key: 'contactRetentionMonths', value: '36' }
});

export type Setting = EntityRecord<Values<typeof setting>>;
