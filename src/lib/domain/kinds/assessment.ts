import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { date, longText, number, reference, text, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { nameIn, textIn, titleOf } from './title';

const label = { en: 'Assessment', fr: 'Évaluation' };

export const assessment = defineKind({
	name: 'assessment',
	path: 'assessments',
	label,
	plural: { en: 'Assessments', fr: 'Évaluations' },
	about: {
		en: 'The score an assessor gave a proposal on a criterion, or the reason for not taking part.',
		fr: 'La note donnée par un évaluateur à une proposition sur un critère, ou le motif de sa récusation.'
	},
	area: 'governance',
	fields: {
		project: reference('project', { label: { en: 'Proposal', fr: 'Proposition' }, required: true }),
		assessor: text({ personal: true, label: { en: 'Assessor', fr: 'Évaluateur' }, required: true }),
		criterion: reference('criterion', { label: { en: 'Criterion', fr: 'Critère' } }),
		score: number({ label: { en: 'Score (1 to 5)', fr: 'Note (1 à 5)' }, min: 1, max: 5 }),
		comment: longText({ label: { en: 'Comment', fr: 'Commentaire' } }),
		round: number({
			label: { en: 'Scored again', fr: 'Nouvelle notation' },
			min: 1,
			whole: true,
			help: {
				en: 'Absent at the first scoring; 2 at the second. Earlier scores are kept.',
				fr: 'Vide à la première notation ; 2 à la deuxième. Les notes antérieures sont conservées.'
			}
		}),
		on: date({ label: { en: 'Scored on', fr: 'Noté le' } }),
		recused: yesNo({ label: { en: 'Recused', fr: 'Récusé' } }),
		recusalReason: longText({ label: { en: 'Reason for recusal', fr: 'Motif de la récusation' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'project', 'project', lens),
		textIn(values, 'assessor'),
		nameIn(values, 'criterion', 'criterion', lens)
	]),
	columns: ['project', 'assessor', 'criterion', 'score', 'recused'],
	sort: 'project',
	identity: ['project', 'assessor', 'criterion'],
	again: 'round',
	example: {
		project: 'PR00000000000000',
		assessor: 'Assessor A',
		criterion: 'CR00000000000000',
		score: 4,
		comment: 'Clear plan.'
	}
});

export type Assessment = EntityRecord<Values<typeof assessment>>;
