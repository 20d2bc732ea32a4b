import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Json } from '../base/json';
import { verifyChain } from './chain';
import type { Changeset, Op } from '../records/changeset';
import { checkChangeset } from './changeset-check';
import { changesetSchema } from './changeset-schema';
import { PortfolioState } from './state';

const id = '0123456789ABCDEF';
const salt = '00000000000000ZZ';

const ops: Op[] = [
	{ do: 'put', kind: 'partner', id, fields: { name: 'GSI', budget: { amount: 5, currency: 'EUR' } }, salt },
	{ do: 'set', kind: 'partner', id, field: 'tags', added: ['ion'], removed: [], salt },
	{ do: 'drop', kind: 'partner', id, salt },
	{ do: 'restore', kind: 'partner', id, salt },
	{ do: 'erase', kind: 'contact', id, salt },
	{ do: 'gone', kind: 'contact', id, digest: 'ab'.repeat(32) }
];

const origin = '0123456789ABCDEG';
const sound: Changeset = {
	replica: id,
	seq: 2,
	at: '2026-03-01T12:00:00.000Z',
	author: 'Anna Weiß',
	app: '1.2.0',
	label: { act: 'undo', of: { act: 'edit', kind: 'partner', id, name: 'GSI' } },
	group: salt,
	after: { [salt]: 7 },
	saw: { [salt]: '0123456789ab' },
	prev: '0f'.repeat(32),
	ops,
	copyOf: { replica: origin, seq: 7, prev: '0a'.repeat(32) }
};

const changed = (change: (copy: Record<string, never>) => void): unknown => {
	const copy = structuredClone(sound) as never;
	change(copy);
	return copy;
};

test('a sound changeset passes, and one of another version with unknown kinds, fields and acts', () => {
	expect(checkChangeset(sound)).toBeUndefined();
	const newer = {
		...sound,
		label: { act: 'reorder' },
		ops: [{ ...ops[0]!, kind: 'gadget', fields: { hue: 1 } }]
	};
	expect(checkChangeset(newer)).toBeUndefined();
	expect(changesetSchema.safeParse(newer).success).toBe(true);
});

describe('the place of a fault is named', () => {
	test.each<[string, string, unknown]>([
		['', 'wrong-type', null],
		['', 'wrong-type', [sound]],
		['seq', 'missing', { ...sound, seq: undefined, ...{} }],
		['seq', 'out-of-range', { ...sound, seq: 0 }],
		['seq', 'wrong-type', { ...sound, seq: 1.5 }],
		['seq', 'out-of-range', { ...sound, seq: 2 ** 53 }],
		['at', 'wrong-form', { ...sound, at: '2026-02-30T00:00:00.000Z' }],
		['at', 'wrong-form', { ...sound, at: '2026-03-01T12:00:00Z' }],
		['prev', 'wrong-form', { ...sound, prev: '' }],
		['prev', 'wrong-form', { ...sound, seq: 1 }],
		['saw.000000000000000A', 'unknown-key', { ...sound, saw: { '000000000000000A': '0123456789ab' } }],
		[`saw.${salt}`, 'wrong-form', { ...sound, saw: { [salt]: '0123' } }],
		['copyOf.prev', 'wrong-form', { ...sound, copyOf: { replica: salt, seq: 7, prev: '' } }],
		[`after.${origin}`, 'wrong-form', { ...sound, after: { [origin]: 1 }, saw: {} }],
		['extra', 'unknown-key', { ...sound, extra: 1 }],
		['ops', 'out-of-range', { ...sound, ops: [] }],
		['ops', 'too-long', { ...sound, ops: Array(1001).fill(ops[2]) }],
		['ops[1].do', 'wrong-form', { ...sound, ops: [ops[0], { ...ops[1], do: 'move' }] }],
		['ops[0].fields.Name', 'wrong-form', { ...sound, ops: [{ ...ops[0], fields: { Name: 1 } }] }],
		[
			'ops[0].fields.constructor',
			'reserved-name',
			JSON.parse(JSON.stringify({ ...sound, ops: [{ ...ops[0], fields: { constructor: 1 } }] }))
		],
		[
			'ops[0].fields.note',
			'too-long',
			{ ...sound, ops: [{ ...ops[0], fields: { note: 'x'.repeat(1_000_001) } }] }
		],
		['label.of.act', 'wrong-form', { ...sound, label: { act: 'undo', of: { act: '' } } }],
		['ops[0].fields.a.b[1]', 'wrong-type', { ...sound, ops: [{ ...ops[0], fields: { a: { b: [1, NaN] } } }] }]
	])('%s %s', (path, type, value) => {
		if (type === 'missing') delete (value as { seq?: unknown }).seq;
		expect(checkChangeset(value)).toMatchObject({ path, type });
		expect(changesetSchema.safeParse(value).success).toBe(false);
	});

	test('a key __proto__ is refused wherever it stands', () => {
		const text = JSON.stringify(sound);
		for (const hidden of [
			text.replace('"name":"GSI"', '"__proto__":{"polluted":true}'),
			text.replace('"amount":5', '"__proto__":5'),
			text.replace('"author"', '"__proto__":1,"author"')
		]) {
			const value = JSON.parse(hidden) as unknown;
			expect(checkChangeset(value)?.path).toContain('__proto__');
			expect(changesetSchema.safeParse(value).success).toBe(false);
		}
		expect('polluted' in {}).toBe(false);
	});

	test('values within values are followed to a depth and no further', () => {
		const nested = (levels: number): Json => (levels === 0 ? 1 : [nested(levels - 1)]);
		const at = (levels: number) =>
			changed(
				(copy) =>
					(((copy as never as Changeset).ops[0] as { fields: object }).fields = { deep: nested(levels) })
			);
		expect(checkChangeset(at(28))).toBeUndefined();
		expect(checkChangeset(at(29))).toMatchObject({ type: 'too-deep', max: 32 });
		expect(changesetSchema.safeParse(at(28)).success).toBe(true);
		expect(changesetSchema.safeParse(at(29)).success).toBe(false);
	});
});

