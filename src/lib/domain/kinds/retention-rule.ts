import { choice, longText, number, text } from '../fields';
import { defineKind } from '../schema/define-kind';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { commonFields } from './common-fields';
import { titleFrom } from './title';

const label = { en: 'Retention rule', fr: 'Règle de conservation' };

/** Fixed, because it says from which day the months are counted. */
export const retentionStarts = [
	{
		key: 'encounter',
		label: {
			en: 'Last conversation or meeting, else collection',
			fr: 'Dernier échange ou dernière réunion, à défaut collecte'
		}
	},
	{ key: 'collected', label: { en: 'Day of collection', fr: 'Jour de la collecte' } }
] as const;

export const retentionRule = defineKind({
	name: 'retentionRule',
	path: 'retention-rules',
	label,
	plural: { en: 'Retention rules', fr: 'Règles de conservation' },
	about: {
		en: 'After how many months the data of a person are to be reviewed or erased. Without a rule, nobody’s are.',
		fr: 'Au bout de combien de mois les données d’une personne sont à revoir ou à effacer. Sans règle, aucune ne l’est.'
	},
	area: 'settings',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		months: number({
			label: { en: 'Review after (months)', fr: 'À revoir après (mois)' },
			min: 1,
			whole: true,
			required: true
		}),
		since: choice({
			label: { en: 'Counted from', fr: 'À compter de' },
			options: retentionStarts,
			required: true
		}),
		purpose: choice({
			label: { en: 'Only for the purpose', fr: 'Pour cette seule finalité' },
			list: 'contactPurpose',
			help: {
				en: 'Blank: everybody. Of several rules that apply, the earliest day counts.',
				fr: 'Vide : toutes les personnes. De plusieurs règles applicables, le jour le plus proche compte.'
			}
		}),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'name'),
	columns: ['name', 'months', 'since', 'purpose'],
	sort: 'months',
	defaults: () => ({ since: 'encounter' }),
	example: { name: 'Contacts without conversation', months: 24, since: 'encounter' }
});

export type RetentionRule = EntityRecord<Values<typeof retentionRule>>;
