import { afterAll, describe, expect, it } from 'vitest';
import { budgetColumns } from '$lib/domain/budget/entries';
import { carryRulesOf } from '$lib/domain/budget/carry-forward';
import { latenessesOf } from '$lib/domain/budget/expected';
import { yearFigures } from '$lib/domain/budget/year-figures';
import type { AnyValues } from '$lib/domain/schema/kind';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { tablesOf } from '../../../../../tests/support/tables-of';
import { sentenceOf, sentenceText } from './sentence';

type Line = readonly [stage: string, thousands: number, year?: number, fund?: string, currency?: string];

/** The sentence of a year on 30 November 2026, in English and in French; amounts are thousands. */
function said(
	lines: readonly Line[],
	year = '2026',
	late = 0,
	fund: AnyValues = { carryForward: 'lapses' }
): [string, string] {
	const records: Record<string, Record<string, AnyValues>> = {
		project: { P: { title: 'P', expectedLate: late } },
		fund: { MA: { name: 'MA budget', ...fund } },
		envelope: {},
		budgetLine: {}
	};
	for (const [at, [stage, thousands, of = 2026, fund = 'MA', currency = 'CHF']] of lines.entries()) {
		const values = { year: of, fund, money: { amount: thousands * 100_000, currency } };
		if (stage === 'envelope') records['envelope']![`E${at}`] = values;
		else records['budgetLine']![`L${at}`] = { ...values, stage, project: 'P' };
	}
	const source = tablesOf(records);
	const columns = budgetColumns(source);
	const figures = yearFigures(columns, latenessesOf(source), carryRulesOf(source), {}, year, '2026-11-30');
	return (['en', 'fr'] as const).map((locale) => {
		overwriteGetLocale(() => locale);
		return sentenceText(sentenceOf(figures, 'CHF')).replaceAll('\u00a0', ' ');
	}) as [string, string];
}

afterAll(() => overwriteGetLocale(() => 'en'));

const usual: readonly Line[] = [
	['envelope', 780],
	['approved', 612],
	['committed', 548],
	['spent', 342]
];

