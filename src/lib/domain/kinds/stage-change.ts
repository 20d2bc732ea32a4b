import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, reference, references, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { dayIn, nameIn, titleOf } from './title';

const label = { en: 'Stage change', fr: 'Changement d’étape' };

/** Other ways than a move or a decision, by the act that set the stage. */
export const waysIn = [
	{ key: 'edit', label: { en: 'Set by hand, or put back', fr: 'Saisie à la main, ou rétablie' } },
	{ key: 'import', label: { en: 'Set by an import', fr: 'Fixée par une importation' } },
	{ key: 'unite', label: { en: 'Set by joining duplicates', fr: 'Fixée par une fusion de doublons' } },
	{ key: 'settle', label: { en: 'Set by settling a conflict', fr: 'Fixée par le règlement d’un conflit' } }
] as const;

export type WayIn = (typeof waysIn)[number]['key'];

/**
 * A project entered a stage. The project names the stage it stands at; this says since when, why, and which
 * checks were overridden. The same move made on two laptops on one day is one record; by a decision, one of its own.
 */
export const stageChange = defineKind({
	name: 'stageChange',
	path: 'stage-changes',
	label,
	plural: { en: 'Stage changes', fr: 'Changements d’étape' },
	about: {
		en: 'When a project entered a stage, why, and which checks were overridden.',
		fr: 'Quand un projet est entré dans une étape, pourquoi, et à quelles vérifications il a été dérogé.'
	},
	area: 'governance',
	fields: {
		project: reference('project', { label: { en: 'Project', fr: 'Projet' }, required: true }),
		from: reference('stage', { label: { en: 'From', fr: 'De' } }),
		fromSince: date({ label: { en: 'Stood there since', fr: 'À cette étape depuis' } }),
		to: reference('stage', { label: { en: 'To', fr: 'À' }, required: true }),
		on: date({ label: { en: 'On', fr: 'Le' }, required: true }),
		reason: longText({ label: { en: 'Reason', fr: 'Motif' } }),
		revisitOn: date({ label: { en: 'To be revisited on', fr: 'À réexaminer le' } }),
		meeting: reference('meeting', {
			label: { en: 'Meeting', fr: 'Réunion' },
			help: {
				en: 'Where it was decided, or the one it is deferred to.',
				fr: 'Celle qui en a décidé, ou celle à laquelle il est reporté.'
			}
		}),
		decision: reference('decision', { label: { en: 'Decision', fr: 'Décision' }, ground: true }),
		overridden: references('rule', { label: { en: 'Checks overridden', fr: 'Dérogations' } }),
		overrideReason: longText({ label: { en: 'Reason for the override', fr: 'Motif de la dérogation' } }),
		way: choice({ label: { en: 'How it was set', fr: 'Manière' }, options: waysIn }),
		unmet: references('rule', {
			label: { en: 'Checks of the gate that did not hold', fr: 'Vérifications non remplies au passage' },
			help: {
				en: 'They were open, or passed without a word; nobody has overridden them.',
				fr: 'Elles étaient ouvertes, ou passées sans un mot ; personne n’y a dérogé.'
			}
		}),
		by: text({ personal: true, label: { en: 'Moved by', fr: 'Par' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'project', 'project', lens),
		nameIn(values, 'to', 'stage', lens),
		dayIn(values, 'on', lens)
	]),
	columns: ['on', 'project', 'from', 'to', 'reason', 'revisitOn', 'by'],
	sort: '-on',
	identity: ['project', 'to', 'on'],
	// What a decision moves is its own: taking it back takes nothing away that somebody else has said.
	again: 'decision',
	rules: (values) =>
		values.overridden?.length && values.overrideReason === undefined
			? [{ field: 'overrideReason', problem: { type: 'required' } }]
			: [],
	example: {
		project: 'PR00000000000000',
		from: 'S000000000000000',
		to: 'S000000000000001',
		on: '2026-11-20',
		reason: 'The committee asks for the letter of the hospital first.',
		revisitOn: '2027-01-15'
	}
});

export type StageChange = EntityRecord<Values<typeof stageChange>>;
