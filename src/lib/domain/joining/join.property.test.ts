import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import type { Change } from '../records/changeset';
import { inverse } from '../merge/inverse';
import { mergedInto } from '../schema/record';
import { joinChanges, separateChanges } from './join';
import { lateEdits } from './late-edits';

const kind = 'partner';
const ids = 'ABCDEF'.split('').map((letter) => `000000000000000${letter}`);
const create: Change[] = ids.map((id) => ({ do: 'put', kind, id, fields: { name: `Partner ${id.at(-1)}` } }));

const place = fc.integer({ min: 0, max: ids.length - 1 });
const anyStep = fc.record({
	who: fc.constantFrom(0, 1, 2),
	act: fc.constantFrom('join', 'join', 'join', 'separate', 'edit', 'exchange', 'drop'),
	one: place,
	other: place
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function started(): Laptop[] {
	const laptops = ['anna', 'ben', 'cara'].map((name, at) => new Laptop(name, at + 1));
	laptops[0]!.write(create);
	exchange(...laptops);
	return laptops;
}

function play(laptops: Laptop[], { who, act, one, other }: Step): void {
	const laptop = laptops[who]!;
	const [goes, stays] = [ids[one]!, ids[other]!];
	if (act === 'exchange') exchange(...laptops);
	else if (act === 'edit') laptop.write([{ do: 'put', kind, id: goes, fields: { city: `${who} ${other}` } }]);
	else if (act === 'drop') laptop.write([{ do: 'drop', kind, id: goes }]);
	else if (act === 'separate') {
		const changes = separateChanges(laptop.state, kind, goes);
		if (changes.length > 0) laptop.write(changes);
	} else if (goes !== stays) laptop.write(joinChanges(laptop.state, kind, { goes, stays }, {}));
}

const pairsOf = ({ state }: Laptop) => Object.fromEntries(state.aliases.of(kind) ?? []);

test('whatever three people join and separate, their laptops end with the same records', () => {
	fc.assert(
		fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
			const laptops = started();
			for (const step of steps) play(laptops, step);
			exchange(...laptops);
			const [anna, ben, cara] = laptops as [Laptop, Laptop, Laptop];
			for (const laptop of [ben, cara]) {
				expect(pairsOf(laptop)).toEqual(pairsOf(anna));
				expect(laptop.state.read(kind).all()).toHaveLength(anna.state.read(kind).size);
				expect(laptop.state.conflicts).toEqual(anna.state.conflicts);
				expect(lateEdits(laptop.state)).toEqual(lateEdits(anna.state));
			}
			for (const conflict of anna.state.conflicts)
				if (anna.state.aliases.isJoined(kind, conflict.id))
					expect(conflict).toMatchObject({ type: 'field', field: mergedInto });
		})
	);
});

test('a pair joined in both directions is one record, and nothing is left to decide', () => {
	const [anna, ben] = started() as [Laptop, Laptop];
	const [a, b] = ids as [string, string];
	anna.write(joinChanges(anna.state, kind, { goes: a, stays: b }, {}));
	ben.write(joinChanges(ben.state, kind, { goes: b, stays: a }, {}));
	exchange(anna, ben);
	for (const laptop of [anna, ben]) {
		expect(pairsOf(laptop)).toEqual({ [b]: a });
		expect(laptop.state.conflicts).toEqual([]);
		expect(lateEdits(laptop.state)).toEqual([]);
	}
});

test('one record joined into two different ones is one conflict, and reads the same meanwhile', () => {
	const [anna, ben] = started() as [Laptop, Laptop];
	const [a, b, c] = ids as [string, string, string];
	anna.write(joinChanges(anna.state, kind, { goes: a, stays: b }, {}));
	ben.write(joinChanges(ben.state, kind, { goes: a, stays: c }, {}));
	exchange(anna, ben);
	expect(anna.state.conflicts).toMatchObject([{ type: 'field', id: a, field: mergedInto }]);
	expect(pairsOf(ben)).toEqual(pairsOf(anna));
});

test('what stays is not lost when somebody deletes it meanwhile', () => {
	const [anna, ben] = started() as [Laptop, Laptop];
	const [a, b] = ids as [string, string];
	anna.write(joinChanges(anna.state, kind, { goes: a, stays: b }, {}));
	ben.write([{ do: 'drop', kind, id: b }]);
	exchange(anna, ben);
	expect(anna.state.conflicts).toMatchObject([{ type: 'contested', id: b }]);
	expect(anna.state.read(kind).ids()).toContain(b);
});

test('an edit by somebody who did not know of the join is told, until it is settled', () => {
	const [anna, ben] = started() as [Laptop, Laptop];
	const [a, b] = ids as [string, string];
	anna.write(joinChanges(anna.state, kind, { goes: a, stays: b }, {}));
	ben.write([{ do: 'put', kind, id: a, fields: { city: 'Pavia' } }]);
	exchange(anna, ben);
	expect(lateEdits(ben.state)).toMatchObject([
		{ id: a, survivor: b, entries: [{ field: 'city', value: 'Pavia', author: 'ben' }] }
	]);
	ben.write(joinChanges(ben.state, kind, { goes: a, stays: b }, { city: 'Pavia' }));
	exchange(anna, ben);
	expect(lateEdits(anna.state)).toEqual([]);
	expect(anna.state.read(kind).get(b)?.values['city']).toBe('Pavia');
});

test('a join is taken back in one stroke, with the values it gave', () => {
	fc.assert(
		fc.property(fc.array(anyStep, { maxLength: 12 }), place, place, (steps, one, other) => {
			fc.pre(one !== other);
			const laptops = started();
			for (const step of steps) play(laptops, step);
			exchange(...laptops);
			const [anna, ben] = laptops as [Laptop, Laptop];
			const before = { pairs: pairsOf(anna), records: anna.state.read(kind).all() };
			const changes = joinChanges(
				anna.state,
				kind,
				{ goes: ids[one]!, stays: ids[other]! },
				{
					city: 'Pavia'
				}
			);
			const back = inverse(anna.state, changes);
			anna.write(changes);
			anna.write(back);
			exchange(anna, ben);
			for (const { state } of [anna, ben]) {
				expect(Object.fromEntries(state.aliases.of(kind) ?? [])).toEqual(before.pairs);
				expect(
					state
						.read(kind)
						.all()
						.map(({ values }) => values)
				).toEqual(before.records.map(({ values }) => values));
			}
		})
	);
});

test('a record of a circle is separated from it, and the others stay one', () => {
	const [anna] = started() as [Laptop];
	const [a, b, c] = ids as [string, string, string];
	for (const [goes, stays] of [
		[a, b],
		[b, c],
		[c, a]
	] as const)
		anna.write(joinChanges(anna.state, kind, { goes, stays }, {}));
	expect(pairsOf(anna)).toEqual({ [b]: a, [c]: a });
	anna.write(separateChanges(anna.state, kind, b));
	expect(pairsOf(anna)).toEqual({ [c]: a });
});
