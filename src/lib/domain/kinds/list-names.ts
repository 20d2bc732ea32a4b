import type { FixedOption } from '../fields/options';

/** The editable lists by the names that fields call them by; their entries are data. */
export const listNames: readonly FixedOption[] = [
	{ key: 'medicalField', label: { en: 'Medical fields', fr: 'Domaines médicaux' } },
	{ key: 'pillar', label: { en: 'Technology pillars', fr: 'Domaines technologiques' } },
	{ key: 'technologyKind', label: { en: 'Kinds of technology', fr: 'Types de technologie' } },
	{ key: 'department', label: { en: 'Departments', fr: 'Départements' } },
	{ key: 'ipKind', label: { en: 'Kinds of IP', fr: 'Types de PI' } },
	{ key: 'ipStatus', label: { en: 'Statuses of IP', fr: 'Statuts de la PI' } },
	{ key: 'partnerKind', label: { en: 'Kinds of partner', fr: 'Types de partenaire' } },
	{ key: 'contactRole', label: { en: 'Roles of contacts', fr: 'Fonctions des contacts' } },
	{
		key: 'contactPurpose',
		label: { en: 'Purposes of keeping contacts', fr: 'Finalités de conservation des contacts' }
	},
	{ key: 'legalBasis', label: { en: 'Legal bases', fr: 'Bases juridiques' } },
	{ key: 'language', label: { en: 'Languages', fr: 'Langues' } },
	{ key: 'interactionKind', label: { en: 'Kinds of conversation', fr: 'Types de conversation' } },
	{ key: 'participationRole', label: { en: 'Roles in projects', fr: 'Rôles dans les projets' } },
	{ key: 'fundingSource', label: { en: 'Funding sources', fr: 'Sources de financement' } },
	{ key: 'reportedStatus', label: { en: 'Statuses in sources', fr: 'Statuts selon les sources' } },
	{ key: 'budgetCategory', label: { en: 'Budget categories', fr: 'Catégories budgétaires' } },
	{ key: 'bodyKind', label: { en: 'Kinds of body', fr: 'Types d’organe' } },
	{ key: 'meetingSeries', label: { en: 'Series of meetings', fr: 'Séries de réunions' } },
	{ key: 'agendaKind', label: { en: 'Kinds of agenda item', fr: 'Types de point de l’ordre du jour' } },
	{ key: 'decisionOutcome', label: { en: 'Outcomes of decisions', fr: 'Issues des décisions' } },
	{ key: 'agreementKind', label: { en: 'Kinds of agreement', fr: 'Types d’accord' } },
	{ key: 'agreementStage', label: { en: 'Stages of agreements', fr: 'Étapes des accords' } },
	{ key: 'agreementTurn', label: { en: 'Whose turn at agreements', fr: 'À qui d’agir pour les accords' } },
	{ key: 'recurrence', label: { en: 'Recurrences', fr: 'Périodicités' } },
	{ key: 'ruleGroup', label: { en: 'Groups of rules', fr: 'Groupes de règles' } }
];
