import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, dateRange, longText, reference } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { labelIn, nameIn, titleOf } from './title';

const label = { en: 'Status period', fr: 'Période de statut' };

/** Fixed, because the counting of Member States depends on what each of them means. */
const statuses = [
	{ key: 'member', label: { en: 'Member State', fr: 'État membre' } },
	{
		key: 'preStage',
		label: {
			en: 'Associate Member State in the pre-stage to Membership',
			fr: 'État membre associé en phase préalable à l’adhésion'
		}
	},
	{ key: 'associate', label: { en: 'Associate Member State', fr: 'État membre associé' } },
	{
		key: 'signed',
		label: { en: 'Associate Member State (agreement signed)', fr: 'État membre associé (accord signé)' }
	},
	{ key: 'candidate', label: { en: 'Candidate for Accession', fr: 'Candidat à l’adhésion' } },
	{ key: 'observer', label: { en: 'Observer', fr: 'Observateur' } },
	{ key: 'observerSuspended', label: { en: 'Observer (suspended)', fr: 'Observateur (statut suspendu)' } },
	{
		key: 'observerOrganisation',
		label: { en: 'Observer (international organisation)', fr: 'Observateur (organisation internationale)' }
	},
	{
		key: 'observerOrganisationSuspended',
		label: {
			en: 'Observer (international organisation, suspended)',
			fr: 'Observateur (organisation internationale, statut suspendu)'
		}
	}
] as const;

export const countryStatus = defineKind({
	name: 'countryStatus',
	path: 'country-statuses',
	label,
	plural: { en: 'Status periods', fr: 'Périodes de statut' },
	about: {
		en: 'From when to when a country was a Member State, an Associate or an observer.',
		fr: 'De quand à quand un pays a été État membre, État membre associé ou observateur.'
	},
	area: 'relations',
	fields: {
		country: reference('country', { label: { en: 'Country', fr: 'Pays' }, required: true }),
		status: choice({ label: { en: 'Status', fr: 'Statut' }, options: statuses, required: true }),
		period: dateRange({ label: { en: 'Period', fr: 'Période' } }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'country', 'country', lens),
		labelIn(values, 'status', statuses, lens)
	]),
	columns: ['country', 'status', 'period'],
	sort: 'country',
	identity: ['country', 'status', 'period'],
	example: { country: 'CH00000000000000', status: 'member', period: { from: '1954-09-29' } }
});

export type CountryStatus = EntityRecord<Values<typeof countryStatus>>;
