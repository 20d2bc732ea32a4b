import { describe, expect, test } from 'vitest';
import { francs } from '../../../../tests/support/committee';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import { budgetColumns } from '../budget/entries';
import { keyFigures } from '../budget/figures';
import type { Change } from '../records/changeset';

const line = (id: string, decision: string, more: object = {}): Change => ({
	do: 'put',
	kind: 'budgetLine',
	id,
	fields: { project: 'P', fund: 'F', year: 2027, stage: 'approved', money: francs(40_00), decision, ...more }
});

function two(): [Laptop, Laptop] {
	return [new Laptop('Ada', 1), new Laptop('Ben', 2)];
}

const twice = (laptop: Laptop) => laptop.state.conflicts.filter(({ type }) => type === 'twice');

describe('the same money granted by two decisions', () => {
	test('that did not know of each other is one conflict, on both laptops, and its figure is marked', () => {
		const [ada, ben] = two();
		ada.write([line('A7', 'D1'), line('A8', 'D1', { year: 2028 })]);
		ben.write([line('B7', 'D2'), line('B8', 'D2', { year: 2028, money: francs(30_00) })]);
		expect(twice(ada)).toEqual([]);
		exchange(ada, ben);
		for (const { state } of [ada, ben]) {
			expect(state.conflicts).toEqual([
				{ type: 'twice', kind: 'budgetLine', id: 'A7', ids: ['A7', 'A8', 'B7', 'B8'] }
			]);
			const source = { table: (kind: string) => state.read(kind), conflicts: state.conflicts };
			expect(keyFigures(budgetColumns(source), {}).approved).toMatchObject({ conflict: true });
		}
	});

	test.each<[string, object]>([
		['of another year', { year: 2028 }],
		['of another fund', { fund: 'G' }],
		['for another project', { project: 'Q' }],
		['by the same decision', { decision: 'D1' }],
		['asked for only', { stage: 'requested' }],
		['by no decision', { decision: null }]
	])('%s is none', (_, more) => {
		const [ada, ben] = two();
		ada.write([line('A', 'D1')]);
		ben.write([line('B', 'D2', more)]);
		exchange(ada, ben);
		expect(twice(ada)).toEqual([]);
	});

	test('in the knowledge of the first is a further grant', () => {
		const [ada, ben] = two();
		ada.write([line('A', 'D1')]);
		exchange(ada, ben);
		ben.write([line('B', 'D2')]);
		exchange(ada, ben);
		expect(twice(ada)).toEqual([]);
	});

	test('is settled by taking one back, or by writing one anew', () => {
		for (const settling of [
			{ do: 'drop', kind: 'budgetLine', id: 'B' },
			{ do: 'put', kind: 'budgetLine', id: 'B', fields: { money: francs(40_00) } }
		] satisfies Change[]) {
			const [ada, ben] = two();
			ada.write([line('A', 'D1')]);
			ben.write([line('B', 'D2')]);
			exchange(ada, ben);
			expect(twice(ada)).toHaveLength(1);
			ada.write([settling]);
			exchange(ada, ben);
			expect([twice(ada), twice(ben)]).toEqual([[], []]);
		}
	});

	test('by thousands names the first of them, the same ones on both laptops', () => {
		const [ada, ben] = two();
		const many = (name: string) =>
			Array.from({ length: 4000 }, (_, at) => line(`${String(at).padStart(4, '0')}${name}`, `${name}${at}`));
		ada.write(many('A'));
		ben.write(many('B'));
		exchange(ada, ben);
		expect(twice(ada)).toMatchObject([{ id: '0000A', ids: { length: 100 } }]);
		expect(twice(ben)).toEqual(twice(ada));
	});
});
