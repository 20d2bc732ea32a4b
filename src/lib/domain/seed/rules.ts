import type { RuleCheck } from '../kinds/rule-checks';
import { sources } from './sources';

export interface SeedRule {
	readonly code: string;
	readonly group: string;
	readonly question: string;
	readonly questionFr: string;
	readonly required: boolean;
	readonly appliesTo: 'project' | 'funded' | 'agreement' | 'year' | 'spinOff';
	/** The name of the stage that nothing enters without it. Which one is read from the order of the sources. */
	readonly before?: string;
	readonly check?: RuleCheck;
	readonly threshold?: number;
	readonly explanation?: string;
	readonly from?: string;
	readonly source: string;
}

type About = Omit<SeedRule, 'code' | 'question' | 'questionFr'>;

type Line = readonly [question: string, questionFr: string, own?: Partial<About>];

function group(prefix: string, about: About, lines: readonly Line[]): SeedRule[] {
	return lines.map(([question, questionFr, own], at) => ({
		code: `${prefix}-${at + 1}`,
		question,
		questionFr,
		...about,
		...own
	}));
}

const framework = { appliesTo: 'project', from: '2017-06', source: sources.framework } as const;
const funded = { required: true, appliesTo: 'funded', source: sources.budgetProcess } as const;
const mapf = 'MAPF presentation';
const cmasc = 'CMASC green light';

/** What the steps themselves ask for, in their order. */
const procedure = group('FLOW', { group: 'procedure', ...framework, required: true }, [
	[
		'Has it been presented at the MAPF before it comes to the CMASC?',
		'A-t-il été présenté au MAPF avant d’arriver au CMASC\u202f?',
		{ before: cmasc, check: 'presentedAtMapf' }
	],
	[
		'Is it free of circular dependencies on other projects?',
		'Est-il sans dépendance circulaire avec d’autres projets\u202f?',
		{
			before: cmasc,
			check: 'dependencies',
			explanation: 'Inferred, not published: projects that wait for each other cannot be coordinated.'
		}
	],
	[
		'Has the CMASC given its green light, whether or not money is asked for?',
		'Le CMASC a-t-il donné son feu vert, que des fonds soient demandés ou non\u202f?',
		{ before: 'Signed by the proponent', check: 'greenLight' }
	],
	[
		'Has the proponent signed the finalised form?',
		'Le porteur du projet a-t-il signé le formulaire définitif\u202f?',
		{ ...funded, from: '2014', before: 'Submitted', check: 'proponentSignature' }
	],
	[
		'Does the submission form contain all that is asked for?',
		'Le formulaire de soumission contient-il tout ce qui est demandé\u202f?',
		{
			...funded,
			from: '2014',
			before: 'Submitted',
			check: 'formContents',
			explanation:
				'CERN technology, deliverables and milestones, schedule, organisation, financial plan and requested budget; field of application, competing technologies, user community.'
		}
	],
	[
		'Has the selection committee granted the money?',
		'Le comité de sélection a-t-il accordé le financement\u202f?',
		{ ...funded, from: '2014', before: 'Funding decided', check: 'fundingDecision' }
	],
	[
		'Does it stay within the available budget?',
		'Reste-t-il dans les limites du budget disponible\u202f?',
		{ appliesTo: 'funded', before: 'Funding decided', check: 'withinEnvelope', source: sources.strategy }
	],
	[
		'Are the agreements with the selected partners signed, so that nothing is executed before?',
		'Les accords avec les partenaires retenus sont-ils signés, afin que rien ne s’exécute avant\u202f?',
		{ before: 'Budget set up', check: 'agreementsSigned', source: sources.strategy }
	],
	[
		'Has FAP opened the budget code?',
		'FAP a-t-il ouvert le code budgétaire\u202f?',
		{ appliesTo: 'funded', before: 'In execution', check: 'budgetCode', source: sources.finance }
	]
]);

