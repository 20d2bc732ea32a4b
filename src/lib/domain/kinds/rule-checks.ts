/**
 * What the app can look at by itself to answer a rule. The names are in data; which records each reads is in
 * `governance/`.
 */
export const ruleChecks = [
	{ key: 'uniqueness', label: { en: 'Uniqueness of the technologies', fr: 'Unicité des technologies' } },
	{ key: 'cernTechnology', label: { en: 'CERN technologies named', fr: 'Technologies du CERN indiquées' } },
	{ key: 'externalFunding', label: { en: 'External funding', fr: 'Financement externe' } },
	{ key: 'partnerStates', label: { en: 'States of the partners', fr: 'États des partenaires' } },
	{
		key: 'partnerCompetence',
		label: { en: 'Competences of the partners', fr: 'Compétences des partenaires' }
	},
	{ key: 'partnerStanding', label: { en: 'Standing of the partners', fr: 'Réputation des partenaires' } },
	{ key: 'medicalField', label: { en: 'Medical field', fr: 'Domaine médical' } },
	{ key: 'formContents', label: { en: 'Contents of the form', fr: 'Contenu du formulaire' } },
	{ key: 'proponentSignature', label: { en: 'Signature of the proponent', fr: 'Signature du porteur' } },
	{
		key: 'headSignature',
		label: { en: 'Signature of the Department Head', fr: 'Signature du chef de département' }
	},
	{ key: 'presentedAtMapf', label: { en: 'Presentation at the MAPF', fr: 'Présentation au MAPF' } },
	{ key: 'radarAnswered', label: { en: 'Similar projects compared', fr: 'Projets semblables comparés' } },
	{ key: 'greenLight', label: { en: 'Green light', fr: 'Feu vert' } },
	{ key: 'fundingDecision', label: { en: 'Funding decision', fr: 'Décision de financement' } },
	{ key: 'withinEnvelope', label: { en: 'Available budget', fr: 'Budget disponible' } },
	{ key: 'agreementsSigned', label: { en: 'Signed agreements', fr: 'Accords signés' } },
	{ key: 'budgetCode', label: { en: 'Budget code', fr: 'Code budgétaire' } },
	{ key: 'dependencies', label: { en: 'Projects it depends on', fr: 'Projets dont il dépend' } },
	{ key: 'forumThisYear', label: { en: 'KT Forum of the year', fr: 'Forum KT de l’année' } },
	{ key: 'noMilitaryUse', label: { en: 'Clause: no military use', fr: 'Clause : aucun usage militaire' } },
	{ key: 'privacyClause', label: { en: 'Clause: data privacy', fr: 'Clause : protection des données' } },
	{ key: 'publicationClause', label: { en: 'Clause: publication', fr: 'Clause : publication' } }
] as const;

export type RuleCheck = (typeof ruleChecks)[number]['key'];
