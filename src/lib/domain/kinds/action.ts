import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { date, longText, reference, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Action', fr: 'Action' };

export const action = defineKind({
	name: 'action',
	path: 'actions',
	label,
	plural: { en: 'Actions', fr: 'Actions' },
	about: {
		en: 'What somebody has promised to do by when.',
		fr: 'Ce que quelqu’un s’est engagé à faire, et pour quand.'
	},
	area: 'governance',
	fields: {
		text: text({ label: { en: 'What', fr: 'Quoi' }, required: true }),
		owner: text({ personal: true, label: { en: 'Owner', fr: 'Responsable' } }),
		due: date({ label: { en: 'Due', fr: 'Échéance' } }),
		done: yesNo({ label: { en: 'Done', fr: 'Fait' } }),
		doneOn: date({ label: { en: 'Done on', fr: 'Fait le' } }),
		item: reference('agendaItem', { label: { en: 'Agenda item', fr: 'Point de l’ordre du jour' } }),
		meeting: reference('meeting', { label: { en: 'Meeting', fr: 'Réunion' } }),
		decision: reference('decision', { label: { en: 'Decision', fr: 'Décision' } }),
		project: reference('project', { label: { en: 'Project', fr: 'Projet' } }),
		partner: reference('partner', { label: { en: 'Partner', fr: 'Partenaire' } }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'text'),
	columns: ['text', 'owner', 'due', 'done', 'project'],
	sort: 'due',
	example: {
		text: 'Send the submission form to the proponent',
		owner: 'KT-MA',
		due: '2026-12-04',
		done: false,
		project: 'PR00000000000000'
	}
});

export type Action = EntityRecord<Values<typeof action>>;
