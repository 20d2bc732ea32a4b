import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type { Field } from '../../src/lib/domain/schema/field';
import type { Money } from '../../src/lib/domain/fields';
import { fold } from '../../src/lib/domain/base/fold';
import { identityOf } from '../../src/lib/domain/schema/identity';
import { isId } from '../../src/lib/domain/base/id';
import type { Kind, Values } from '../../src/lib/domain/schema/kind';
import { kindAt, kindNamed, kinds } from '../../src/lib/domain/kinds/all';
import type { project } from '../../src/lib/domain/kinds/project';
import { recordsOf } from '../support/any-values';
import { lensWith } from '../support/lens';

const [en, fr] = [lensWith(), lensWith({}, 'fr')];
const fieldsOf = (kind: Kind) => Object.entries(kind.fields) as [string, Field][];

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
	test('has a valid example', () => {
		for (const [name, value] of Object.entries(kind.example)) {
			const field = kind.fields[name] as Field;
			expect(field, name).toBeDefined();
			expect([name, field.type.check(value)]).toEqual([name, undefined]);
			expect([name, field.type.schema(z).safeParse(value).success]).toEqual([name, true]);
		}
		for (const [name, field] of fieldsOf(kind)) if (field.required) expect(kind.example).toHaveProperty(name);
		expect(kind.rules?.(kind.example) ?? []).toEqual([]);
	});

	test('starts a form with valid values', () => {
		for (const [name, value] of Object.entries(kind.defaults?.('2026-11-22') ?? {}))
			expect([name, (kind.fields[name] as Field).type.check(value)]).toEqual([name, undefined]);
	});

	test('always has a title', () => {
		for (const lens of [en, fr]) {
			expect(kind.title({}, lens)).toBe(kind.label[lens.locale]);
			fc.assert(
				fc.property(recordsOf(kind), (values) => {
					expect(kind.title(values, lens).trim()).not.toBe('');
				}),
				{ numRuns: 10 }
			);
		}
	});

	test('names only fields it has', () => {
		const named = [
			...kind.columns,
			...(kind.names ?? []),
			...(kind.identity ?? []),
			...(kind.board ? [kind.board] : []),
			...(kind.sort ? [kind.sort.replace(/^-/, '')] : [])
		];
		for (const name of named) expect(Object.hasOwn(kind.fields, name), name).toBe(true);
		expect(kind.columns.length).toBeGreaterThan(1);
		expect(new Set(kind.columns).size).toBe(kind.columns.length);
	});

	test('has a board of columns that exist', () => {
		if (!kind.board) return;
		const { type } = kind.fields[kind.board] as Field;
		expect(type.many).toBe(false);
		expect(type.to !== undefined || type.options?.(en).length).toBeTruthy();
	});

	test('points only at kinds that exist', () => {
		for (const [name, { type }] of fieldsOf(kind))
			if (type.to !== undefined) expect(kindNamed(type.to), name).toBeDefined();
	});

	test('speaks both languages, and no two fields share a word', () => {
		for (const locale of ['en', 'fr'] as const) {
			const labels = fieldsOf(kind).map(([, field]) => fold(field.label[locale]));
			expect(labels.every(Boolean)).toBe(true);
			expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
			for (const words of [kind.label, kind.plural, kind.about]) expect(words[locale]).not.toBe('');
		}
		expect(kind.about.fr).not.toBe(kind.about.en);
	});

	test('can be told from where it comes and whether it is real', () => {
		expect(Object.keys(kind.fields)).toEqual(expect.arrayContaining(['source', 'illustrative']));
	});

	test('is found by the words in its example', () => {
		const found = fieldsOf(kind).flatMap(([name, { type }]) => {
			const value = kind.example[name];
			return value === undefined ? [] : [type.searchText(value, en)];
		});
		const someText = fieldsOf(kind).some(
			([name, { type }]) => type.filter === 'text' && kind.example[name] !== undefined
		);
		if (someText) expect(found.join('')).not.toBe('');
	});

	test('has one id for one identity, if it has one', () => {
		const id = identityOf(kind, kind.example);
		expect(id === undefined).toBe(kind.identity === undefined);
		if (id === undefined) return;
		expect(isId(id)).toBe(true);
		expect(identityOf(kind, { ...kind.example, source: 'other' })).toBe(id);
		expect(identityOf(kind, {})).toBeUndefined();
		expect(
			kind.identity!.some((name) => (kind.fields[name] as Field).required) || kind.name === 'country'
		).toBe(true);
	});
});

describe('all kinds together', () => {
	test('have names, paths and words of their own', () => {
		for (const of of [
			(kind: Kind) => kind.name,
			(kind: Kind) => kind.path,
			(kind: Kind) => kind.label.en,
			(kind: Kind) => kind.label.fr,
			(kind: Kind) => kind.plural.en,
			(kind: Kind) => kind.plural.fr
		]) {
			const all = kinds.map(of);
			expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
		}
		for (const kind of kinds) expect(kind.path).toMatch(/^[a-z]+(-[a-z]+)*$/);
	});

	test('are found by name and by path, and nothing else is', () => {
		for (const kind of kinds) {
			expect(kindNamed(kind.name)).toBe(kind);
			expect(kindAt(kind.path)).toBe(kind);
			expect(kindAt(kind.name)).toBe(kind);
		}
		for (const name of ['', 'partners2', 'constructor', '__proto__']) {
			expect(kindNamed(name)).toBeUndefined();
			expect(kindAt(name)).toBeUndefined();
		}
	});

	test('give typed values', () => {
		type ProjectValues = Values<typeof project>;
		expectTypeOf<ProjectValues['externalFunding']>().toEqualTypeOf<Money | undefined>();
		expectTypeOf<ProjectValues['title']>().toEqualTypeOf<string | undefined>();
		expectTypeOf<ProjectValues['technologies']>().toEqualTypeOf<readonly string[] | undefined>();
	});
});
