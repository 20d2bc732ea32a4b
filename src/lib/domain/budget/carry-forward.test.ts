import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { carryRulesOf, fatesOf } from './carry-forward';
import { nothing } from './roll-up';

const total = (amount: number) => ({ ...nothing, amount, entries: 1 });
const fates = (fund: AnyValues, over = 60, envelope = 1000) => {
	const rules = carryRulesOf(tablesOf({ fund: { F: { name: 'KT Fund', ...fund } } }));
	const found = fatesOf(
		[{ fund: 'F', year: '2026', envelope: total(envelope), over: total(over), older: [] }],
		rules
	);
	return { lapses: found.lapses.amount, carried: found.carried.amount, unruled: found.unruled.amount };
};

describe('what a year leaves over', () => {
	test.each<[string, AnyValues, ReturnType<typeof fates>]>([
		['of a fund without a rule is neither', {}, { lapses: 0, carried: 0, unruled: 60 }],
		['lapses', { carryForward: 'lapses', carryShare: 50 }, { lapses: 60, carried: 0, unruled: 0 }],
		['is carried forward', { carryForward: 'carried' }, { lapses: 0, carried: 60, unruled: 0 }],
		[
			'is carried forward up to a share of the envelope, rounded down, and lapses beyond',
			{ carryForward: 'carried', carryShare: 2.55 },
			{ lapses: 35, carried: 25, unruled: 0 }
		],
		[
			'within the share is carried forward whole',
			{ carryForward: 'carried', carryShare: 10, carryYears: 1 },
			{ lapses: 0, carried: 60, unruled: 0 }
		],
		[
			'of a rule that this version does not know is neither',
			{ carryForward: 'halved' },
			{ lapses: 0, carried: 0, unruled: 60 }
		]
	])('%s', (_, fund, then) => {
		expect(fates(fund)).toEqual(then);
	});

	test('of an envelope in a currency without a rate has no share that can be told', () => {
		const rules = carryRulesOf(
			tablesOf({ fund: { F: { name: 'F', carryForward: 'carried', carryShare: 10 } } })
		);
		const envelope = { ...total(0), apart: [{ amount: 5, currency: 'EUR' }] };
		expect(
			fatesOf([{ fund: 'F', year: '2026', envelope, over: total(60), older: [] }], rules).unruled.amount
		).toBe(60);
	});
});
