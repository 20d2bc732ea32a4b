import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import {
	byYear,
	firstPlace,
	linesByPlace,
	placeKey,
	placeOfKey,
	placesBy,
	totalsByStage,
	totalsOf
} from './sheet';
import type { SheetLine, SheetPlace } from './sheet';

const chf = (amount: number) => ({ amount, currency: 'CHF' });
const line = (id: string, values: Partial<SheetLine>): SheetLine => ({
	id,
	stage: 'requested',
	money: chf(1),
	illustrative: false,
	...values
});

const lines = [
	line('A', { year: 2028, fund: 'F', category: 'material', money: chf(100) }),
	line('B', { year: 2027, fund: 'F', category: 'material', money: chf(250) }),
	line('C', { year: 2027, fund: 'F', category: 'material', stage: 'approved', money: chf(200) }),
	line('D', {
		year: 2027,
		fund: 'F',
		category: 'material',
		stage: 'approved',
		money: { amount: 5, currency: 'EUR' }
	}),
	line('E', { year: 2027, fund: 'F' }),
	line('F', { stage: 'spent', money: chf(3), illustrative: true })
];

test('rows are what lines are of as far as asked, a cell the lines of a place', () => {
	const rows = placesBy(lines, ['year', 'fund', 'category']).toSorted(byYear);
	expect(rows.map(({ year, category }) => [year, category])).toEqual([
		[2027, undefined],
		[2027, 'material'],
		[2028, 'material'],
		[undefined, undefined]
	]);
	const held = linesByPlace(lines);
	const at = (row: SheetPlace, stage: string) => held.get(placeKey({ ...row, stage }))?.map(({ id }) => id);
	expect(at(rows[1]!, 'approved')).toEqual(['C', 'D']);
	expect(at(rows[3]!, 'spent')).toEqual(['F']);
	expect(at(rows[0]!, 'approved')).toBeUndefined();
});

test('a total is of one stage, and of each currency', () => {
	expect([...totalsByStage(lines)]).toEqual([
		['requested', [chf(351)]],
		['approved', [chf(200), { amount: 5, currency: 'EUR' }]],
		['spent', [chf(3)]]
	]);
});

test('a place is found again by its key', () => {
	const part = fc.option(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '7'), minLength: 1 }), {
		nil: undefined
	});
	const year = fc.option(fc.integer({ min: 1900, max: 2200 }), { nil: undefined });
	fc.assert(
		fc.property(fc.record({ project: part, year, fund: part, category: part, stage: part }), (place) => {
			expect(placeOfKey(placeKey(place))).toEqual(place);
		})
	);
});

test('totals by stage are the sums of the lines of the stage, in whatever order these stand', () => {
	const some = fc.array(
		fc.record({
			stage: fc.constantFrom('requested', 'approved', 'spent'),
			amount: fc.maxSafeInteger(),
			currency: fc.constantFrom('CHF', 'EUR')
		}),
		{ maxLength: 12 }
	);
	const shuffled = some.chain((all) =>
		fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))
	);
	fc.assert(
		fc.property(shuffled, ([all, other]) => {
			const of = (list: typeof all) =>
				totalsByStage(list.map(({ stage, ...money }, at) => line(String(at), { stage, money })));
			const totals = of(all);
			expect(new Map([...of(other)])).toEqual(totals);
			for (const [stage, sums] of totals)
				for (const { amount, currency } of sums) {
					const parts = all.filter((one) => one.stage === stage && one.currency === currency);
					const exact = parts.reduce((sum, one) => sum + BigInt(one.amount), 0n);
					expect(amount).toBe(Number.isSafeInteger(Number(exact)) ? Number(exact) : Number.NaN);
				}
		})
	);
});

test('what is added up says nothing of what is not there', () => {
	expect(totalsOf([])).toEqual([]);
});

test.each([
	[
		{ fund: 'F', period: { from: '2028-03', to: '2029' }, round: 2027 },
		{ fund: 'F', year: 2028 }
	],
	[{ round: 2027 }, { year: 2027 }],
	[{}, { year: 2026 }]
])('the money of a project with %o begins at %o', (values, place) => {
	const source = tablesOf({ project: { P: { title: 'Gantry', ...values } }, fund: { F: { name: 'MA' } } });
	const [found] = source.table('project').all();
	const { fund, year } = firstPlace(source, found!.id, '2026-11-27');
	expect({ fund, year }).toEqual({ fund: undefined, ...place });
});
