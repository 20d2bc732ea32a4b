import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, longText, number, reference, text, year } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { textIn, titleOf } from './title';

const label = { en: 'Published figure', fr: 'Chiffre publié' };

/** What the app counts itself and others may publish. Fixed, because the figures of a year are held beside it. */
export const publishedCounts = [
	{ key: 'technologies', label: { en: 'Technologies', fr: 'Technologies' } },
	{
		key: 'disclosures',
		label: { en: 'Technologies disclosed in the year', fr: 'Technologies divulguées dans l’année' }
	},
	{ key: 'agreements', label: { en: 'Agreements signed in the year', fr: 'Accords signés dans l’année' } },
	{ key: 'licences', label: { en: 'Licences signed in the year', fr: 'Licences signées dans l’année' } },
	{ key: 'partners', label: { en: 'Partners taking part', fr: 'Partenaires participants' } },
	{ key: 'memberStates', label: { en: 'Member States taking part', fr: 'États membres participants' } },
	{
		key: 'associateStates',
		label: { en: 'Associate Member States taking part', fr: 'États membres associés participants' }
	},
	{ key: 'projects', label: { en: 'Projects', fr: 'Projets' } },
	{
		key: 'funded',
		label: {
			en: 'Projects first funded in the year',
			fr: 'Projets financés pour la première fois dans l’année'
		}
	},
	{ key: 'fundedSoFar', label: { en: 'Projects funded so far', fr: 'Projets financés à ce jour' } },
	{ key: 'meetings', label: { en: 'Meetings held in the year', fr: 'Réunions tenues dans l’année' } },
	{
		key: 'companies',
		label: { en: 'Spin-offs and start-ups so far', fr: 'Entreprises dérivées et jeunes pousses à ce jour' }
	}
] as const;

export const figure = defineKind({
	name: 'figure',
	path: 'figures',
	label,
	plural: { en: 'Published figures', fr: 'Chiffres publiés' },
	about: {
		en: 'Figures others have published about the budget and the results, as they stand in the source.',
		fr: 'Chiffres publiés sur le budget et les résultats, tels qu’ils figurent dans la source.'
	},
	area: 'money',
	fields: {
		item: text({ label: { en: 'Item', fr: 'Objet' }, required: true }),
		year: year({ label: { en: 'Year', fr: 'Année' } }),
		amount: number({ label: { en: 'Amount', fr: 'Valeur' }, required: true }),
		unit: text({ label: { en: 'Unit', fr: 'Unité' }, max: 40, required: true }),
		counts: choice({
			label: { en: 'Counts the same as', fr: 'Compte la même chose que' },
			help: {
				en: 'The year in figures holds it beside its own count.',
				fr: 'L’année en chiffres le met à côté de son propre décompte.'
			},
			options: publishedCounts
		}),
		fund: reference('fund', {
			label: { en: 'Of the fund', fr: 'Du fonds' },
			help: {
				en: 'Of projects funded; empty: of all funds.',
				fr: 'Pour les projets financés ; vide : tous les fonds.'
			}
		}),
		difference: longText({
			label: { en: 'Why it differs from ours', fr: 'Pourquoi il diffère du nôtre' },
			help: {
				en: 'Another scope, another day, records that are missing here.',
				fr: 'Un autre périmètre, une autre date, des fiches qui manquent ici.'
			}
		}),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values) => [textIn(values, 'item'), textIn(values, 'year')]),
	columns: ['item', 'year', 'amount', 'unit', 'notes'],
	sort: '-year',
	example: {
		item: 'KT Fund projects funded since 2011',
		year: 2018,
		amount: 44,
		unit: 'projects',
		notes: 'cumulative 2011-2018'
	}
});

export type Figure = EntityRecord<Values<typeof figure>>;
