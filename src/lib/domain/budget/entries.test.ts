import { describe, expect, it } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { Json } from '../base/json';
import type { AnyValues } from '../schema/kind';
import { budgetColumns } from './entries';
import { keyFigures } from './figures';
import { rollUpBudget, totalBudget } from './roll-up';
import type { Source } from '../reading/source';

type Records = Record<string, Record<string, AnyValues>>;

function source(records: Records, conflicts: Source['conflicts'] = []): Source {
	const state = tablesOf(records);
	return { conflicts, table: (kind) => state.table(kind) };
}

const approved = { measure: new Set(['approved']) };
const francs = (amount: number) => ({ amount, currency: 'CHF' });
const line = (stage: string, amount: number, more: AnyValues = {}): AnyValues => ({
	stage,
	year: 2026,
	fund: 'MA',
	money: francs(amount),
	...more
});

describe('the budget of a portfolio', () => {
	it('takes field and pillar from the project, and has one pillar for several', () => {
		const columns = budgetColumns(
			source({
				technology: { T1: { pillar: 'detectors' }, T2: { pillar: 'computing' }, T3: { pillar: 'detectors' } },
				project: {
					P1: { medicalField: 'imaging', technologies: ['T1', 'T3', 'gone'] },
					P2: { medicalField: 'imaging', technologies: ['T1', 'T2'] }
				},
				budgetLine: {
					A: line('approved', 1, { project: 'P1' }),
					B: line('approved', 10, { project: 'P2' }),
					C: line('approved', 100, { project: 'gone' }),
					D: line('approved', 1000)
				}
			})
		);
		expect(rollUpBudget(columns, ['field'], approved).total('imaging').amount).toBe(11);
		expect(rollUpBudget(columns, ['field'], approved).total('').amount).toBe(1100);
		const pillars = rollUpBudget(columns, ['pillar'], approved);
		expect(['detectors', 'several', ''].map((pillar) => pillars.total(pillar).amount)).toEqual([1, 10, 1100]);
	});

	it('gives the key figures of a choice', () => {
		const columns = budgetColumns(
			source({
				envelope: {
					E: { fund: 'MA', year: 2026, money: francs(500) },
					F: { fund: 'KT', year: 2026, money: francs(70) }
				},
				budgetLine: {
					A: line('approved', 300),
					B: line('spent', 120),
					C: line('approved', 900, { year: 2027 }),
					D: line('approved', 90, { fund: 'KT' })
				}
			})
		);
		expect(keyFigures(columns, { year: new Set(['2026']) })).toMatchObject({
			envelope: { amount: 570 },
			approved: { amount: 390 },
			spent: { amount: 120 }
		});
	});

	it('converts by the dated rate of the year and keeps apart what has none', () => {
		const columns = budgetColumns(
			source({
				rate: {
					R1: { currency: 'EUR', date: '2025', francs: 0.95 },
					R2: { currency: 'EUR', date: '2026-06', francs: 0.93 },
					R3: { currency: 'EUR', date: '2027', francs: 0.5 },
					R4: { currency: 'USD', francs: 1 }
				},
				budgetLine: {
					A: line('approved', 0, { money: { amount: 1000, currency: 'EUR' } }),
					B: line('approved', 0, { money: { amount: 1000, currency: 'EUR' }, year: 2024 }),
					C: line('approved', 0, { money: { amount: 77, currency: 'USD' } }),
					D: line('approved', 5)
				}
			})
		);
		expect(totalBudget(columns, approved)).toEqual({
			amount: 935,
			entries: 4,
			illustrative: false,
			conflict: false,
			converted: true,
			apart: [
				{ amount: 1000, currency: 'EUR' },
				{ amount: 77, currency: 'USD' }
			]
		});
	});

	it('says that a total holds a conflict about what it counts, not about a note', () => {
		const records: Records = {
			budgetLine: { A: line('approved', 1), B: line('spent', 1), C: line('requested', 1) }
		};
		const columns = budgetColumns(
			source(records, [
				{ kind: 'budgetLine', id: 'A', field: 'money' },
				{ kind: 'budgetLine', id: 'B', field: 'text' },
				{ kind: 'budgetLine', id: 'C' },
				{ kind: 'project', id: 'B', field: 'money' }
			])
		);
		const by = rollUpBudget(columns, ['measure']);
		expect(['approved', 'spent', 'requested'].map((stage) => by.total(stage).conflict)).toEqual([
			true,
			false,
			true
		]);
	});

	it('counts only what is an amount', () => {
		const values = [
			'12',
			null,
			{ amount: 1.5, currency: 'CHF' },
			{ amount: '1', currency: 'CHF' },
			{ amount: 1 }
		];
		const lines = Object.fromEntries(
			values.map((money, at) => [`L${at}`, { ...line('approved', 0), money } as AnyValues])
		);
		expect(budgetColumns(source({ budgetLine: lines })).length).toBe(0);
	});

	it('is the same until something it depends on changes', () => {
		const laptop = new Laptop('Ada', 1);
		const put = (kind: string, id: string, fields: Record<string, Json>) =>
			laptop.write([{ do: 'put', kind, id, fields }]);
		put('budgetLine', 'A', { stage: 'approved', year: 2026, money: francs(100) });
		put('rate', 'R', { currency: 'EUR', date: '2026', francs: 0.95 });
		const first = budgetColumns(laptop.state);
		put('partner', 'P', { name: 'GSI' });
		expect(budgetColumns(laptop.state)).toBe(first);
		put('budgetLine', 'A', { money: { amount: 100, currency: 'EUR' } });
		expect(totalBudget(budgetColumns(laptop.state), approved).amount).toBe(95);
		put('rate', 'R', { francs: 0.9 });
		expect(totalBudget(budgetColumns(laptop.state), approved).amount).toBe(90);
	});
});
