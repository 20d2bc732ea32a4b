import { sources } from './sources';

export interface SeedRule {
	readonly code: string;
	readonly group: string;
	readonly question: string;
	readonly questionFr: string;
	readonly required: boolean;
	readonly from?: string;
	readonly source: string;
}

type Line = readonly [question: string, questionFr: string];

function group(
	prefix: string,
	about: { group: string; required: boolean; from?: string; source: string },
	lines: readonly Line[]
): SeedRule[] {
	return lines.map(([question, questionFr], at) => ({
		code: `${prefix}-${at + 1}`,
		question,
		questionFr,
		...about
	}));
}

const framework = { from: '2017-06', source: sources.framework };

/** What the framework, the funds and the policies ask, as questions whose good answer is yes. */
export const rules: readonly SeedRule[] = [
	...group('STRAT', { group: 'strategy', required: true, ...framework }, [
		[
			'Does it use technologies or infrastructures uniquely available at CERN?',
			'Utilise-t-il des technologies ou infrastructures propres au CERN\u202f?'
		],
		[
			'Is duplication of research in the Member States kept to a minimum?',
			'La duplication de recherches menées dans les États membres est-elle réduite au minimum\u202f?'
		],
		[
			'Is it free of overlap with external service providers?',
			'Est-il sans chevauchement avec des prestataires externes\u202f?'
		],
		[
			'Does it match needs of the medical research communities, in particular in the Member States?',
			'Répond-il à des besoins de la recherche médicale, notamment dans les États membres\u202f?'
		]
	]),
	...group('SEL', { group: 'selection', required: false, ...framework }, [
		['Is the impact maximal?', 'L’impact est-il maximal\u202f?'],
		[
			'Does it complement the Member States, in synergy with them?',
			'Complète-t-il l’action des États membres, en synergie avec eux\u202f?'
		],
		['Is there sufficient external funding?', 'Le financement externe est-il suffisant\u202f?'],
		[
			'Are the CERN resources available, the core mission coming first?',
			'Les ressources du CERN sont-elles disponibles, la mission première restant prioritaire\u202f?'
		]
	]),
	...group('PART', { group: 'participants', required: false, ...framework }, [
		[
			'Are the partners in Member States or Associate Member States?',
			'Les partenaires sont-ils établis dans des États membres ou membres associés\u202f?'
		],
		['Do they have proven competence in the field?', 'Ont-ils une compétence avérée dans le domaine\u202f?'],
		[
			'Are they committed to making the results available for medical applications?',
			'S’engagent-ils à mettre les résultats à disposition pour des applications médicales\u202f?'
		],
		[
			'Are their professional reputation and their legal and regulatory compliance confirmed?',
			'Leur réputation professionnelle et leur conformité juridique et réglementaire sont-elles confirmées\u202f?'
		]
	]),
	...group('COND', { group: 'boundary', required: true, ...framework }, [
		[
			'Do the knowledge-transfer policies apply?',
			'Les politiques de transfert de connaissances s’appliquent-elles\u202f?'
		],
		[
			'Are there no clinical trials on the CERN site?',
			'N’y a-t-il aucun essai clinique sur le site du CERN\u202f?'
		],
		['Is no patient treated on the CERN site?', 'Aucun patient n’est-il traité sur le site du CERN\u202f?'],
		[
			'Is there no animal testing on the CERN site?',
			'N’y a-t-il aucune expérimentation animale sur le site du CERN\u202f?'
		],
		[
			'Does the handling of data comply with the data privacy policy of CERN?',
			'Le traitement des données est-il conforme à la politique du CERN en matière de confidentialité\u202f?'
		]
	]),
	...group('MIL', { group: 'boundary', required: true, source: sources.military }, [
		['Is any military use excluded?', 'Tout usage militaire est-il exclu\u202f?']
	]),
	...group('ELIG', { group: 'eligibility', required: true, from: '2014', source: sources.budgetProcess }, [
		[
			'Is the applicant a current Member of the Employed Personnel?',
			'Le demandeur est-il actuellement membre du personnel employé\u202f?'
		],
		[
			'Does the Department Head approve the proposal?',
			'Le chef de département approuve-t-il la proposition\u202f?'
		],
		[
			'Does the department cover the salaries of the staff involved?',
			'Le département prend-il en charge les salaires des titulaires concernés\u202f?'
		],
		[
			'Is it based on CERN technology or know-how?',
			'Repose-t-il sur une technologie ou un savoir-faire du CERN\u202f?'
		],
		[
			'Is the required IP owned or co-owned by CERN, without conflict?',
			'La PI nécessaire appartient-elle au CERN, seul ou avec d’autres, sans litige\u202f?'
		],
		['Is it related to medical applications?', 'Se rapporte-t-il à des applications médicales\u202f?']
	]),
	...group('DUTY', { group: 'duties', required: true, from: '2017', source: sources.strategy }, [
		[
			'Is at least one meeting of the KT Forum this year wholly on medical applications?',
			'Une réunion du Forum KT au moins est-elle cette année entièrement consacrée aux applications médicales\u202f?'
		]
	]),
	...group('SPIN', { group: 'spin-offs', required: true, from: '2018-08', source: sources.spinOff }, [
		[
			'Is the spin-off established outside the CERN site?',
			'L’entreprise dérivée est-elle établie hors du site du CERN\u202f?'
		],
		[
			'Does it refrain from using CERN as its address or place of business?',
			'S’abstient-elle d’utiliser le CERN comme adresse ou siège\u202f?'
		]
	])
];