describe('the sentence of a year', () => {
	it.each<[string, readonly Line[], string, number, string, string]>([
		[
			'in the year',
			usual,
			'2026',
			0,
			'2026: 168’000 of 780’000 CHF left to decide; 548’000 committed, 548’000 expected to be spent, 64’000 of what is approved would lapse.',
			'2026 : 168’000 sur 780’000 CHF restent à attribuer ; 548’000 engagés, 548’000 de dépenses attendues, 64’000 de l’approuvé deviendraient caducs.'
		],
		[
			'with a project a month late',
			usual,
			'2026',
			1,
			'2026: 168’000 of 780’000 CHF left to decide; 548’000 committed, 445’000 expected to be spent, 167’000 of what is approved would lapse.',
			'2026 : 168’000 sur 780’000 CHF restent à attribuer ; 548’000 engagés, 445’000 de dépenses attendues, 167’000 de l’approuvé deviendraient caducs.'
		],
		[
			'without an envelope',
			usual.slice(1),
			'2026',
			0,
			'2026: no envelope is entered, 612’000 CHF approved; 548’000 committed, 548’000 expected to be spent.',
			'2026 : aucune enveloppe n’est saisie, 612’000 CHF approuvés ; 548’000 engagés, 548’000 de dépenses attendues.'
		],
		[
			'with an envelope of one fund of two',
			[
				['envelope', 780],
				['approved', 612],
				['approved', 20, 2026, 'KT']
			],
			'2026',
			0,
			'2026: 168’000 of 780’000 CHF left to decide, 20’000 approved where no envelope is entered; nothing committed yet, 632’000 expected to be spent, nothing of what is approved would lapse.',
			'2026 : 168’000 sur 780’000 CHF restent à attribuer, 20’000 approuvés là où aucune enveloppe n’est saisie ; rien d’engagé pour l’instant, 632’000 de dépenses attendues, rien de l’approuvé ne deviendrait caduc.'
		],
		[
			'with an envelope alone',
			[['envelope', 780]],
			'2026',
			0,
			'2026: 780’000 of 780’000 CHF left to decide; nothing committed yet, nothing expected to be spent.',
			'2026 : 780’000 sur 780’000 CHF restent à attribuer ; rien d’engagé pour l’instant, aucune dépense attendue.'
		],
		[
			'with all of it approved',
			[
				['envelope', 780],
				['approved', 780],
				['committed', 780]
			],
			'2026',
			0,
			'2026: nothing of 780’000 CHF left to decide; 780’000 committed, 780’000 expected to be spent, nothing of what is approved would lapse.',
			'2026 : plus rien à attribuer sur 780’000 CHF ; 780’000 engagés, 780’000 de dépenses attendues, rien de l’approuvé ne deviendrait caduc.'
		],
		[
			'with more approved than there is',
			[
				['envelope', 780],
				['approved', 800],
				['committed', 790]
			],
			'2026',
			0,
			'2026: 20’000 more approved than the 780’000 CHF there is; 790’000 committed, 790’000 expected to be spent, 10’000 of what is approved would lapse.',
			'2026 : 20’000 approuvés de plus que les 780’000 CHF disponibles ; 790’000 engagés, 790’000 de dépenses attendues, 10’000 de l’approuvé deviendraient caducs.'
		],
		[
			'with euros that no rate converts',
			[...usual, ['committed', 50, 2026, 'MA', 'EUR']],
			'2026',
			0,
			'2026: 168’000 of 780’000 CHF left to decide; 548’000 + 50’000 EUR committed, 548’000 + 50’000 EUR expected to be spent, 64’000 of what is approved would lapse.',
			'2026 : 168’000 sur 780’000 CHF restent à attribuer ; 548’000 + 50’000 EUR engagés, 548’000 + 50’000 EUR de dépenses attendues, 64’000 de l’approuvé deviendraient caducs.'
		],
		[
			'of a year that is over',
			[
				['envelope', 700, 2025],
				['approved', 640, 2025],
				['committed', 600, 2025],
				['spent', 590, 2025]
			],
			'2025',
			6,
			'2025: 60’000 of 700’000 CHF left undecided; 600’000 committed, 590’000 spent, 50’000 approved and not spent.',
			'2025 : 60’000 sur 700’000 CHF restés sans attribution ; 600’000 engagés, 590’000 dépensés, 50’000 approuvés et non dépensés.'
		],
		[
			'of a year that is over and was used up',
			[
				['envelope', 700, 2025],
				['approved', 700, 2025],
				['spent', 700, 2025]
			],
			'2025',
			0,
			'2025: all of 700’000 CHF approved; nothing committed, 700’000 spent, nothing approved was left unspent.',
			'2025 : la totalité des 700’000 CHF a été approuvée ; rien d’engagé, 700’000 dépensés, rien de l’approuvé n’est resté non dépensé.'
		],
		[
			'of a year that is over, spent without an envelope',
			[['spent', 30, 2025]],
			'2025',
			0,
			'2025: no envelope is entered, nothing approved; nothing committed, 30’000 CHF spent.',
			'2025 : aucune enveloppe n’est saisie, rien d’approuvé ; rien d’engagé, 30’000 CHF dépensés.'
		],
		[
			'of a year to come',
			[
				['envelope', 800, 2027],
				['approved', 120, 2027]
			],
			'2027',
			0,
			'2027: 680’000 of 800’000 CHF left to decide; nothing committed yet, 120’000 expected to be spent.',
			'2027 : 680’000 sur 800’000 CHF restent à attribuer ; rien d’engagé pour l’instant, 120’000 de dépenses attendues.'
		],
		[
			'of which nothing is entered',
			usual,
			'2031',
			0,
			'2031: neither an envelope nor a budget line is entered.',
			'2031 : ni enveloppe ni ligne budgétaire n’est saisie.'
		]
	])('%s', (_, lines, year, late, en, fr) => {
		expect(said(lines, year, late)).toEqual([en, fr]);
	});

	it('names a line of 0 as entered', () => {
		const [en] = said([
			['envelope', 0],
			['spent', 0]
		]);
		expect(en).toBe('2026: nothing of 0 CHF left to decide; nothing committed yet, 0 expected to be spent.');
	});

	it('counts a request as entered, and as nothing approved', () => {
		const [en] = said([['requested', 40]]);
		expect(en).toBe(
			'2026: no envelope is entered, nothing approved; nothing committed yet, nothing expected to be spent.'
		);
	});

	it('says what is carried forward by the rule of the fund, and what lapses beyond it', () => {
		expect(said(usual, '2026', 0, { carryForward: 'carried', carryShare: 5 })).toEqual([
			'2026: 168’000 of 780’000 CHF left to decide; 548’000 committed, 548’000 expected to be spent, 25’000 of what is approved would lapse, 39’000 of what is approved would be carried forward.',
			'2026 : 168’000 sur 780’000 CHF restent à attribuer ; 548’000 engagés, 548’000 de dépenses attendues, 25’000 de l’approuvé deviendraient caducs, 39’000 de l’approuvé seraient reportés.'
		]);
	});

	it('assumes no rule where none is entered', () => {
		const [en] = said(usual, '2026', 0, {});
		expect(en).toContain(
			'64’000 of what is approved would be left over, with no rule entered whether it lapses.'
		);
	});
});
