import { choice, date, longText, money, number, reference, text } from '../fields';
import { defineKind } from '../schema/define-kind';
import type { RecordProblem, Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { commonFields } from './common-fields';
import { titleFrom } from './title';

const label = { en: 'Outcome', fr: 'Résultat' };

/** Fixed, because the figures of a year count by them, and two of them alone have an amount or a number. */
export const outcomeTypes = [
	{ key: 'spinOff', label: { en: 'Spin-off', fr: 'Entreprise dérivée' } },
	{
		key: 'startUp',
		label: { en: 'Start-up using CERN technology', fr: 'Jeune pousse utilisant une technologie du CERN' }
	},
	{ key: 'product', label: { en: 'Product', fr: 'Produit' } },
	{ key: 'licenceIncome', label: { en: 'Licence income', fr: 'Revenu de licence' } },
	{ key: 'publication', label: { en: 'Publication', fr: 'Publication' } },
	{ key: 'reached', label: { en: 'Patients or users reached', fr: 'Patients ou utilisateurs atteints' } },
	{ key: 'other', label: { en: 'Other', fr: 'Autre' } }
] as const;

export type OutcomeType = (typeof outcomeTypes)[number]['key'];

const labelOf = (type: OutcomeType) => outcomeTypes.find(({ key }) => key === type)!.label;

export const outcome = defineKind({
	name: 'outcome',
	path: 'outcomes',
	label,
	plural: { en: 'Outcomes', fr: 'Résultats' },
	about: {
		en: 'What came of a project or a technology: spin-offs, products, licence income, publications, patients or users reached.',
		fr: 'Ce qui est issu d’un projet ou d’une technologie : entreprises dérivées, produits, revenus de licence, publications, patients ou utilisateurs atteints.'
	},
	area: 'portfolio',
	fields: {
		title: text({
			label: { en: 'Outcome', fr: 'Résultat' },
			headings: ['Title', 'Name', 'Titre', 'Nom', 'Ergebnis', 'Risultato'],
			required: true
		}),
		type: choice({ label: { en: 'Type', fr: 'Type' }, options: outcomeTypes, required: true }),
		project: reference('project', {
			label: { en: 'Project', fr: 'Projet' },
			help: {
				en: 'It comes from a project, a technology, or both.',
				fr: 'Il est issu d’un projet, d’une technologie, ou des deux.'
			}
		}),
		technology: reference('technology', { label: { en: 'Technology', fr: 'Technologie' } }),
		date: date({
			label: { en: 'Date', fr: 'Date' },
			help: {
				en: 'When it was founded, put on the market, received or published; a year will do.',
				fr: 'De la création, de la mise sur le marché, de l’encaissement ou de la parution ; l’année suffit.'
			}
		}),
		amount: money({
			label: { en: 'Income', fr: 'Revenu' },
			help: { en: 'Of licence income alone.', fr: 'Pour un revenu de licence seulement.' }
		}),
		count: number({
			label: { en: 'How many', fr: 'Combien' },
			help: {
				en: 'Of patients or users reached in the time that the date says, alone.',
				fr: 'Pour les patients ou utilisateurs atteints pendant la période que dit la date, seulement.'
			},
			min: 0,
			whole: true
		}),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'title'),
	columns: ['title', 'type', 'project', 'technology', 'date', 'amount', 'count'],
	sort: '-date',
	board: 'type',
	defaults: (today) => ({ date: today.slice(0, 4) }),
	rules: (values) => [
		...(values['project'] === undefined && values['technology'] === undefined
			? [{ field: 'project', problem: { type: 'required' } } as const]
			: []),
		...onlyOf('amount', 'licenceIncome', values),
		...onlyOf('count', 'reached', values)
	],
	example: {
		title: 'Beam monitor sold to clinics',
		type: 'product',
		project: 'PR00000000000000',
		technology: 'T000000000000000',
		date: '2026-03'
	}
});

export type Outcome = EntityRecord<Values<typeof outcome>>;

/** A field that only outcomes of one type have. */
function onlyOf(
	field: 'amount' | 'count',
	type: OutcomeType,
	values: Readonly<Record<string, unknown>>
): readonly RecordProblem[] {
	return values[field] === undefined || values['type'] === type
		? []
		: [{ field, problem: { type: 'only-for', option: labelOf(type) } }];
}
