import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import { tablesOf } from '../../../../tests/support/tables-of';
import { monthsBefore } from '../days/calendar';
import type { AnyValues } from '../schema/kind';
import { doneChanges, following, nextDue } from './obligation-series';

describe('the next due date', () => {
	test.each<[AnyValues, string | undefined]>([
		[{ due: '2027-01-31', recurrence: 'yearly' }, '2028-01-31'],
		[{ due: '2027-01-31', recurrence: 'quarterly' }, '2027-04-30'],
		[{ due: '2027-04-30', firstDue: '2027-01-31', recurrence: 'quarterly' }, '2027-07-31'],
		[{ due: '2028-02-29', recurrence: 'yearly' }, '2029-02-28'],
		[{ due: '2031-02-28', firstDue: '2028-02-29', recurrence: 'yearly' }, '2032-02-29'],
		[{ due: '2027-02-15', firstDue: '2027-01-31', recurrence: 'quarterly' }, '2027-04-30'],
		[{ due: '2027-03', recurrence: 'quarterly' }, '2027-06'],
		[{ due: '2027', recurrence: 'yearly' }, '2028'],
		[{ due: '2027', recurrence: 'quarterly' }, '2028-03'],
		[{ due: '9999-12-31', recurrence: 'yearly' }, undefined],
		[{ due: '2027-01-31', recurrence: 'once' }, undefined],
		[{ due: '2027-01-31', recurrence: 'constructor' }, undefined],
		[{ due: '2027-01-31' }, undefined],
		[{ recurrence: 'yearly' }, undefined]
	])('after %j is %s', (values, expected) => {
		expect(nextDue(values)).toBe(expected);
	});

	test('is none behind the end of the agreement', () => {
		const source = tablesOf({ agreement: { A: { validity: { to: '2028-01' } } } });
		const duty = { agreement: 'A', recurrence: 'yearly' };
		expect(following(source, { ...duty, due: '2027-01-31' })).toBe('2028-01-31');
		expect(following(source, { ...duty, due: '2028-01-31' })).toBeUndefined();
	});
});

describe('a duty that is done', () => {
	const duty = { agreement: 'A', text: 'Report', by: 'partner', owner: 'KT', due: '2027-01-31' };

	test('is marked, and the next of its series written down', () => {
		const source = tablesOf({ obligation: { O: { ...duty, recurrence: 'yearly' } } });
		const [done, next] = doneChanges(source, 'O', '2027-01-20');
		expect(done).toMatchObject({ id: 'O', fields: { done: true, doneOn: '2027-01-20' } });
		expect(next).toMatchObject({
			fields: { ...duty, due: '2028-01-31', firstDue: '2027-01-31', recurrence: 'yearly', done: false }
		});
		expect(doneChanges(tablesOf({ obligation: { O: duty } }), 'O', '2027-01-20')).toHaveLength(1);
		expect(doneChanges(source, 'nowhere', '2027-01-20')).toEqual([]);
	});

	test('on two laptops, or once more after it was opened again, is followed by one', () => {
		const [ada, ben] = [new Laptop('Ada', 1), new Laptop('Ben', 2)];
		ada.write([{ do: 'put', kind: 'obligation', id: 'O', fields: { ...duty, recurrence: 'yearly' } }]);
		ben.merge(ada.log);
		ada.write(doneChanges(ada.state, 'O', '2027-01-20'));
		ben.write(doneChanges(ben.state, 'O', '2027-01-20'));
		exchange(ada, ben);
		expect(ada.state.table('obligation').size).toBe(2);
		expect(ada.state.table('obligation').conflicts()).toEqual([]);
		ada.write([{ do: 'put', kind: 'obligation', id: 'O', fields: { done: false } }]);
		ada.write(doneChanges(ada.state, 'O', '2027-01-21'));
		expect(ada.state.table('obligation').size).toBe(2);
	});

	test('any number of times gives that many due dates without drift', () => {
		const day = fc
			.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		const every = fc.constantFrom(['quarterly', 3] as const, ['yearly', 12] as const);
		fc.assert(
			fc.property(day, every, fc.integer({ min: 1, max: 12 }), (first, [recurrence, months], times) => {
				const laptop = new Laptop('Ada', 1);
				laptop.write([
					{ do: 'put', kind: 'obligation', id: 'O', fields: { ...duty, due: first, recurrence } }
				]);
				for (let time = 0; time < times; time++) {
					const open = laptop.state
						.table('obligation')
						.all()
						.find(({ values }) => values['done'] !== true)!;
					laptop.write(doneChanges(laptop.state, open.id, first));
				}
				const dates = laptop.state.table('obligation').column('due').toSorted();
				expect(dates).toEqual(
					Array.from({ length: times + 1 }, (_, at) => monthsBefore(first, -months * at))
				);
			}),
			{ numRuns: 60 }
		);
	});
});
