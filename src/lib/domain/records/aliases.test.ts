import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Change } from './changeset';
import { mergedInto } from '../schema/record';
import { Aliases } from './aliases';

const kind = 'partner';
const [a, b, c, d] = 'ABCD'.split('').map((letter) => `000000000000000${letter}`) as [
	string,
	string,
	string,
	string
];
const put = (id: string, fields: Extract<Change, { do: 'put' }>['fields'], of = kind): Change => ({
	do: 'put',
	kind: of,
	id,
	fields
});

test.each([
	['a chain ends at its last', { a: 'b', b: 'c' }, { a: 'c', b: 'c' }],
	['a circle is its smallest id', { c: 'b', b: 'a', a: 'c' }, { b: 'a', c: 'a' }],
	['a way into a circle ends there too', { d: 'c', c: 'b', b: 'c' }, { c: 'b', d: 'b' }],
	['two joined into one are both read as it', { a: 'c', b: 'c' }, { a: 'c', b: 'c' }],
	['nothing joined', {}, {}]
])('%s', (_, pointers, read) => {
	const aliases = new Aliases(new Map([[kind, new Map(Object.entries(pointers))]]));
	expect(Object.fromEntries(aliases.of(kind) ?? [])).toEqual(read);
});

test('whatever names whatever, every id ends at one that stands, in any order of telling', () => {
	const ids = 'abcdefgh'.split('');
	const pointers = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids), { noNullPrototype: true });
	fc.assert(
		fc.property(pointers, (names) => {
			const pairs = Object.entries(names).filter(([from, into]) => from !== into);
			const aliases = new Aliases(new Map([[kind, new Map(pairs)]]));
			const turned = new Aliases(new Map([[kind, new Map(pairs.toReversed())]]));
			expect(turned.equals(aliases)).toBe(true);
			for (const id of ids) {
				const survivor = aliases.survivorOf(kind, id);
				expect(aliases.isJoined(kind, survivor)).toBe(false);
				expect(aliases.survivorOf(kind, names[id] ?? id)).toBe(survivor);
			}
		})
	);
});

describe('a table with joined records', () => {
	function joined(): Laptop {
		const laptop = new Laptop('anna', 1);
		laptop.write([
			put(a, { name: 'GSI' }),
			put(b, { name: 'G.S.I.' }),
			put(c, { project: 'P', partner: b }, 'participation'),
			put(d, { parties: [a, b], note: 'with b' }, 'agreement')
		]);
		laptop.write([put(b, { [mergedInto]: a })]);
		return laptop;
	}

	test('lists one of them, and refers to it everywhere', () => {
		const { state } = joined();
		const partners = state.read(kind);
		expect(partners.ids()).toEqual([a]);
		expect(partners.all().map(({ id }) => id)).toEqual([a]);
		expect(partners.column('name')).toEqual(['GSI']);
		expect(partners.size).toBe(1);
		expect(partners.get(b)).toMatchObject({ state: 'joined', mergedInto: a, values: { name: 'G.S.I.' } });
		expect(state.read('participation').column('partner')).toEqual([a]);
		expect(state.read('participation').get(c)?.values).toEqual({ project: 'P', partner: a });
		expect(state.read('agreement').column('parties')).toEqual([[a]]);
		expect(state.read('agreement').get(d)?.values['parties']).toEqual([a]);
	});

	test('keeps what did not change the same object', () => {
		const laptop = joined();
		const before = laptop.state.read('participation');
		const [record, column] = [before.get(c), before.column('partner')];
		laptop.write([put(a, { city: 'Darmstadt' })]);
		const after = laptop.state.read('participation');
		expect(after.get(c)).toBe(record);
		expect(after.column('partner')).toBe(column);
	});

	test('is as it was once they are separated', () => {
		const laptop = joined();
		laptop.write([put(b, { [mergedInto]: null })]);
		expect(laptop.state.aliases.isEmpty).toBe(true);
		expect(laptop.state.read(kind).ids()).toEqual([a, b]);
		expect(laptop.state.read('participation').column('partner')).toEqual([b]);
	});

	test('costs nothing where nothing is joined', () => {
		const laptop = new Laptop('anna', 1);
		laptop.write([put(a, { name: 'GSI' })]);
		expect(laptop.state.read(kind)).toBe(laptop.state.table(kind));
	});

	test.each([
		['a record that is not there', c],
		['itself', b]
	])('a record joined into %s stays by itself', (_, into) => {
		const laptop = new Laptop('anna', 1);
		laptop.write([put(a, { name: 'GSI' }), put(b, { name: 'CNAO', [mergedInto]: into })]);
		expect(laptop.state.read(kind).ids()).toEqual([a, b]);
	});

	test('a record joined into one that was erased stands by itself again', () => {
		const laptop = joined();
		laptop.write([{ do: 'erase', kind, id: a }]);
		expect(laptop.state.read(kind).ids()).toEqual([b]);
	});
});