/** What the framework, the funds and the policies ask, as questions whose good answer is yes. */
export const rules: readonly SeedRule[] = [
	...group('STRAT', { group: 'strategy', required: true, ...framework, before: cmasc }, [
		[
			'Does it use technologies or infrastructures uniquely available at CERN?',
			'Utilise-t-il des technologies ou infrastructures propres au CERN\u202f?',
			{ before: mapf, check: 'uniqueness' }
		],
		[
			'Is duplication of research in the Member States kept to a minimum?',
			'La duplication de recherches menées dans les États membres est-elle réduite au minimum\u202f?',
			{ check: 'radarAnswered' }
		],
		[
			'Is it free of overlap with external service providers?',
			'Est-il sans chevauchement avec des prestataires externes\u202f?',
			{ before: mapf }
		],
		[
			'Does it match needs of the medical research communities, in particular in the Member States?',
			'Répond-il à des besoins de la recherche médicale, notamment dans les États membres\u202f?'
		]
	]),
	...group('SEL', { group: 'selection', required: true, ...framework, before: cmasc }, [
		['Is the impact maximal?', 'L’impact est-il maximal\u202f?'],
		[
			'Does it complement the Member States, in synergy with them?',
			'Complète-t-il l’action des États membres, en synergie avec eux\u202f?'
		],
		[
			'Is there sufficient external funding?',
			'Le financement externe est-il suffisant\u202f?',
			{
				check: 'externalFunding',
				threshold: 100,
				explanation:
					'External stakeholders fund the delivery of their project; CERN gives limited seed money. No source says how much is enough: the threshold is a first setting, to be changed.'
			}
		],
		[
			'Are the CERN resources available, the core mission coming first?',
			'Les ressources du CERN sont-elles disponibles, la mission première restant prioritaire\u202f?'
		]
	]),
	...group('PART', { group: 'participants', required: true, ...framework, before: cmasc }, [
		[
			'Are the partners in Member States or Associate Member States?',
			'Les partenaires sont-ils établis dans des États membres ou membres associés\u202f?',
			{
				required: false,
				check: 'partnerStates',
				explanation: 'Priority, not exclusion: a partner elsewhere is pointed out and stops nothing.'
			}
		],
		[
			'Do they have proven competence in the field?',
			'Ont-ils une compétence avérée dans le domaine\u202f?',
			{ check: 'partnerCompetence' }
		],
		[
			'Are they committed to making the results available for medical applications?',
			'S’engagent-ils à mettre les résultats à disposition pour des applications médicales\u202f?'
		],
		[
			'Are their professional reputation and their legal and regulatory compliance confirmed?',
			'Leur réputation professionnelle et leur conformité juridique et réglementaire sont-elles confirmées\u202f?',
			{ check: 'partnerStanding' }
		]
	]),
	...group('COND', { group: 'boundary', required: true, ...framework, before: cmasc }, [
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
	...group(
		'MIL',
		{ group: 'boundary', required: true, appliesTo: 'project', before: cmasc, source: sources.military },
		[['Is any military use excluded?', 'Tout usage militaire est-il exclu\u202f?']]
	),
	...group('ELIG', { group: 'eligibility', ...funded, from: '2014', before: 'Submitted' }, [
		[
			'Is the applicant a current Member of the Employed Personnel?',
			'Le demandeur est-il actuellement membre du personnel employé\u202f?',
			{ before: mapf }
		],
		[
			'Does the Department Head approve the proposal?',
			'Le chef de département approuve-t-il la proposition\u202f?',
			{ before: 'Selection committee', check: 'headSignature' }
		],
		[
			'Does the department cover the salaries of the staff involved?',
			'Le département prend-il en charge les salaires des titulaires concernés\u202f?'
		],
		[
			'Is it based on CERN technology or know-how?',
			'Repose-t-il sur une technologie ou un savoir-faire du CERN\u202f?',
			{ before: mapf, check: 'cernTechnology' }
		],
		[
			'Is the required IP owned or co-owned by CERN, without conflict?',
			'La PI nécessaire appartient-elle au CERN, seul ou avec d’autres, sans litige\u202f?',
			{ before: mapf }
		],
		[
			'Is it related to medical applications?',
			'Se rapporte-t-il à des applications médicales\u202f?',
			{ before: mapf, check: 'medicalField' }
		]
	]),
	...procedure,
	...group(
		'DUTY',
		{ group: 'duties', required: true, appliesTo: 'year', from: '2017', source: sources.strategy },
		[
			[
				'Is at least one meeting of the KT Forum this year wholly on medical applications?',
				'Une réunion du Forum KT au moins est-elle cette année entièrement consacrée aux applications médicales\u202f?',
				{ check: 'forumThisYear' }
			]
		]
	),
	...group(
		'SPIN',
		{ group: 'spin-offs', required: true, appliesTo: 'spinOff', from: '2018-08', source: sources.spinOff },
		[
			[
				'Is the spin-off established outside the CERN site?',
				'L’entreprise dérivée est-elle établie hors du site du CERN\u202f?'
			],
			[
				'Does it refrain from using CERN as its address or place of business?',
				'S’abstient-elle d’utiliser le CERN comme adresse ou siège\u202f?'
			]
		]
	)
];
