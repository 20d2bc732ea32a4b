import { commonFields } from './common-fields';
import { decisionTypes } from './decision-types';
import { defineKind } from '../schema/define-kind';
import { choice, longText, number, reference, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleByLocale } from './title';

const label = { en: 'Stage', fr: 'Étape' };

export const stage = defineKind({
	name: 'stage',
	path: 'stages',
	label,
	plural: { en: 'Stages', fr: 'Étapes' },
	about: {
		en: 'The steps a project goes through, and the states beside the path.',
		fr: 'Les étapes que franchit un projet, et les états en marge du parcours.'
	},
	area: 'settings',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		nameFr: text({ label: { en: 'Name in French', fr: 'Nom en français' } }),
		order: number({ label: { en: 'Order', fr: 'Ordre' }, required: true }),
		side: yesNo({ label: { en: 'Beside the path', fr: 'En marge du parcours' } }),
		closed: yesNo({ label: { en: 'Ends the project', fr: 'Met fin au projet' } }),
		body: reference('body', { label: { en: 'Gate keeper', fr: 'Organe responsable' } }),
		gate: choice({
			label: { en: 'Decided here', fr: 'Décision prise ici' },
			options: decisionTypes,
			help: {
				en: 'A project leaves this stage by such a decision.',
				fr: 'Un projet quitte cette étape par une telle décision.'
			}
		}),
		optional: yesNo({ label: { en: 'May be left out', fr: 'Facultative' } }),
		onlyWithMoney: yesNo({
			label: { en: 'Only when MA money is asked', fr: 'Uniquement si des fonds AM sont demandés' }
		}),
		outcome: choice({
			label: { en: 'Outcome that leads here', fr: 'Issue qui y mène' },
			list: 'decisionOutcome'
		}),
		staleDays: number({
			label: { en: 'Stale after (days)', fr: 'En souffrance après (jours)' },
			min: 1,
			whole: true
		}),
		exitTest: longText({ label: { en: 'What lets it pass', fr: 'Condition de passage' } }),
		documents: longText({ label: { en: 'Documents', fr: 'Documents' } }),
		description: longText({ label: { en: 'Description', fr: 'Description' } }),
		...commonFields
	},
	title: titleByLocale(label, 'name', 'nameFr'),
	names: ['name', 'nameFr'],
	columns: ['order', 'name', 'nameFr', 'body', 'side', 'closed'],
	sort: 'order',
	identity: ['name'],
	aside: (values) => values.side === true,
	example: { name: 'MAPF presentation', nameFr: 'Présentation au MAPF', order: 2, side: false }
});

export type Stage = EntityRecord<Values<typeof stage>>;
