import { expect, it } from 'vitest';
import { toColumns, type BudgetEntry } from './columns';
import { foreignParts } from './currencies';

function entry(year: string, currency: string, amount: number, counted?: number): BudgetEntry {
	return {
		kind: 'budgetLine',
		id: '',
		keys: { measure: 'approved', year },
		money: { amount, currency },
		amount: currency === 'CHF' ? amount : counted,
		illustrative: false,
		conflict: false
	};
}

it('a figure tells what it holds of other currencies, and what it leaves out for want of a rate', () => {
	const columns = toColumns(
		[
			entry('2024', 'EUR', 5_000_000),
			entry('2022', 'EUR', 1),
			entry('2025', 'EUR', 100, 95),
			entry('2026', 'EUR', 200, 186),
			entry('2026', 'XAF', 7),
			entry('2026', 'CHF', 1000)
		],
		'CHF'
	);
	const measure = new Set(['approved']);
	expect(foreignParts(columns, { measure })).toEqual([
		{ currency: 'EUR', amount: 300, counted: 281, entries: 2, since: '2025', until: '2026' },
		{ currency: 'EUR', amount: 5_000_001, counted: undefined, entries: 2, since: '2022', until: '2024' },
		{ currency: 'XAF', amount: 7, counted: undefined, entries: 1, since: '2026', until: '2026' }
	]);
	expect(foreignParts(columns, { measure, year: new Set(['2024']) })).toMatchObject([{ amount: 5_000_000 }]);
	expect(foreignParts(columns, { measure: new Set(['spent']) })).toEqual([]);
});
