import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, reference, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Obligation', fr: 'Obligation' };

const sides = [
	{ key: 'cern', label: { en: 'CERN', fr: 'CERN' } },
	{ key: 'partner', label: { en: 'The other party', fr: 'L’autre partie' } }
] as const;

export const obligation = defineKind({
	name: 'obligation',
	path: 'obligations',
	label,
	plural: { en: 'Obligations', fr: 'Obligations' },
	about: {
		en: 'Duties under an agreement that fall due: reports, payments, acknowledgements.',
		fr: 'Les engagements à échéance pris dans un accord : rapports, paiements, mentions.'
	},
	area: 'relations',
	fields: {
		agreement: reference('agreement', { label: { en: 'Agreement', fr: 'Accord' }, required: true }),
		text: text({ label: { en: 'Duty', fr: 'Engagement' }, required: true }),
		by: choice({ label: { en: 'Owed by', fr: 'Incombe à' }, options: sides }),
		due: date({ label: { en: 'Due', fr: 'Échéance' } }),
		recurrence: choice({ label: { en: 'Recurrence', fr: 'Périodicité' }, list: 'recurrence' }),
		firstDue: date({
			label: { en: 'First due', fr: 'Première échéance' },
			help: {
				en: 'From which the dates of a recurring duty are counted.',
				fr: 'À partir de laquelle se comptent les dates d’un engagement périodique.'
			}
		}),
		owner: text({ personal: true, label: { en: 'Owner at CERN', fr: 'Responsable au CERN' } }),
		done: yesNo({ label: { en: 'Done', fr: 'Fait' } }),
		doneOn: date({ label: { en: 'Done on', fr: 'Fait le' } }),
		...commonFields
	},
	title: titleFrom(label, 'text'),
	columns: ['agreement', 'text', 'by', 'due', 'owner', 'done'],
	sort: 'due',
	example: {
		agreement: 'A000000000000000',
		text: 'Yearly progress report',
		by: 'partner',
		due: '2027-01-31',
		recurrence: 'yearly',
		done: false
	}
});

export type Obligation = EntityRecord<Values<typeof obligation>>;
