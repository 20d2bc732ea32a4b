import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, country, dateRange, longText, money, reference } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { nameIn, titleOf } from './title';

const label = { en: 'Participation', fr: 'Participation' };

export const participation = defineKind({
	name: 'participation',
	path: 'participations',
	label,
	plural: { en: 'Participations', fr: 'Participations' },
	about: {
		en: 'Which partner takes part in which project, in which role, with what contribution.',
		fr: 'Quel partenaire participe à quel projet, à quel titre et avec quelle contribution.'
	},
	area: 'portfolio',
	fields: {
		project: reference('project', { label: { en: 'Project', fr: 'Projet' }, required: true }),
		partner: reference('partner', { label: { en: 'Partner', fr: 'Partenaire' }, required: true }),
		role: choice({ label: { en: 'Role', fr: 'Rôle' }, list: 'participationRole' }),
		country: country({
			label: { en: 'Country of the work', fr: 'Pays du travail' },
			help: {
				en: 'Where the work is done, if not at the seat of the partner; it counts instead of the seat.',
				fr: 'Là où se fait le travail, si ce n’est pas au siège du partenaire ; il compte à la place du siège.'
			}
		}),
		period: dateRange({ label: { en: 'Period', fr: 'Période' } }),
		cash: money({ label: { en: 'Cash contribution', fr: 'Contribution financière' } }),
		inKind: money({ label: { en: 'In-kind contribution', fr: 'Contribution en nature' } }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'project', 'project', lens),
		nameIn(values, 'partner', 'partner', lens)
	]),
	columns: ['project', 'partner', 'role', 'period', 'cash', 'inKind'],
	sort: 'project',
	identity: ['project', 'partner', 'role'],
	again: 'country',
	example: {
		project: 'PR00000000000000',
		partner: 'P000000000000000',
		role: 'partner',
		cash: { amount: 5000000, currency: 'CHF' }
	}
});

export type Participation = EntityRecord<Values<typeof participation>>;
