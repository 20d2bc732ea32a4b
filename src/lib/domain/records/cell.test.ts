import { describe, expect, test } from 'vitest';
import type { Json } from '../base/json';
import {
	cellOf,
	copyOf,
	distinct,
	emptyCell,
	isConflict,
	packCell,
	plainOf,
	putInto,
	setInto,
	shownOf,
	unpackCell,
	type Cell
} from './cell';
import { Reach, Stamps } from './stamps';

/** Changesets of three laptops: two of Ada's, the second later by the clock; one of Ben's between; one of Cleo's. */
const stamps = new Stamps();
const stamp = (replica: string, seq: number, hour: string) =>
	stamps.add({ replica, seq, at: `2026-01-01T${hour}:00:00.000Z`, author: replica });
const ada1 = stamp('A', 1, '08');
const ben1 = stamp('B', 1, '09');
const ada2 = stamp('A', 2, '10');
const cleo1 = stamp('C', 1, '07');

/** What a changeset that had seen so many of each laptop's replaces. */
function writing(ordinal: number, seen: Readonly<Record<string, number>>): Reach {
	const bySeq: number[] = [];
	for (const [replica, seq] of Object.entries(seen)) bySeq[stamps.replicas.codeOf(replica)] = seq;
	return new Reach(stamps, ordinal, bySeq);
}

const alone = (ordinal: number) => writing(ordinal, {});
const seeingAda = writing(cleo1, { A: 1 });
const shown = (cell: Cell) => shownOf(cell, stamps);
const elements = (values: Json[], ordinal = ada1) => cellOf(values, ordinal);
const both: Cell = { wholes: cellOf('one', ben1).wholes, elements: elements(['a']).elements };

test('what was never written makes no cell', () => {
	expect(cellOf(undefined, ada1)).toEqual(emptyCell);
	expect(cellOf(null, ada1).wholes).toEqual([{ value: null, ordinal: ada1 }]);
});

describe('a whole value', () => {
	test('replaces what its writer had seen, values and elements, and nothing else', () => {
		const stands: Cell = {
			wholes: [...cellOf('seen', ada1).wholes, ...cellOf('unseen', ben1).wholes],
			elements: [...elements(['seen']).elements, ...elements(['unseen'], ben1).elements]
		};
		const { wholes, elements: left } = putInto(stands, 'new', seeingAda);
		expect(wholes.map(({ value }) => value)).toEqual(['unseen', 'new']);
		expect(left.map(({ value }) => value)).toEqual(['unseen']);
		expect(putInto(stands, ['a'], seeingAda).elements.map(({ value }) => value)).toEqual(['unseen', 'a']);
	});

	test('is shown where its clock is the latest, whatever the order in which it came', () => {
		for (const order of [
			[ada1, ben1, ada2],
			[ada2, ben1, ada1],
			[ben1, ada2, ada1]
		]) {
			const wholes = order.map((ordinal) => ({ value: ordinal, ordinal }));
			expect(shown({ wholes, elements: [] })).toBe(ada2);
		}
		expect(shown(cellOf(null, ada1))).toBeUndefined();
		expect(shown(emptyCell)).toBeUndefined();
	});

	test('gives way to elements', () => {
		expect(shown(both)).toEqual(['a']);
	});
});

