import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Field, FieldType } from '../../src/lib/domain/schema/field';
import type { Json } from '../../src/lib/domain/base/json';
import type { Kind } from '../../src/lib/domain/schema/kind';
import { kinds } from '../../src/lib/domain/kinds/all';
import { valuesOf } from '../support/any-values';
import { lensWith } from '../support/lens';

const fieldsOf = (kind: Kind) => Object.entries(kind.fields) as [string, Field][];
const lenses = [lensWith(), lensWith({}, 'fr')];

describe.each(kinds.map((kind) => [kind.name, kind] as const))('every field of %s', (_, kind) => {
	test('writes any value to a cell and reads it back', () => {
		for (const [name, field] of fieldsOf(kind))
			fc.assert(
				fc.property(valuesOf(field), (value) => {
					for (const lens of lenses)
						expect([name, field.type.parse(field.type.toCell(value, lens), lens)]).toEqual([
							name,
							{ ok: true, value }
						]);
				}),
				{ numRuns: 30 }
			);
	});

	test('answers everything about any value', () => {
		for (const [name, { type, ...field }] of fieldsOf(kind))
			fc.assert(
				fc.property(valuesOf({ type, ...field }), (value) => {
					for (const lens of lenses) {
						expect(type.show(value, lens), name).not.toBe('');
						expect(['number', 'string'], name).toContain(typeof type.sortKey(value, lens));
						expect(typeof type.searchText(value, lens), name).toBe('string');
						expect(type.keys(value).every((key) => typeof key === 'string')).toBe(true);
						for (const { kind } of type.references(value)) expect(kind).toBe(type.to);
					}
				}),
				{ numRuns: 10 }
			);
	});
});

describe('a megabyte pasted into any field', () => {
	const fields = new Map(kinds.flatMap(fieldsOf).map(([, field]) => [field.type.name, field]));
	const patterns = [' ', '1', 'a', '\t', '-', '.', ',', '1 ', "1'", ';', '@', '/', 'é', '👩‍🔬'];

	test.each([...fields])('%s is read or refused at once', (_, { type }) => {
		for (const pattern of patterns) {
			const begun = performance.now();
			for (const text of [
				pattern.repeat(1e6 / pattern.length),
				`x${pattern.repeat(1e6 / pattern.length)}x`
			]) {
				const read = type.parse(text, lenses[0]!);
				if (read.ok && read.value !== null) expect(type.check(read.value)).toBeUndefined();
			}
			expect(performance.now() - begun, JSON.stringify(pattern)).toBeLessThan(2000);
		}
	});
});

/** Values that are nearly right, and plainly wrong ones. */
const wrong: readonly unknown[] = [
	undefined,
	null,
	true,
	0,
	-0,
	1.5,
	1e21,
	-1,
	NaN,
	Infinity,
	'',
	' ',
	'a',
	' a',
	'a ',
	'e\u0301',
	'\ud800',
	'a\u0000',
	'2021',
	'2021-13',
	'2026-02-30',
	'0021',
	'x'.repeat(501),
	'x'.repeat(1_000_001),
	'imaging',
	'a;b',
	'spent',
	'CH',
	'XX',
	'https://x.org',
	'javascript:x',
	'a@b.org',
	'12345',
	'A000000000000000',
	'a000000000000000',
	[],
	['imaging'],
	['a', 'a'],
	['A000000000000000'],
	[null],
	[[]],
	new Array(1001).fill('a').map((a, i) => a + i),
	{},
	{ from: '2021' },
	{ to: '2020', from: '2021' },
	{ from: '2021-02-30' },
	{ from: '2021', x: 1 },
	{ from: 3 },
	{ from: null },
	{ amount: 1, currency: 'CHF' },
	{ amount: 1.5, currency: 'CHF' },
	{ amount: 2 ** 53, currency: 'CHF' },
	{ amount: 1, currency: 'QQQ' },
	{ amount: '1', currency: 'CHF' },
	{ amount: 1 },
	{ amount: 1, currency: 'CHF', x: 1 },
	{ currency: 'CHF' },
	JSON.parse('{"__proto__":{"from":"2021"}}'),
	new Date(0),
	() => 1,
	Symbol('a')
];

/** One field of each type and, where settings differ, of each setting. */
const types = new Map(
	kinds.flatMap((kind) =>
		fieldsOf(kind).map(([name, field]): [string, Field] => [
			['number', 'choice', 'tags'].includes(field.type.name)
				? `${field.type.name} ${kind.name}.${name}`
				: field.type.name,
			field
		])
	)
);

describe('the quick check and the written-out schema of every type', () => {
	const sameVerdict = (type: FieldType, value: unknown) => {
		expect([value, type.schema(z).safeParse(value).success]).toEqual([
			value,
			type.check(value) === undefined
		]);
	};

	test.each([...types])('%s agree on wrong values', (_, { type }) => {
		for (const value of wrong) sameVerdict(type, value);
	});

	test.each([...types])('%s agree on values, whole and damaged', (_, field) => {
		const damage = fc.constantFrom<(value: Json) => unknown>(
			(value) => value,
			(value) => [value],
			(value) => (typeof value === 'string' ? value.slice(1) : value),
			(value) => (typeof value === 'string' ? `${value} ` : value),
			(value) => (typeof value === 'string' ? value.toLowerCase() : value),
			(value) => (typeof value === 'number' ? value + 0.5 : value),
			(value) => (typeof value === 'number' ? -value * 1000 : value),
			(value) => (Array.isArray(value) ? [...value, ...value] : value),
			(value) => (typeof value === 'object' ? { ...value, more: 1 } : value)
		);
		fc.assert(
			fc.property(valuesOf(field), damage, (value, harm) => sameVerdict(field.type, harm(value))),
			{ numRuns: 60 }
		);
	});
});
