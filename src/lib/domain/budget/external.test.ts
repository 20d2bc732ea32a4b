import { expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { budgetColumns } from './entries';
import { externalOf, perFranc, perFrancOf } from './external';

const money = (francs: number, currency = 'CHF') => ({ amount: francs * 100, currency });
const approved = (project: string, francs: number) => ({
	project,
	stage: 'approved',
	year: 2026,
	fund: 'MA',
	money: money(francs)
});

const source = tablesOf({
	project: {
		A: { title: 'A', externalFunding: money(300) },
		B: { title: 'B', period: { from: '2025' } },
		C: { title: 'C' },
		D: { title: 'D', externalFunding: money(999) }
	},
	participation: {
		P: { project: 'A', partner: 'X', cash: money(77) },
		Q: { project: 'B', partner: 'X', cash: money(100, 'EUR'), inKind: money(60) }
	},
	rate: { R: { currency: 'EUR', date: '2025-01', francs: 0.9 } },
	budgetLine: { L1: approved('A', 100), L2: approved('B', 50), L3: approved('C', 40) }
});

it('sets what others bring beside what CERN approved, of projects with both', () => {
	const of = externalOf(source, budgetColumns(source), {});
	const all = of();
	// A says 300, so what its partner brings is in it; B has 90 from 100 EUR and 60 in kind; C says nothing.
	expect([all.external.amount, all.cern.amount]).toEqual([45_000, 15_000]);
	expect([all.projects, all.unknown]).toEqual([['A', 'B'], ['C']]);
	expect(perFranc(all)).toBe(3);
	const { cash, kind, unsaid } = all.made;
	expect([cash.amount, kind.amount, unsaid.amount]).toEqual([9_000, 6_000, 30_000]);
	expect([cash.converted, kind.converted]).toEqual([true, false]);
	expect(perFrancOf(all, 'cash')).toBe(0.6);
	expect(
		perFrancOf(
			of((id) => id === 'A'),
			'kind'
		)
	).toBeUndefined();
	expect(perFranc(of((id) => id === 'B'))).toBe(3);
	expect(perFranc(of((id) => id === 'C'))).toBeUndefined();
});

it('gives no ratio of what no rate converts', () => {
	const bare = tablesOf({
		project: { A: { title: 'A', externalFunding: money(300, 'EUR') } },
		budgetLine: { L: approved('A', 100) }
	});
	const all = externalOf(bare, budgetColumns(bare), {})();
	expect(all.external.apart).toEqual([money(300, 'EUR')]);
	expect(perFranc(all)).toBeUndefined();
});