describe('elements', () => {
	test('stand in the order in which they were added, changeset by changeset', () => {
		let cell = setInto(emptyCell, ['a', 'b'], [], alone(ben1));
		cell = setInto(cell, ['c'], [], alone(ben1));
		cell = setInto(cell, ['x'], [], alone(ada1));
		expect(shown(cell)).toEqual(['x', 'a', 'b', 'c']);
	});

	test('are counted by each changeset from nought', () => {
		const cell = setInto(elements(['a', 'b']), ['c'], [], writing(ada2, { A: 1 }));
		expect(packCell(cell)[1]).toEqual([
			['a', ada1, 0],
			['b', ada1, 1],
			['c', ada2, 0]
		]);
	});

	test('named twice stand where they were named first', () => {
		expect(shown(setInto(emptyCell, ['a', 'b', 'a'], [], alone(ada1)))).toEqual(['a', 'b']);
	});

	test('added anew stand behind those that were there', () => {
		expect(shown(setInto(elements(['a', 'b']), ['a'], [], writing(ada2, { A: 1 })))).toEqual(['b', 'a']);
	});

	test('go only where whoever takes them out had seen them; one put in as well stays', () => {
		expect(shown(setInto(elements(['a', 'b']), [], ['a'], seeingAda))).toEqual(['b']);
		expect(shown(setInto(elements(['a', 'b'], ben1), [], ['a'], seeingAda))).toEqual(['a', 'b']);
		expect(shown(setInto(elements(['a']), ['a'], ['a'], seeingAda))).toEqual(['a']);
	});

	test('replace a whole value that their writer had seen, and no other', () => {
		expect(setInto(cellOf('one', ada1), ['a'], [], seeingAda).wholes).toEqual([]);
		expect(setInto(cellOf('one', ben1), ['a'], [], seeingAda).wholes).toHaveLength(1);
	});

	test('that two have added are shown once', () => {
		const cell = setInto(elements(['a', 'b']), ['a'], [], alone(ben1));
		expect(cell.elements).toHaveLength(3);
		expect(shown(cell)).toEqual(['a', 'b']);
	});
});

test.each<[string, Cell, boolean]>([
	['nothing', emptyCell, false],
	['one value', cellOf('one', ada1), false],
	[
		'the same value of two',
		{ wholes: [...cellOf({ a: 1 }, ada1).wholes, ...cellOf({ a: 1 }, ben1).wholes], elements: [] },
		false
	],
	[
		'two values',
		{ wholes: [...cellOf('one', ada1).wholes, ...cellOf('two', ben1).wholes], elements: [] },
		true
	],
	[
		'a value and a clearing',
		{ wholes: [...cellOf('one', ada1).wholes, ...cellOf(null, ben1).wholes], elements: [] },
		true
	],
	['elements', elements(['a', 'b']), false],
	['elements and a clearing', { ...elements(['a']), wholes: cellOf(null, ben1).wholes }, false],
	['elements and a value', both, true]
])('%s: whether that is a conflict', (_, cell, expected) => {
	expect(isConflict(cell)).toBe(expected);
});

test.each<[string, Cell, Json | undefined]>([
	['one value', cellOf('one', ada1), 'one'],
	['elements of one changeset', elements(['a', 'b']), ['a', 'b']],
	['nothing', emptyCell, undefined],
	['a clearing, which must be remembered', cellOf(null, ada1), undefined],
	[
		'two values',
		{ wholes: [...cellOf('one', ada1).wholes, ...cellOf('two', ben1).wholes], elements: [] },
		undefined
	],
	['elements and a value', both, undefined],
	['elements and a clearing', { ...elements(['a']), wholes: cellOf(null, ben1).wholes }, undefined],
	['elements of two changesets', setInto(elements(['a']), ['b'], [], alone(ben1)), undefined]
])('%s: what a single write would say as well', (_, cell, expected) => {
	const plain = plainOf(cell, stamps);
	expect(plain?.value).toEqual(expected);
	if (plain) expect(plain.ordinal).toBe(ada1);
});

test('a cell is the same after it was kept on the disk', () => {
	for (const cell of [emptyCell, both, elements(['a', { b: 1 }])])
		expect(unpackCell(...packCell(cell))).toEqual(cell);
});

test('a copy is nobody else’s, all the way down', () => {
	const value = { a: [{ b: 1 }, null, 'x'] };
	const copy = copyOf(value);
	expect(copy).toEqual(value);
	expect(copy.a).not.toBe(value.a);
	expect(copy.a[0]).not.toBe(value.a[0]);
});

test('a list without repetitions is handed on as it is', () => {
	const list = ['a', 'b'];
	expect(distinct(list)).toBe(list);
	expect(distinct([{ a: 1, b: 2 }, 'x', { b: 2, a: 1 }])).toEqual([{ a: 1, b: 2 }, 'x']);
});

test('elements are shown in the order in which they were added, in whatever order the cell holds them', () => {
	const cell = unpackCell(
		[],
		[
			['d', ben1, 0],
			['c', ada1, 2],
			['a', ada1, 0],
			['b', ada1, 1]
		]
	);
	expect(shownOf(cell, stamps)).toEqual(['a', 'b', 'c', 'd']);
});
