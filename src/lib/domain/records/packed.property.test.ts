import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../base/json';
import { pack, unpack } from './packed';
import { Slots } from './slots';

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const money = fc.record({ amount: fc.integer(), currency: fc.constantFrom('CHF', 'EUR') });
const column = (value: fc.Arbitrary<Json>): fc.Arbitrary<(Json | undefined)[]> =>
	fc.array(fc.option(value, { nil: undefined }), { maxLength: 300 });
const columns = fc.oneof(
	column(json),
	column(fc.string({ unit: 'binary' })),
	column(fc.constantFrom<Json>('a', 'b', '', null, 0, false)),
	column(fc.double({ noNaN: true, noDefaultInfinity: true })),
	column(money),
	column(fc.array(fc.constantFrom<Json>('x', 'y', 'z'))),
	fc.nat(600).map((count) => Array.from({ length: count }, (_, i) => `text ${i}`))
);

test('what is packed and cloned is read back, row by row', () => {
	fc.assert(
		fc.property(columns, (values) => {
			const packed = structuredClone(pack(values));
			const read = unpack(packed);
			expect(values.map((_, row) => read(row))).toEqual(values);
			expect(read(values.length)).toBeUndefined();
		}),
		{ numRuns: 500 }
	);
});

test('packed values take writes, few or many, as plain ones do', () => {
	const writes = fc.array(fc.tuple(fc.nat(700), fc.option(json, { nil: undefined })), { maxLength: 600 });
	fc.assert(
		fc.property(columns, writes, (values, changes) => {
			const plain = new Slots();
			values.forEach((value, row) => plain.write(row, value));
			const slots = new Slots(structuredClone(pack(values)));
			for (const [row, value] of changes) for (const each of [plain, slots]) each.write(row, value);
			const rows = 701;
			for (let row = 0; row < rows; row++) expect(slots.at(row)).toEqual(plain.at(row));
			expect(slots.all(rows)).toEqual(plain.all(rows));
			expect(slots.pack(rows)).toEqual(plain.pack(rows));
		}),
		{ numRuns: 60 }
	);
});

test('each sort of column is packed as suits it', () => {
	const count = 1000;
	const make = (value: (i: number) => Json): string =>
		pack(Array.from({ length: count }, (_, i) => value(i))).type;
	expect(make((i) => i)).toBe('numbers');
	expect(make((i) => ['red', 'green'][i % 2]!)).toBe('codes');
	expect(make((i) => `A text of its own, ${i}`)).toBe('texts');
	expect(make((i) => ({ amount: i, currency: 'CHF' }))).toBe('objects');
	expect(make((i) => [i])).toBe('json');
});
