import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { number, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'View', fr: 'Vue' };

export const view = defineKind({
	name: 'view',
	path: 'views',
	label,
	plural: { en: 'Views', fr: 'Vues' },
	about: {
		en: 'A screen with its filters, kept under a name.',
		fr: 'Un écran et ses filtres, conservés sous un nom.'
	},
	area: 'settings',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		address: text({
			label: { en: 'Address', fr: 'Adresse' },
			max: 2000,
			required: true,
			help: {
				en: 'The part of the address after the host.',
				fr: 'La partie de l’adresse qui suit le nom de la machine.'
			}
		}),
		order: number({ label: { en: 'Order', fr: 'Ordre' } }),
		...commonFields
	},
	title: titleFrom(label, 'name'),
	columns: ['name', 'address', 'order'],
	sort: 'order',
	example: { name: 'Open proposals of 2027', address: '/projects?round=2027' }
});

export type View = EntityRecord<Values<typeof view>>;
