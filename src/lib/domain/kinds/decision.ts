import { commonFields, sections } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, money, number, reference, references, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { dayIn, labelIn, nameIn, textIn, titleOf } from './title';
import { decisionTypes } from './decision-types';

const label = { en: 'Decision', fr: 'Décision' };

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
		type: choice({ label: { en: 'Type', fr: 'Nature' }, options: decisionTypes, required: true }),
		outcome: choice({ label: { en: 'Outcome', fr: 'Issue' }, list: 'decisionOutcome' }),
		project: reference('project', { label: { en: 'Project', fr: 'Projet' } }),
		meeting: reference('meeting', { label: { en: 'Meeting', fr: 'Réunion' } }),
		item: reference('agendaItem', { label: { en: 'Agenda item', fr: 'Point de l’ordre du jour' } }),
		body: reference('body', { label: { en: 'Body', fr: 'Organe' } }),
		priority: number({
			label: { en: 'Priority', fr: 'Priorité' },
			min: 1,
			whole: true,
			help: { en: '1 is the highest.', fr: '1 est la plus haute.' }
		}),
		deferredTo: reference('meeting', { label: { en: 'Deferred to', fr: 'Reporté à' } }),
		revisitOn: date({ label: { en: 'To be revisited on', fr: 'À réexaminer le' } }),
		rationale: longText({ label: { en: 'Rationale', fr: 'Motifs' } }),
		conditions: longText({ label: { en: 'Conditions', fr: 'Conditions' } }),
		conditionsDue: date({ label: { en: 'Conditions due', fr: 'Échéance des conditions' } }),
		conditionsMet: yesNo({ label: { en: 'Conditions met', fr: 'Conditions remplies' } }),
		money: money({
			label: { en: 'Amount granted', fr: 'Montant accordé' },
			adds: { within: 'outcome' },
			help: {
				en: 'The whole grant; its years are approved budget lines that name this decision.',
				fr: 'Le montant total ; sa répartition annuelle figure dans les lignes approuvées qui citent cette décision.'
			}
		}),
		recommended: money({
			label: { en: 'Amount recommended', fr: 'Montant recommandé' },
			// Only green lights recommend; under their outcome it would read as approved.
			adds: { within: 'type' },
			help: {
				en: 'What a green light proposes to the funding decision: no money is approved by it. Its years are recommended budget lines that name this decision.',
				fr: 'Ce qu’un feu vert propose à la décision de financement : il n’approuve aucun montant. Sa répartition annuelle figure dans les lignes recommandées qui citent cette décision.'
			}
		}),
		envelopeReason: longText({
			label: { en: 'Why over the envelope', fr: 'Motif du dépassement de l’enveloppe' }
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
		present: number({
			label: { en: 'Voting members present', fr: 'Membres votants présents' },
			min: 0,
			whole: true,
			section: sections.vote
		}),
		quorate: yesNo({ label: { en: 'Quorum reached', fr: 'Quorum atteint' }, section: sections.vote }),
		quorumReason: longText({
			label: { en: 'Why without a quorum', fr: 'Motif de la décision sans quorum' },
			section: sections.vote
		}),
		recused: references('membership', {
			label: { en: 'Members recused', fr: 'Membres récusés' },
			section: sections.vote
		}),
		recusals: longText({ label: { en: 'Recusals', fr: 'Récusations' }, section: sections.vote }),
		...commonFields
	},
	title: (values, lens) =>
		textIn(values, 'title') ??
		titleOf(label, () => [
			labelIn(values, 'type', decisionTypes, lens),
			nameIn(values, 'project', 'project', lens),
			dayIn(values, 'date', lens)
		])(values, lens),
	columns: ['date', 'type', 'outcome', 'project', 'body', 'recommended', 'money'],
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
