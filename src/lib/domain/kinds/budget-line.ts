import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, money, reference, text, year } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { budgetStages } from './budget-stages';
import { nextYear } from './next-year';
import { nameIn, textIn, titleOf } from './title';
import { categoriesSaid, headings, stagesSaid } from './budget-line-headings';

const label = { en: 'Budget line', fr: 'Ligne budgétaire' };

export const budgetLine = defineKind({
	name: 'budgetLine',
	path: 'budget-lines',
	label,
	plural: { en: 'Budget lines', fr: 'Lignes budgétaires' },
	about: {
		en: 'One amount, requested, recommended, approved, committed, spent or forecast, of a project in a year.',
		fr: 'Un montant demandé, recommandé, approuvé, engagé, dépensé ou prévu d’un projet pour une année.'
	},
	area: 'money',
	fields: {
		project: reference('project', { label: { en: 'Project', fr: 'Projet' }, headings: headings.project }),
		fund: reference('fund', { label: { en: 'Fund', fr: 'Fonds' }, headings: headings.fund }),
		year: year({ label: { en: 'Year', fr: 'Année' }, headings: headings.year, required: true }),
		category: choice({
			label: { en: 'Category', fr: 'Catégorie' },
			headings: headings.category,
			list: 'budgetCategory',
			said: categoriesSaid
		}),
		stage: choice({
			label: { en: 'Stage', fr: 'État' },
			headings: headings.stage,
			said: stagesSaid,
			options: budgetStages,
			required: true
		}),
		money: money({
			label: { en: 'Amount', fr: 'Montant' },
			headings: headings.money,
			required: true,
			// A franc has a line at each stage it has come to.
			adds: { within: 'stage' }
		}),
		text: text({ label: { en: 'Text', fr: 'Libellé' }, headings: headings.text }),
		code: text({ label: { en: 'Budget code', fr: 'Code budgétaire' }, headings: headings.code, max: 40 }),
		decision: reference('decision', { label: { en: 'Decision', fr: 'Décision' }, ground: true }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		textIn(values, 'text') ?? nameIn(values, 'project', 'project', lens),
		textIn(values, 'year')
	]),
	columns: ['project', 'fund', 'year', 'category', 'stage', 'money'],
	sort: '-year',
	defaults: (today) => ({ year: Number(today.slice(0, 4)), stage: 'requested' }),
	following: ({ fund, category, stage, year }) => ({ fund, category, stage, ...nextYear(year) }),
	board: 'stage',
	once: {
		where: ['stage', 'approved'],
		by: ['project', 'fund', 'year'],
		what: 'money',
		from: 'decision',
		about: 'project'
	},
	example: {
		project: 'PR00000000000000',
		fund: 'F000000000000000',
		year: 2027,
		category: 'material',
		stage: 'requested',
		money: { amount: 2711328, currency: 'CHF' }
	}
});

export type BudgetLine = EntityRecord<Values<typeof budgetLine>>;
