import { expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { carriedBeside } from './carried-beside';

const today = '2026-12-01';
const francs = (amount: number) => ({ amount: amount * 100, currency: 'CHF' });
const line = (fund: string, stage: string, amount: number) => ({
	project: 'P',
	fund,
	stage,
	year: 2025,
	money: francs(amount)
});
const columns = ['kept', 'gone', 'unruled'].flatMap((fund) =>
	[2026, 2027].map((year) => ({ key: `${fund} ${year}`, fund, year }))
);

const source = tablesOf({
	fund: {
		kept: { name: 'Kept', carryForward: 'carried', carryShare: 25, carryYears: 2 },
		gone: { name: 'Gone', carryForward: 'lapses' },
		unruled: { name: 'Unruled' }
	},
	project: { P: { title: 'P' } },
	envelope: {
		E1: { fund: 'kept', year: 2025, money: francs(100) },
		E2: { fund: 'kept', year: 2026, money: francs(100) },
		E3: { fund: 'gone', year: 2025, money: francs(100) },
		E4: { fund: 'unruled', year: 2025, money: francs(100) }
	},
	budgetLine: {
		A: line('kept', 'approved', 90),
		B: line('kept', 'spent', 60),
		C: line('gone', 'approved', 90),
		D: line('unruled', 'approved', 90)
	}
});

it('sets what the rule of its fund carries into a year beside that envelope alone', () => {
	// 30 is left of what was approved for 2025; a quarter of 100 is the most that is carried, into both years of its life.
	expect([...carriedBeside(source, columns, today)]).toEqual([
		['kept 2026', 25_00],
		['kept 2027', 25_00]
	]);
});

it('says nothing of a year after the next, of which nobody knows what will be left over', () => {
	const later = [{ key: 'kept 2028', fund: 'kept', year: 2028 }];
	expect([...carriedBeside(source, later, today)]).toEqual([]);
});
