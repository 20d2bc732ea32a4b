import { commonFields } from './common-fields';
import { addressBook, rolesSaid } from './contact-address-book';
import { defineKind } from '../schema/define-kind';
import { choice, dateRange, reference } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { nameIn, titleOf } from './title';

const label = { en: 'Affiliation', fr: 'Affiliation' };

export const affiliation = defineKind({
	name: 'affiliation',
	path: 'affiliations',
	label,
	plural: { en: 'Affiliations', fr: 'Affiliations' },
	about: {
		en: 'Which contact holds which role at which partner, and when.',
		fr: 'Quel contact exerce quelle fonction chez quel partenaire, et quand.'
	},
	area: 'relations',
	fields: {
		contact: reference('contact', { label: { en: 'Contact', fr: 'Contact' }, required: true }),
		partner: reference('partner', {
			label: { en: 'Partner', fr: 'Partenaire' },
			required: true,
			headings: addressBook.partner
		}),
		role: choice({
			label: { en: 'Role', fr: 'Fonction' },
			list: 'contactRole',
			headings: addressBook.role,
			said: rolesSaid
		}),
		period: dateRange({ label: { en: 'Period', fr: 'Période' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'contact', 'contact', lens),
		nameIn(values, 'partner', 'partner', lens)
	]),
	columns: ['contact', 'partner', 'role', 'period'],
	sort: 'contact',
	identity: ['contact', 'partner', 'role'],
	example: {
		contact: 'C000000000000000',
		partner: 'P000000000000000',
		role: 'medical-physicist',
		period: { from: '2023-05' }
	}
});

export type Affiliation = EntityRecord<Values<typeof affiliation>>;