/** Every place in a JSON value, as the steps that lead there. */
function places(value: unknown, steps: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [steps];
	return [steps, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...steps, key]))];
}

const strange = fc.oneof(
	fc.jsonValue({ maxDepth: 3 }),
	fc.constantFrom<unknown>(
		null,
		true,
		0,
		-1,
		1.5,
		2 ** 53,
		'',
		'__proto__',
		'put',
		'gone',
		id,
		'ab'.repeat(32),
		[],
		{}
	),
	fc.constantFrom<unknown>('2026-03-01T12:00:00.000Z', '2026-02-30T00:00:00.000Z', ops[0], sound.label, {
		[id]: 1
	})
);

const mutation = fc.record({
	place: fc.nat(),
	act: fc.constantFrom('replace', 'delete', 'add'),
	key: fc.constantFrom('__proto__', 'constructor', 'group', 'of', 'x', 'salt', 'Name', 'name', '0'),
	value: strange
});

/** A changeset with one to three things replaced, deleted or added anywhere in it. */
function mutated(base: Changeset): fc.Arbitrary<unknown> {
	return fc.array(mutation, { minLength: 1, maxLength: 3 }).map((mutations) => {
		const box = { root: structuredClone(base) as unknown };
		for (const { place, act, key, ...strange } of mutations) {
			const value = structuredClone(strange.value);
			const all = places(box).slice(1);
			const steps = all[place % all.length]!;
			let parent = box as Record<string, unknown>;
			for (const step of steps.slice(0, -1)) parent = parent[step] as Record<string, unknown>;
			const last = steps.at(-1)!;
			const target = parent[last];
			if (act === 'delete' && steps.length > 1 && !Array.isArray(parent))
				Reflect.deleteProperty(parent, last);
			else if (act === 'add' && typeof target === 'object' && target !== null && !Array.isArray(target))
				Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
			else parent[last] = value;
		}
		return box.root;
	});
}

test('the check and the schema agree about every mutated changeset', () => {
	let refused = 0;
	fc.assert(
		fc.property(mutated(sound), (value) => {
			const problem = checkChangeset(value);
			if (problem) refused++;
			expect(changesetSchema.safeParse(value).success, JSON.stringify(problem)).toBe(!problem);
		}),
		{ numRuns: 3000 }
	);
	expect(refused).toBeGreaterThan(1000);
}, 30_000);

test('whatever the check lets in can be folded, read, kept and verified', () => {
	const { after: _after, saw: _saw, copyOf: _copyOf, ...rest } = sound;
	const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,4}$/);
	const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });
	const puts = fc.array(fc.dictionary(name, value), { minLength: 1, maxLength: 3 });
	let folded = 0;
	fc.assert(
		fc.property(puts, (many) => {
			const written = many.map((fields) => ({ ...ops[0]!, fields }));
			const changeset = { ...rest, seq: 1, prev: '', ops: [...written, ops[1]!] } as Changeset;
			if (checkChangeset(changeset)) return;
			folded++;
			const state = new PortfolioState();
			expect(state.apply(changeset).status).toBe('applied');
			const table = state.table('partner');
			expect(table.all()).toEqual([table.get(id)]);
			for (const field of table.fields) expect(table.column(field)).toEqual([table.get(id)!.values[field]]);
			const kept = PortfolioState.fromCheckpoint(structuredClone(state.toCheckpoint()))!;
			expect(kept.digest()).toBe(state.digest());
			expect(kept.table('partner').all()).toEqual(table.all());
			expect(verifyChain([changeset]).ok).toBe(true);
		}),
		{ numRuns: 200 }
	);
	expect(folded).toBeGreaterThan(100);
}, 30_000);

test('the schema can be published', () => {
	const schema = z.toJSONSchema(changesetSchema, { unrepresentable: 'throw' });
	expect(JSON.stringify(schema)).toContain('"additionalProperties":false');
});
