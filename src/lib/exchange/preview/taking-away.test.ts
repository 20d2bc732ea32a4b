import { describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Change } from '../../domain/records/changeset';
import type { Json } from '../../domain/base/json';
import { differencesOf } from './differences';
import { countTaken, takenAway, takesMuch, type TakingAway } from './taking-away';

const idAt = (at: number) => `PARTNER${String(at).padStart(9, '0')}`;
const [one, other] = [idAt(1), idAt(2)];
const at = (id: string) => ({ kind: 'partner', id });
const put = (id: string, fields: Record<string, Json>): Change => ({ do: 'put', ...at(id), fields });
const erase = (id: string): Change => ({ do: 'erase', ...at(id) });
const drop = (id: string): Change => ({ do: 'drop', ...at(id) });
const join = (id: string, into: Json): Change => put(id, { mergedInto: into });

/** What a colleague who has seen everything takes away, of 40 partners or as many as are said. */
async function taking(
	changes: readonly Change[],
	{ count = 40, before = [], late = [] }: { count?: number; before?: Change[]; late?: Change[] } = {}
): Promise<TakingAway> {
	const here = new Laptop('Anna', 1);
	const fields = (n: number) => ({ name: `Partner ${n}`, city: 'Pavia', notes: 'x'.repeat(500) });
	const all = Array.from({ length: count }, (_, n) => put(idAt(n), { ...fields(n), tags: ['a', 'b'] }));
	here.write([...all, ...before]);
	const there = new Laptop('Marc', 2);
	there.read(here.log);
	if (late.length > 0) here.write(late);
	const written = there.write(changes);
	const after = new Laptop('After', 3);
	after.read(here.log);
	after.read(written);
	const touched = written.flatMap(({ ops }) => ops.map(({ kind, id }) => ({ kind, id })));
	const each = new Map(touched.map((place) => [place.id, place])).values();
	return takenAway(here.state, after.state, differencesOf(here.state, after.state, each));
}

const nothing = { erased: [], dropped: [], joined: [], cleared: [] };

describe('what a file takes away', () => {
	test('is named, each record once, by the gravest', async () => {
		const found = await taking([
			put(one, { city: null }),
			erase(one),
			drop(other),
			join(idAt(3), idAt(4)),
			put(idAt(3), { city: null }),
			put(idAt(5), { city: null, name: 'Renamed' })
		]);
		expect(found).toEqual({
			erased: [at(one)],
			dropped: [at(other)],
			joined: [{ ...at(idAt(3)), into: idAt(4) }],
			cleared: [{ ...at(idAt(5)), fields: ['city'] }],
			of: 40
		});
		expect(countTaken(found)).toBe(4);
	});

	test.each<[string, Json]>([
		['null', null],
		['an empty text', ''],
		['blanks', ' \n\t\u00a0'],
		['signs that nobody sees', '\u200b\u2060\ufeff\u00ad\u3164\u2800']
	])('counts %s in the place of a text as clearing', async (_, value) => {
		const { cleared } = await taking([put(one, { notes: value })]);
		expect(cleared).toEqual([{ ...at(one), fields: ['notes'] }]);
	});

	test.each<[string, Change]>([
		['elements taken out', { do: 'set', ...at(one), field: 'tags', added: ['c'], removed: ['a'] }],
		['an empty list', put(one, { tags: [] })],
		['a shorter list', put(one, { tags: ['b'] })],
		['no list at all', put(one, { tags: null })],
		['a text where a list was', put(one, { tags: 'a' })]
	])('counts %s as clearing', async (_, change) => {
		expect((await taking([change])).cleared).toEqual([{ ...at(one), fields: ['tags'] }]);
	});

	test.each<[string, Change[], Change[]?]>([
		['another value', [put(one, { city: 'Milano' })]],
		['another element', [{ do: 'set', ...at(one), field: 'tags', added: ['c'], removed: [] }]],
		['what was empty already', [put(one, { website: null })]],
		['the deletion of what is deleted', [drop(one)], [drop(one)]],
		['clearing what is deleted', [{ do: 'put', ...at(one), fields: { city: null } }, drop(one)], [drop(one)]],
		['the erasure of what is erased', [erase(one)], [erase(one)]],
		['the erasure of what was never here', [erase('PARTNERUNKNOWN00')]],
		['joining what is joined', [join(one, idAt(3))], [join(one, idAt(3))]],
		['parting what was joined', [join(one, null)], [join(one, idAt(3))]]
	])('counts %s not at all', async (_, changes, before = []) => {
		expect(await taking(changes, { before })).toMatchObject(nothing);
	});

	test('counts the erasure of a deleted record, whose content could still be had', async () => {
		expect((await taking([erase(one)], { before: [drop(one)] })).erased).toEqual([at(one)]);
	});

	test('leaves out what both sides wrote, since both values stay', async () => {
		const late = [put(one, { city: 'Milano' }), put(other, { name: 'New name' })];
		const found = await taking([put(one, { city: null }), drop(other)], { late });
		expect(found).toMatchObject(nothing);
	});
});

describe('a person has to say so', () => {
	type Make = (id: string, last: string) => Change;
	const many = (count: number, change: Make, of = 600) =>
		Array.from({ length: count }, (_, n) => change(idAt(n), idAt(of - 1)));

	test('for one erasure, however many records there are', async () => {
		expect(takesMuch(await taking([erase(one)], { count: 600 }))).toBe(true);
	});

	test.each<[string, Make]>([
		['deleting', drop],
		['clearing', (id) => put(id, { name: null })],
		['joining', join]
	])('for %s more than a tenth, or more than 50', async (_, change) => {
		expect(takesMuch(await taking(many(2, change, 20), { count: 20 }))).toBe(false);
		expect(takesMuch(await taking(many(3, change, 20), { count: 20 }))).toBe(true);
		expect(takesMuch(await taking(many(50, change), { count: 600 }))).toBe(false);
		expect(takesMuch(await taking(many(51, change), { count: 600 }))).toBe(true);
		expect(takesMuch(await taking(many(1, change, 2), { count: 2 }))).toBe(false);
	});

	test('for all of it together', async () => {
		const changes = [
			...many(20, drop),
			...many(40, (id) => put(id, { city: null })).slice(20),
			...many(60, (id) => join(id, idAt(599))).slice(40)
		];
		expect(takesMuch(await taking(changes, { count: 600 }))).toBe(true);
	});
});
