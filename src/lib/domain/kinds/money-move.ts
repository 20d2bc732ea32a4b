import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, money, reference, text, year } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { budgetStages } from './budget-stages';
import { nameIn, textIn, titleOf } from './title';

const label = { en: 'Move between years', fr: 'Transfert entre années' };

/**
 * Money of a project was moved to another year. The budget lines say where it stands now; this says where it stood,
 * why it was moved, when and by whom, for the committee. To delete it moves nothing back.
 */
export const moneyMove = defineKind({
	name: 'moneyMove',
	path: 'money-moves',
	label,
	plural: { en: 'Moves between years', fr: 'Transferts entre années' },
	about: {
		en: 'Money of a project that was moved from one year to another, and why: made from a cell of the budget sheet, listed for the committee.',
		fr: 'Moyens d’un projet transférés d’une année à une autre, et pourquoi : opérés depuis une cellule de la feuille de budget, énumérés pour le comité.'
	},
	area: 'money',
	fields: {
		project: reference('project', { label: { en: 'Project', fr: 'Projet' } }),
		stage: choice({ label: { en: 'Stage', fr: 'État' }, options: budgetStages, required: true }),
		fund: reference('fund', { label: { en: 'Fund', fr: 'Fonds' } }),
		category: choice({ label: { en: 'Category', fr: 'Catégorie' }, list: 'budgetCategory' }),
		from: year({ label: { en: 'From year', fr: 'De l’année' }, required: true }),
		to: year({ label: { en: 'To year', fr: 'À l’année' }, required: true }),
		money: money({
			label: { en: 'Amount', fr: 'Montant' },
			required: true,
			// A franc has a line at each stage it has come to.
			adds: { within: 'stage' }
		}),
		reason: longText({ label: { en: 'Reason', fr: 'Motif' }, required: true }),
		on: date({ label: { en: 'On', fr: 'Le' }, required: true }),
		by: text({ personal: true, label: { en: 'Moved by', fr: 'Par' } }),
		decision: reference('decision', {
			label: { en: 'Decision that granted it', fr: 'Décision qui l’a accordé' },
			ground: true
		}),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'project', 'project', lens),
		[textIn(values, 'from'), textIn(values, 'to')].filter(Boolean).join(' → ')
	]),
	columns: ['on', 'project', 'stage', 'fund', 'from', 'to', 'money', 'reason', 'by'],
	sort: '-on',
	example: {
		project: 'PR00000000000000',
		stage: 'approved',
		fund: 'F000000000000000',
		from: 2026,
		to: 2027,
		money: { amount: 4000000, currency: 'CHF' },
		reason: 'The hospital opens the beam line in spring only.',
		on: '2026-11-20',
		by: 'Budget officer'
	}
});

export type MoneyMove = EntityRecord<Values<typeof moneyMove>>;
