import type { SeedRule } from './rules';
import { sources } from './sources';

const asked = { group: 'agreements', required: true, appliesTo: 'agreement' } as const;

/** What an agreement must say before it is signed, as questions whose good answer is yes. */
export const agreementRules: readonly SeedRule[] = [
	{
		code: 'AGR-1',
		check: 'noMilitaryUse',
		question: 'Does the agreement exclude military use?',
		questionFr: 'L’accord exclut-il tout usage militaire\u202f?',
		source: sources.military,
		...asked
	},
	{
		code: 'AGR-2',
		check: 'privacyClause',
		question: 'Does the agreement settle the protection of personal data?',
		questionFr: 'L’accord règle-t-il la protection des données à caractère personnel\u202f?',
		from: '2019-01-01',
		source: sources.privacy,
		...asked
	},
	{
		code: 'AGR-3',
		check: 'publicationClause',
		question: 'Does the agreement leave CERN free to publish its results?',
		questionFr: 'L’accord laisse-t-il au CERN la liberté de publier ses résultats\u202f?',
		source: sources.military,
		...asked
	}
];
