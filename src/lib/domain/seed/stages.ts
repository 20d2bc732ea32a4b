import type { DecisionType } from '../kinds/decision-types';
import { sources } from './sources';

/** A step of the workflow: name, French, acronym of the gate keeper, what lets it pass, documents, source. */
export interface SeedStage {
	readonly name: string;
	readonly nameFr: string;
	readonly body?: string;
	readonly exitTest?: string;
	readonly documents?: string;
	readonly description?: string;
	readonly closed?: boolean;
	readonly optional?: boolean;
	readonly onlyWithMoney?: boolean;
	/** The decision by which a project leaves it. */
	readonly gate?: DecisionType;
	/** The outcome of a decision that leads here. */
	readonly outcome?: string;
	/** No source says how long is too long: a first setting, to be changed. */
	readonly staleDays?: number;
	readonly source?: string;
}

/** The path of a project in order. */
export const mainStages: readonly SeedStage[] = [
	{
		name: 'Idea',
		staleDays: 90,
		nameFr: 'Idée',
		body: 'KT-MA',
		exitTest: 'KT-MA accepts the idea for scheduling.',
		documents: 'Short description',
		description: 'The proponent contacts KT-MA as early as possible.',
		source: sources.budgetProcess
	},
	{
		name: 'Eligibility and IP check',
		staleDays: 60,
		nameFr: 'Admissibilité et vérification de la PI',
		body: 'KT-MA',
		exitTest: 'Conditions, market, dissemination potential and ownership of IP are checked.',
		documents: 'Eligibility list, IP statement, market note',
		source: sources.ktFundSelection
	},
	{
		name: 'MAPF presentation',
		staleDays: 120,
		nameFr: 'Présentation au MAPF',
		body: 'MAPF',
		exitTest: 'Feedback of the MAPF (advice; no veto stated).',
		documents: 'Slides, feedback note',
		description: 'May be incomplete; synergies and duplication are recorded.',
		source: sources.framework
	},
	{
		name: 'Advice',
		optional: true,
		gate: 'advice',
		staleDays: 60,
		nameFr: 'Avis',
		body: 'CMAAC',
		exitTest: 'Input of the CMAAC or the KT Forum, where sought.',
		documents: 'Advice record',
		source: sources.strategy
	},
	{
		name: 'CMASC green light',
		gate: 'greenLight',
		staleDays: 120,
		nameFr: 'Feu vert du CMASC',
		body: 'CMASC',
		exitTest: 'Approved or prioritised by the CMASC; needed with or without money.',
		documents: 'Decision record with date, rationale and conditions',
		source: sources.framework
	},
	{
		name: 'Signed by the proponent',
		onlyWithMoney: true,
		staleDays: 30,
		nameFr: 'Signé par le porteur du projet',
		exitTest: 'Finalised after the feedback of MAPF and KT-MA, and signed.',
		documents: 'Signed form',
		source: sources.budgetProcess
	},
	{
		name: 'Submitted',
		onlyWithMoney: true,
		staleDays: 30,
		nameFr: 'Soumis',
		exitTest: 'Sent before the deadline.',
		documents: 'Full application',
		source: sources.budgetProcess
	},
	{
		name: 'Department Head signature',
		onlyWithMoney: true,
		staleDays: 30,
		nameFr: 'Signature du chef de département',
		exitTest: 'The Department Head has signed.',
		documents: 'Counter-signature',
		source: sources.budgetProcess
	},
	{
		name: 'Selection committee',
		onlyWithMoney: true,
		gate: 'funding',
		staleDays: 60,
		nameFr: 'Comité de sélection',
		body: 'Selection Committee',
		exitTest: 'Presented (5 to 10 minutes) and scored.',
		documents: 'Slides, scores, rank',
		source: sources.budgetProcess
	},
	{
		name: 'Funding decided',
		onlyWithMoney: true,
		staleDays: 30,
		nameFr: 'Financement décidé',
		body: 'Selection Committee',
		exitTest: 'By rank, requested budget and available money; published and notified.',
		documents: 'Decision',
		source: sources.ktFundSelection
	},
	{
		name: 'Agreements in place',
		staleDays: 180,
		nameFr: 'Accords conclus',
		body: 'KT-MA',
		exitTest: 'Agreements with the selected partners are signed.',
		documents: 'Agreements',
		source: sources.strategy
	},
	{
		name: 'Budget set up',
		onlyWithMoney: true,
		staleDays: 60,
		nameFr: 'Budget mis en place',
		exitTest: 'The financial structure exists (FAP).',
		documents: 'Budget codes',
		source: sources.finance
	},
	{
		name: 'In execution',
		nameFr: 'En cours d’exécution',
		body: 'CMASC',
		documents: 'Milestones, spending, indicators',
		description: 'The CMASC coordinates execution within the budget.',
		source: sources.strategy
	},
	{
		name: 'Closed',
		nameFr: 'Clos',
		body: 'CMASC',
		documents: 'Final report',
		description: 'Final report, IP and follow-up of the impact.',
		closed: true
	}
];

/** States beside the path. */
export const sideStages: readonly SeedStage[] = [
	{ name: 'Withdrawn', nameFr: 'Retiré', closed: true },
	{ name: 'Returned for rework', nameFr: 'Renvoyé pour révision', outcome: 'rework', staleDays: 90 },
	{
		name: 'Deferred to the next meeting',
		nameFr: 'Reporté à la prochaine réunion',
		outcome: 'deferred',
		staleDays: 120
	},
	{
		name: 'Approved with conditions',
		nameFr: 'Approuvé sous conditions',
		outcome: 'conditions',
		staleDays: 90
	},
	{ name: 'Not funded', nameFr: 'Non financé', outcome: 'rejected', gate: 'funding', closed: true },
	{ name: 'On hold', nameFr: 'Suspendu', staleDays: 180 },
	{ name: 'Stopped early', nameFr: 'Arrêté avant terme', closed: true },
	{ name: 'Transferred to the KT Fund', nameFr: 'Transféré au Fonds KT', closed: true },
	{ name: 'Not approved', nameFr: 'Non approuvé', outcome: 'rejected', gate: 'greenLight', closed: true }
];
