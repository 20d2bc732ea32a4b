import { describe, expect, it } from 'vitest';
import { agreement } from '$lib/domain/kinds/agreement';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import { kinds } from '$lib/domain/kinds/all';
import { project } from '$lib/domain/kinds/project';
import { scenario } from '$lib/domain/kinds/scenario';
import { lensWith } from '../../../../tests/support/lens';
import { rowsOf } from '../../../../tests/support/rows';
import { columnsNamed } from './query';
import { totalPart, totalsOf, totalText } from './totals';

const lens = lensWith();
const chf = (amount: number) => ({ amount, currency: 'CHF' });

function totals(kind: Kind, name: string, ...values: readonly AnyValues[]) {
	const rows = rowsOf(...values);
	const [column] = columnsNamed([name], kind);
	return totalsOf(rows, kind, column!, Uint32Array.from(values.keys()), lens);
}

describe('totals of a column', () => {
	it('add the centimes of each currency apart, and nothing unreadable', () => {
		const found = totals(
			project,
			'externalFunding',
			{ externalFunding: chf(10) },
			{ externalFunding: { amount: 20, currency: 'EUR' } },
			{ externalFunding: chf(5) },
			{ externalFunding: 'a lot' },
			{}
		);
		expect(found).toEqual([
			{ currency: 'CHF', amount: 15n, count: 2 },
			{ currency: 'EUR', amount: 20n, count: 1 }
		]);
	});

	it('add no stage of money to another, and name each, in their order', () => {
		const found = totals(
			budgetLine,
			'money',
			{ stage: 'spent', money: chf(5_782_358) },
			{ stage: 'committed', money: chf(5_782_358) },
			{ stage: 'requested', money: chf(7_106_624) },
			{ stage: 'approved', money: chf(6_000_000) },
			{ stage: 'approved', money: chf(600_000) },
			{ stage: 'approved', money: { amount: 1, currency: 'EUR' } },
			{ stage: 'of another version', money: chf(3) },
			{ money: chf(4) }
		);
		const { money } = budgetLine.fields;
		expect(
			found.map((total) => `${totalPart(budgetLine, money, total, lens)} ${totalText(money, total, lens)}`)
		).toEqual([
			'Requested CHF\u00a071’066.24',
			'Approved CHF\u00a066’000',
			'Approved EUR\u00a00.01',
			'Committed CHF\u00a057’823.58',
			'Spent CHF\u00a057’823.58',
			'Not said CHF\u00a00.07'
		]);
	});

	it('are none of what is not to be added, and no number that is not exact', () => {
		expect(totals(scenario, 'budget', { budget: chf(1) }, { budget: chf(2) })).toEqual([]);
		const [total] = totals(
			agreement,
			'value',
			{ stage: 'active', value: chf(Number.MAX_SAFE_INTEGER) },
			{ stage: 'active', value: chf(2) }
		);
		expect(totalText(agreement.fields.value, total!, lens)).toBe('–');
	});

	it('have a field of their kind within which they add up', () => {
		for (const kind of kinds)
			for (const { field } of columnsNamed(Object.keys(kind.fields), kind))
				if (typeof field.adds === 'object') expect(kind.fields[field.adds.within]?.type.many).toBe(false);
	});
});
