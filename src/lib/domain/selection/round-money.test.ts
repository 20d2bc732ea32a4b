import { expect, test } from 'vitest';
import { francs } from '../../../../tests/support/committee';
import { tablesOf } from '../../../../tests/support/tables-of';
import { roundMoney } from './round-money';

const line = (project: string, year: number, stage: string, amount: number, more = {}) => ({
	project,
	fund: 'F',
	year,
	stage,
	money: francs(amount),
	...more
});

const tables = {
	fund: { F: { name: 'MA' } },
	stage: { open: { order: 0 }, refused: { order: 9, closed: true } },
	envelope: {
		E7: { fund: 'F', year: 2027, money: francs(100) },
		E8: { fund: 'F', year: 2028, money: francs(5) }
	},
	project: {
		A: { title: 'A' },
		B: { title: 'B', fund: 'F' },
		C: { title: 'C' },
		D: { title: 'D' },
		E: { title: 'E' },
		F: { title: 'F' },
		G: { title: 'G', stage: 'refused' },
		H: { title: 'H', stage: 'open' }
	},
	budgetLine: {
		1: line('A', 2027, 'requested', 40),
		2: line('A', 2027, 'requested', 2),
		3: line('A', 2028, 'requested', 7),
		4: line('B', 2027, 'requested', 1, { fund: undefined }),
		5: line('C', 2027, 'requested', 30),
		6: line('C', 2027, 'approved', 30),
		7: line('D', 2029, 'requested', 3),
		8: line('E', 2027, 'requested', 0, { money: { amount: 100, currency: 'EUR' } }),
		9: line('G', 2027, 'requested', 3),
		10: line('H', 2027, 'requested', 3, { illustrative: true })
	}
};

test('what a round asks by fund and year, and what approvals leave; what cannot be weighed is apart, with why', () => {
	const money = roundMoney(tablesOf(tables), Object.keys(tables.project));
	expect(money.envelopes.map(({ key, left }) => [key, left])).toEqual([
		['2027 F', 70],
		['2028 F', 5]
	]);
	expect(Object.fromEntries(money.asks)).toEqual({
		A: { '2027 F': 42, '2028 F': 7 },
		B: { '2027 F': 1 },
		H: { '2027 F': 3 }
	});
	expect(Object.fromEntries(money.apart)).toEqual({
		C: { type: 'approved' },
		D: { type: 'no-envelope', fund: 'F', year: 2029 },
		E: { type: 'no-rate' },
		F: { type: 'nothing-asked' },
		G: { type: 'closed' }
	});
	expect([...money.illustrative]).toEqual(['H']);
});

test('a start moves all that is asked, less is of each amount, and a start without an envelope is told', () => {
	const money = roundMoney(tablesOf(tables), ['A', 'B', 'D'], {
		starts: new Map([
			['A', [2027, 2028]],
			['B', [2028]],
			['D', [2028]]
		]),
		less: new Map([['A', 50]])
	});
	expect(Object.fromEntries(money.ways)).toEqual({
		A: [{ name: '2027', costs: { '2027 F': 21, '2028 F': 4 } }],
		B: [{ name: '2028', costs: { '2028 F': 1 } }],
		// What it asks lies beyond the envelopes; begun earlier it does not.
		D: [{ name: '2028', costs: { '2028 F': 3 } }]
	});
	expect(money.impossible).toEqual([{ id: 'A', start: 2028, fund: 'F', year: 2029 }]);
	expect(money.asks.get('A')).toEqual({ '2027 F': 42, '2028 F': 7 });
	expect(money.firstYears.get('D')).toBe(2029);
});
