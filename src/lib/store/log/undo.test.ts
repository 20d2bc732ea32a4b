import { describe, expect, test } from 'vitest';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import type { Change, Changeset } from '../../domain/records/changeset';
import { inverse } from '../../domain/merge/inverse';
import { finished } from '../../domain/base/steps';
import { stillOurs } from './undo';

const id = '0123456789ABCDEF';
const other = '0123456789ABCDEG';
const at = { kind: 'partner', id };
const put = (fields: (Change & { do: 'put' })['fields'], of = at): Change => ({ do: 'put', ...of, fields });
const tags = (added: string[], removed: string[] = []): Change => ({
	do: 'set',
	...at,
	field: 'tags',
	added,
	removed
});

/** Ada acts on what is there, then Ben writes, having seen it; what of Ada's undo may still be put back. */
function undone(there: readonly Change[], action: readonly Change[], since: readonly Change[] = []) {
	const [ada, ben] = [new Laptop('Ada', 1), new Laptop('Ben', 2)];
	if (there.length > 0) ada.write(there);
	const back = inverse(ada.state, action);
	const written = ada.write(action);
	exchange(ada, ben);
	const later: Changeset[] = since.length > 0 ? ben.write(since) : [];
	exchange(ada, ben);
	return finished(stillOurs(back, written, later, ada.state));
}

describe('a value', () => {
	test('goes back where it is the one that was written', () => {
		const { changes, left } = undone([put({ city: 'Bonn' })], [put({ city: 'Köln' })]);
		expect(changes).toEqual([put({ city: 'Bonn' })]);
		expect(left).toEqual([]);
	});

	test('is left where somebody has written another, and nothing is written for it', () => {
		const { changes, left } = undone(
			[put({ city: 'Bonn' })],
			[put({ city: 'Köln' })],
			[put({ city: 'Trier' })]
		);
		expect(changes).toEqual([]);
		expect(left).toEqual([{ ...at, field: 'city' }]);
	});

	test('is left where somebody has put back the one before: it is theirs now', () => {
		const { changes, left } = undone(
			[put({ city: 'Bonn' })],
			[put({ city: 'Köln' })],
			[put({ city: 'Bonn' })]
		);
		expect(changes).toEqual([]);
		expect(left).toEqual([{ ...at, field: 'city' }]);
	});

	test('is judged alone: the other field of one action goes back', () => {
		const { changes, left } = undone(
			[put({ name: 'GSI', city: 'Bonn' })],
			[put({ name: 'G' }), put({ city: 'Köln' })],
			[put({ name: 'GSI Darmstadt' })]
		);
		expect(changes).toEqual([put({ city: 'Bonn' })]);
		expect(left).toEqual([{ ...at, field: 'name' }]);
	});

	test('that is an element of another field is not the one that was written', () => {
		const { left } = undone(
			[put({ name: 'GSI' })],
			[put({ name: 'G' }), tags(['ion'])],
			[put({ name: 'ion' })]
		);
		expect(left).toEqual([{ ...at, field: 'name' }]);
	});

	test('cleared by somebody is left, also beside a field that the action did not write', () => {
		const { changes, left } = undone(
			[put({ city: 'Bonn', name: 'GSI' })],
			[put({ city: 'Köln' }), put({ name: 'G' })],
			[put({ city: null })]
		);
		expect(changes).toEqual([put({ name: 'GSI' })]);
		expect(left).toEqual([{ ...at, field: 'city' }]);
	});
});

describe('a field in conflict', () => {
	/** Ada's value stands against what Ben wrote without knowing of it; Ada takes Ben's file, and takes that back. */
	function imported(...others: readonly string[]) {
		const ada = new Laptop('Ada', 1);
		ada.write([put({ name: 'GSI' })], '2026-01-01T00:00:00.000Z');
		const others_ = others.map((_, place) => new Laptop(`Ben ${place}`, 2 + place));
		exchange(ada, ...others_);
		const [first, ...rest] = others.map((city, place) =>
			others_[place]!.write([put({ city })], '2026-01-01T00:00:00.000Z')
		);
		// Hers is the later one, and shown.
		ada.write([put({ city: 'Bonn' })], '2026-06-01T00:00:00.000Z');
		const back = inverse(ada.state, first!);
		ada.read(first!);
		for (const changesets of rest) ada.read(changesets);
		expect(ada.state.table('partner').get(id)?.values['city']).toBe('Bonn');
		return finished(stillOurs(back, first!, rest.flat(), ada.state));
	}

	test('between the action and the value before it ends', () => {
		expect(imported('Köln')).toEqual({ changes: [put({ city: 'Bonn' })], left: [] });
	});

	test('with somebody else too is left to them', () => {
		expect(imported('Köln', 'Trier')).toEqual({ changes: [], left: [{ ...at, field: 'city' }] });
	});
});

describe('a record that was made', () => {
	const made = [put({ name: 'GSI', tags: ['ion', 'dose'] })];
	const drop = [{ do: 'drop', ...at }];
	const leaving = { changes: [], left: [at] };

	test('goes, also where it was made in pieces', () => {
		expect(undone([], made)).toEqual({ changes: drop, left: [] });
		expect(undone([], [put({ name: 'GSI' }), tags(['ion'])])).toEqual({ changes: drop, left: [] });
	});

	test('goes where somebody has only taken elements out or put them in another order', () => {
		expect(undone([], made, [tags([], ['ion'])])).toEqual({ changes: drop, left: [] });
		expect(undone([], made, [tags(['ion'], ['ion'])])).toEqual({ changes: drop, left: [] });
	});

	test('stays where somebody has written a value or added an element', () => {
		expect(undone([], made, [put({ city: 'Darmstadt' })])).toEqual(leaving);
		expect(undone([], made, [put({ name: 'G' })])).toEqual(leaving);
		expect(undone([], made, [tags(['beam'])])).toEqual(leaving);
		expect(undone([], made, [put({ tags: 'all' })])).toEqual(leaving);
	});
});

describe('a record that was deleted or restored', () => {
	const drop: Change = { do: 'drop', ...at };
	const restore: Change = { do: 'restore', ...at };

	test('comes back whoever wrote its values', () => {
		expect(undone([put({ name: 'GSI' })], [drop])).toEqual({ changes: [restore], left: [] });
		expect(undone([put({ name: 'GSI' })], [drop], [put({ city: 'Darmstadt' })]).changes).toEqual([restore]);
	});

	test('and edited at once goes again with the values it had', () => {
		const gone = [put({ name: 'GSI', city: 'Bonn' }), drop];
		expect(undone(gone, [restore, put({ city: 'Köln' })])).toEqual({
			changes: [put({ city: 'Bonn' }), drop],
			left: []
		});
	});

	test('goes again unless somebody has done anything with it since', () => {
		const gone = [put({ name: 'GSI' }), drop];
		expect(undone(gone, [restore])).toEqual({ changes: [drop], left: [] });
		expect(undone(gone, [restore], [tags([])])).toEqual({ changes: [], left: [at] });
	});

	test('is not kept by what was done with another', () => {
		const gone = [put({ name: 'GSI' }), drop];
		const elsewhere = [
			{ kind: 'partner', id: other },
			{ kind: 'contact', id }
		];
		for (const place of elsewhere)
			expect(undone(gone, [restore], [put({ name: 'x' }, place)])).toEqual({ changes: [drop], left: [] });
	});
});
