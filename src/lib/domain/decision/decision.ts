import { commonFields, sections } from '../common-fields';
import { defineKind } from '../define-kind';
import { choice, date, longText, money, number, reference, references, text } from '../fields';
import type { Values } from '../kind';
import type { EntityRecord } from '../records/record';
import { labelIn, nameIn, textIn, titleOf } from '../title';

const label = { en: 'Decision', fr: 'Décision' };

/** Fixed: a green light and a grant are two decisions that one meeting may take together. */
const types = [
	{ key: 'advice', label: { en: 'Advice', fr: 'Avis' } },
	{ key: 'greenLight', label: { en: 'Green light', fr: 'Feu vert' } },
	{ key: 'funding', label: { en: 'Funding', fr: 'Financement' } },
	{ key: 'other', label: { en: 'Other', fr: 'Autre' } }
] as const;

export const decision = defineKind({
	name: 'decision',
	path: 'decisions',
	label,
	plural: { en: 'Decisions', fr: 'Décisions' },
	about: {
		en: 'What a body decided or advised about a project, why, and on which conditions.',
		fr: 'Ce qu’un organe a décidé ou recommandé sur un projet, pourquoi et à quelles conditions.'
	},
	area: 'governance',
	fields: {
		title: text({ label: { en: 'Title', fr: 'Titre' } }),
		date: date({ label: { en: 'Date', fr: 'Date' }, required: true }),
		type: choice({ label: { en: 'Type', fr: 'Nature' }, options: types, required: true }),
		outcome: choice({ label: { en: 'Outcome', fr: 'Issue' }, list: 'decisionOutcome' }),
		project: reference('project', { label: { en: 'Project', fr: 'Projet' } }),
		meeting: reference('meeting', { label: { en: 'Meeting', fr: 'Réunion' } }),
		body: reference('body', { label: { en: 'Body', fr: 'Organe' } }),
		rationale: longText({ label: { en: 'Rationale', fr: 'Motifs' } }),
		conditions: longText({ label: { en: 'Conditions', fr: 'Conditions' } }),
		conditionsDue: date({ label: { en: 'Conditions due', fr: 'Échéance des conditions' } }),
		money: money({
			label: { en: 'Amount granted', fr: 'Montant accordé' },
			help: {
				en: 'The whole grant; its years are approved budget lines that name this decision.',
				fr: 'Le montant total ; sa répartition annuelle figure dans les lignes approuvées qui citent cette décision.'
			}
		}),
		basis: references('rule', { label: { en: 'Rules applied', fr: 'Règles appliquées' } }),
		votesFor: number({ label: { en: 'For', fr: 'Pour' }, min: 0, whole: true, section: sections.vote }),
		votesAgainst: number({
			label: { en: 'Against', fr: 'Contre' },
			min: 0,
			whole: true,
			section: sections.vote
		}),
		abstentions: number({
			label: { en: 'Abstentions', fr: 'Abstentions' },
			min: 0,
			whole: true,
			section: sections.vote
		}),
		recusals: longText({ label: { en: 'Recusals', fr: 'Récusations' }, section: sections.vote }),
		...commonFields
	},
	title: (values, lens) =>
		textIn(values, 'title') ??
		titleOf(label, () => [
			labelIn(values, 'type', types, lens),
			nameIn(values, 'project', 'project', lens),
			textIn(values, 'date')
		])(values, lens),
	columns: ['date', 'title', 'type', 'outcome', 'project', 'body', 'money'],
	sort: '-date',
	defaults: (today) => ({ date: today }),
	board: 'outcome',
	example: {
		date: '2021-06-24',
		type: 'funding',
		outcome: 'approved',
		project: 'PR00000000000000',
		meeting: 'M000000000000000',
		conditions: 'Agreement with the hospital signed first.',
		money: { amount: 7500000, currency: 'CHF' },
		votesFor: 9,
		votesAgainst: 0,
		abstentions: 1
	}
});

export type Decision = EntityRecord<Values<typeof decision>>;
