import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, reference, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { nameIn, titleOf } from './title';

const label = { en: 'Rule answer', fr: 'Réponse à une règle' };

const answers = [
	{ key: 'yes', label: { en: 'Yes', fr: 'Oui' } },
	{ key: 'no', label: { en: 'No', fr: 'Non' } },
	{ key: 'partly', label: { en: 'Partly', fr: 'En partie' } },
	{ key: 'unknown', label: { en: 'Not known yet', fr: 'Pas encore connu' } },
	{ key: 'notApplicable', label: { en: 'Does not apply', fr: 'Sans objet' } }
] as const;

export const ruleResult = defineKind({
	name: 'ruleResult',
	path: 'rule-results',
	label,
	plural: { en: 'Rule answers', fr: 'Réponses aux règles' },
	about: {
		en: 'How a project answers a rule, with the evidence, and any override with its reason.',
		fr: 'La réponse d’un projet à une règle, avec les preuves, et toute dérogation motivée.'
	},
	area: 'governance',
	fields: {
		project: reference('project', { label: { en: 'Project', fr: 'Projet' }, required: true }),
		rule: reference('rule', { label: { en: 'Rule', fr: 'Règle' }, required: true }),
		answer: choice({ label: { en: 'Answer', fr: 'Réponse' }, options: answers }),
		evidence: longText({ label: { en: 'Evidence', fr: 'Éléments de preuve' } }),
		override: yesNo({ label: { en: 'Overridden', fr: 'Dérogation' } }),
		overrideReason: longText({ label: { en: 'Reason for the override', fr: 'Motif de la dérogation' } }),
		by: text({ personal: true, label: { en: 'Answered by', fr: 'Réponse donnée par' } }),
		date: date({ label: { en: 'Answered on', fr: 'Réponse donnée le' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'project', 'project', lens),
		nameIn(values, 'rule', 'rule', lens)
	]),
	columns: ['project', 'rule', 'answer', 'override', 'date'],
	sort: 'project',
	identity: ['project', 'rule'],
	rules: (values) =>
		values.override === true && values.overrideReason === undefined
			? [{ field: 'overrideReason', problem: { type: 'required' } }]
			: [],
	example: {
		project: 'PR00000000000000',
		rule: 'R000000000000000',
		answer: 'yes',
		evidence: 'Contract of employment seen.',
		date: '2026-03-02'
	}
});

export type RuleResult = EntityRecord<Values<typeof ruleResult>>;
