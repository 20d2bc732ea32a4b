import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { itemsOf } from './agenda';
import { orderChanges } from './agenda-order';

test('an item goes where it is put, whatever numbers there are, and usually alone', () => {
	const order = fc.oneof(
		fc.constantFrom(0, 1, 1, 2, 2.5),
		fc.integer({ min: 0, max: 50 }),
		fc.constant(undefined)
	);
	const moves = fc.array(fc.record({ from: fc.nat(9), to: fc.integer({ min: -2, max: 12 }) }), {
		maxLength: 30
	});
	fc.assert(
		fc.property(fc.array(order, { minLength: 1, maxLength: 8 }), moves, (orders, moves) => {
			const item = (at: number): AnyValues => (orders[at] === undefined ? {} : { order: orders[at] });
			const agendaItem = Object.fromEntries(orders.map((_, at) => [`I${at}`, { meeting: 'M', ...item(at) }]));
			const state = tablesOf({ agendaItem });
			for (const { from, to } of moves) {
				const ids = itemsOf(state, 'M').map(({ id }) => id);
				const id = ids[from % ids.length]!;
				const place = Math.max(0, Math.min(to, ids.length - 1));
				apply(state, orderChanges(state, 'M', id, to));
				const expected = ids.filter((one) => one !== id).toSpliced(place, 0, id);
				expect(itemsOf(state, 'M').map((one) => one.id)).toEqual(expected);
			}
		})
	);
});

test('one number changes where there is room', () => {
	const items = {
		A: { meeting: 'M', order: 1 },
		B: { meeting: 'M', order: 2 },
		C: { meeting: 'M', order: 3 }
	};
	expect(orderChanges(tablesOf({ agendaItem: items }), 'M', 'C', 1)).toEqual([
		{ do: 'put', kind: 'agendaItem', id: 'C', fields: { order: 1.5 } }
	]);
	expect(orderChanges(tablesOf({ agendaItem: items }), 'M', 'C', 5)).toEqual([]);
	expect(orderChanges(tablesOf({ agendaItem: items }), 'M', 'X', 0)).toEqual([]);
});
