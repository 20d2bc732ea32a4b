import type { AnyValues } from '../schema/kind';
import { sources } from './sources';

export const funds: readonly AnyValues[] = [
	{
		name: 'MA budget',
		nameFr: 'Budget AM',
		description: 'Limited seed funding of CERN for medical-applications projects.',
		rules:
			'Typically one doctoral student or fellow, and/or material. Never staff salaries, which the department covers. External stakeholders fund the delivery of their project.',
		validity: { from: '2014' },
		source: sources.budgetOverview
	},
	{
		name: 'KT Fund',
		nameFr: 'Fonds KT',
		description: 'Seed funding from the income of commercial knowledge-transfer contracts.',
		rules:
			'Material, students and fellows, usually for one to four years. Never staff salaries, nor research that would happen anyway.',
		validity: { from: '2011' },
		source: sources.ktFund
	}
];

const weightsNote =
	'No weights are published: all are equal until changed here. What the scores mean is our proposal, without an official source.';

interface SeedCriterion {
	readonly names: readonly [en: string, fr: string];
	/** What 1, 3 and 5 mean: our proposal, no official source. */
	readonly en: readonly [low: string, middle: string, high: string];
	readonly fr: readonly [low: string, middle: string, high: string];
}

const published: readonly SeedCriterion[] = [
	{
		names: ['proposal quality', 'qualité de la proposition'],
		en: [
			'Aims vague; no deliverables, dates or responsibilities that could be checked.',
			'Aims clear; deliverables and milestones named, some without dates or owners.',
			'Aims, deliverables, milestones, roles and risks all stated and consistent with the request.'
		],
		fr: [
			'Objectifs flous ; aucun produit, aucune date ni responsabilité vérifiable.',
			'Objectifs clairs ; produits et jalons nommés, parfois sans date ni responsable.',
			'Objectifs, produits, jalons, rôles et risques tous énoncés et cohérents avec la demande.'
		]
	},
	{
		names: ['probability of dissemination', 'probabilité de diffusion'],
		en: [
			'No user or partner known; obstacles of law, rights or market not looked at.',
			'Interested users or partners named; the way to them is plausible but open.',
			'Committed partner or user community, rights clear, route to use described.'
		],
		fr: [
			'Aucun utilisateur ni partenaire connu ; obstacles juridiques, de droits ou de marché non examinés.',
			'Utilisateurs ou partenaires intéressés nommés ; la voie vers eux est plausible mais reste ouverte.',
			'Partenaire ou communauté d’utilisateurs engagés, droits clairs, chemin vers l’usage décrit.'
		]
	},
	{
		names: ['possible impact', 'retombées possibles'],
		en: [
			'Few would notice; need of patients or health services not shown.',
			'A recognised need of one speciality or region, with a moderate gain.',
			'A key need of society: many patients, or a gain that nothing else offers.'
		],
		fr: [
			'Peu de personnes concernées ; besoin des patients ou des services de santé non démontré.',
			'Besoin reconnu d’une spécialité ou d’une région, avec un gain modéré.',
			'Besoin majeur de la société : de nombreux patients, ou un gain que rien d’autre n’apporte.'
		]
	},
	{
		names: ['scientific or technical value', 'valeur scientifique ou technique'],
		en: [
			'Known methods applied as others do; no need of what CERN alone has.',
			'A sound advance of known technology, with some know-how of CERN in it.',
			'A new approach that rests on technology or know-how unique to CERN.'
		],
		fr: [
			'Méthodes connues appliquées comme ailleurs ; aucun besoin de ce que seul le CERN possède.',
			'Progrès solide d’une technologie connue, avec une part de savoir-faire du CERN.',
			'Approche nouvelle fondée sur une technologie ou un savoir-faire propres au CERN.'
		]
	},
	{
		names: ['cost-effectiveness', 'rentabilité'],
		en: [
			'The request is high for what it gives, or its items are not explained.',
			'The request fits what it gives; other funding is hoped for.',
			'A small request that opens much: other funding secured, each item explained.'
		],
		fr: [
			'Demande élevée au regard du résultat, ou postes non expliqués.',
			'Demande en rapport avec le résultat ; d’autres financements sont espérés.',
			'Demande modeste à fort effet : autres financements acquis, chaque poste expliqué.'
		]
	}
];

export const criteria: readonly AnyValues[] = published.map(({ names, en, fr }, at) => ({
	name: names[0],
	nameFr: names[1],
	description: weightsNote,
	low: en[0],
	middle: en[1],
	high: en[2],
	lowFr: fr[0],
	middleFr: fr[1],
	highFr: fr[2],
	order: at + 1,
	weight: 1,
	validity: { from: '2019' },
	source: sources.criteria
}));
