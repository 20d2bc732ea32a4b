import { describe, expect, test } from 'vitest';
import type { Field } from '../schema/field';
import { isId } from '../base/id';
import { kindNamed, kinds } from '../kinds/all';
import type { Change } from '../records/changeset';
import { listNames } from '../kinds/list-names';
import { lists } from './lists';
import { seedChanges } from './seed-changes';

type Put = Extract<Change, { do: 'put' }>;
const seeds = seedChanges() as Put[];

describe('what a new portfolio starts with', () => {
	test('is the same on every laptop and names every record once', () => {
		expect(seedChanges()).toEqual(seeds);
		const names = seeds.map(({ kind, id }) => `${kind} ${id}`);
		expect(new Set(names).size).toBe(names.length);
		expect(seeds.every(({ id }) => isId(id))).toBe(true);
	});

	test('is valid, complete and within the rules of its kinds', () => {
		for (const { kind: name, fields } of seeds) {
			const kind = kindNamed(name)!;
			for (const [key, value] of Object.entries(fields))
				expect([name, key, (kind.fields[key] as Field).type.check(value)]).toEqual([name, key, undefined]);
			for (const [key, field] of Object.entries(kind.fields))
				if (field.required) expect(fields, `${name}.${key}`).toHaveProperty(key);
			expect(kind.rules?.(fields) ?? []).toEqual([]);
		}
	});

	test('points only at records it has', () => {
		const has = new Set(seeds.map(({ kind, id }) => `${kind} ${id}`));
		for (const { kind, fields } of seeds)
			for (const [key, value] of Object.entries(fields))
				for (const { kind: to, id } of (kindNamed(kind)!.fields[key] as Field).type.references(value))
					expect(has).toContain(`${to} ${id}`);
	});

	test('offers options for every list that a field asks for', () => {
		const asked = new Set<string>();
		const lens = {
			locale: 'en' as const,
			title: () => undefined,
			named: () => [],
			options: (list: string) => (asked.add(list), [])
		};
		for (const kind of kinds)
			for (const field of Object.values(kind.fields)) (field as Field).type.options?.(lens);
		expect(listNames.map(({ key }) => key)).toEqual(Object.keys(lists));
		expect([...asked].filter((list) => !lists[list])).toEqual([]);
		expect(Object.keys(lists).filter((list) => !asked.has(list))).toEqual([]);
	});

	test('holds the bodies, stages and criteria of the framework', () => {
		const count = (kind: string) => seeds.filter((seed) => seed.kind === kind).length;
		expect(count('body')).toBe(7);
		expect(count('stage')).toBe(23);
		expect(count('criterion')).toBe(5);
		expect(count('countryStatus')).toBe(53);
		expect(count('contribution')).toBe(23);
	});
});
