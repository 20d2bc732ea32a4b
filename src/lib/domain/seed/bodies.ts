import type { AnyValues } from '../schema/kind';
import { sources } from './sources';

/** The bodies of the framework; aliases and dates, because sources name them differently over the years. */
export const bodies: readonly AnyValues[] = [
	{
		acronym: 'CMASC',
		name: 'CERN Medical Applications Steering Committee',
		nameFr: 'Comité directeur du CERN pour les applications médicales',
		kind: 'deciding',
		mandate:
			'Selects, prioritises, approves and coordinates all proposed medical-applications projects and their execution within the available budget. Every activity needs its green light, whether or not money is asked for.',
		chair: 'Director for Accelerators and Technology (before 2021)',
		validity: { from: '2017-06' },
		source: sources.strategy
	},
	{
		acronym: 'MAPF',
		name: 'CERN Medical Applications Project Forum',
		nameFr: 'Forum de projets pour les applications médicales',
		kind: 'proposing',
		mandate:
			'Identifies the most promising CERN technologies and infrastructures for medicine and proposes projects to the CMASC. Hears every proponent, so that synergies and duplicated effort are spotted.',
		chair: 'Leader of the KT medical-applications section',
		cadence: 'Several a year; before each funding deadline',
		validity: { from: '2017-06' },
		source: `${sources.strategy} ${sources.budgetOverview}`
	},
	{
		acronym: 'CMAAC',
		name: 'CERN Medical Applications Advisory Committee',
		nameFr: 'Comité consultatif du CERN pour les applications médicales',
		kind: 'advisory',
		mandate: 'Gives input to the CMASC.',
		aliases: ['International Strategy Committee', 'ISC'],
		validity: { from: '2014-11' },
		source: `${sources.strategy} http://cds.cern.ch/journal/CERNBulletin/2014/49/News%20Articles/1971454?ln=en`
	},
	{
		acronym: 'KT Forum',
		name: 'CERN–Member States Knowledge Transfer Thematic Forum',
		nameFr: 'Forum thématique CERN–États membres sur le transfert de connaissances',
		kind: 'exchange',
		mandate:
			'Brings together CERN and the Member States to exchange information and ideas and to identify potential partners; Associate Member States are welcome.',
		cadence: 'Regular; at least one meeting a year wholly on medical applications',
		aliases: ['Knowledge Transfer Forum', 'Thematic Forum'],
		source: sources.strategy
	},
	{
		acronym: 'KT-MA',
		name: 'CERN KT Medical Applications Strategy Support Team',
		nameFr: 'Équipe de soutien à la stratégie pour les applications médicales',
		kind: 'support',
		mandate:
			'Coordinates and supports the medical-applications activities; negotiates and puts in place agreements with selected partners.',
		aliases: ['KT Medical Applications Section', 'Knowledge Transfer Medical Applications section'],
		cadence: 'Permanent',
		source: sources.strategy
	},
	{
		acronym: 'Selection Committee',
		name: 'MA Budget and KT Fund Selection Committee',
		nameFr: 'Comité de sélection du budget AM et du Fonds KT',
		kind: 'deciding',
		mandate: 'Decides the grants of the MA budget; held jointly with the committee of the KT Fund in 2021.',
		aliases: ['MA Budget Selection Committee', 'KT Fund Selection Committee'],
		cadence: 'One or two a year',
		validity: { from: '2011' },
		source: `${sources.budgetProcess} ${sources.call2021}`
	},
	{
		acronym: 'Council',
		name: 'CERN Council',
		nameFr: 'Conseil du CERN',
		kind: 'governing',
		mandate: 'Approved the strategy and framework in 2017; one vote for each Member State.',
		cadence: 'March, June, September or October, December',
		source: 'http://council.web.cern.ch/en/content/212'
	}
];
