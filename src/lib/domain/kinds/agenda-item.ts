import { commonFields } from './common-fields';
import { decisionTypes } from './decision-types';
import { defineKind } from '../schema/define-kind';
import { choice, longText, number, reference, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Agenda item', fr: 'Point de l’ordre du jour' };

export const agendaItem = defineKind({
	name: 'agendaItem',
	path: 'agenda-items',
	label,
	plural: { en: 'Agenda items', fr: 'Points de l’ordre du jour' },
	about: { en: 'What a meeting takes up, in order.', fr: 'Ce que traite une réunion, dans l’ordre.' },
	area: 'governance',
	fields: {
		meeting: reference('meeting', { label: { en: 'Meeting', fr: 'Réunion' }, required: true }),
		order: number({ label: { en: 'Order', fr: 'Ordre' }, min: 0, required: true }),
		title: text({ label: { en: 'Title', fr: 'Titre' }, required: true }),
		kind: choice({ label: { en: 'Kind', fr: 'Type' }, list: 'agendaKind' }),
		asks: choice({ label: { en: 'Asked for', fr: 'Objet de la demande' }, options: decisionTypes }),
		project: reference('project', { label: { en: 'Project', fr: 'Projet' } }),
		technology: reference('technology', { label: { en: 'Technology', fr: 'Technologie' } }),
		action: reference('action', { label: { en: 'Open action', fr: 'Action en cours' } }),
		scenario: reference('scenario', {
			label: { en: 'Drafted from', fr: 'Préparé d’après' },
			help: {
				en: 'The scenario whose amounts the draft of the decision proposes.',
				fr: 'Le scénario dont le projet de décision propose les montants.'
			}
		}),
		priority: number({
			label: { en: 'Proposed priority', fr: 'Priorité proposée' },
			min: 1,
			whole: true,
			help: { en: '1 is the highest.', fr: '1 est la plus haute.' }
		}),
		presenter: text({ personal: true, label: { en: 'Presenter', fr: 'Présentation par' } }),
		minutes: number({ label: { en: 'Minutes', fr: 'Durée (min)' }, min: 0, whole: true }),
		treated: yesNo({ label: { en: 'Dealt with', fr: 'Traité' } }),
		outcome: longText({ label: { en: 'Outcome', fr: 'Résultat' } }),
		...commonFields
	},
	title: titleFrom(label, 'title'),
	columns: ['meeting', 'order', 'title', 'kind', 'project', 'minutes'],
	sort: 'order',
	example: {
		meeting: 'M000000000000000',
		order: 1,
		title: 'Presentation of FLASH',
		kind: 'presentation',
		project: 'PR00000000000000',
		minutes: 10
	}
});

export type AgendaItem = EntityRecord<Values<typeof agendaItem>>;
