import { describe, expect, test } from 'vitest';
import { Laptop, exchange } from '../../../../tests/support/laptop';
import type { Op } from '../records/changeset';
import { opDigest } from './digest';

const kind = 'partner';
const id = '000000000000TD01';

function twoLaptops(): [Laptop, Laptop] {
	const [anna, ben] = [new Laptop('anna', 1), new Laptop('ben', 2)];
	anna.write([{ do: 'put', kind, id, fields: { name: 'MedAustron', city: 'Wiener Neustadt' } }]);
	exchange(anna, ben);
	return [anna, ben];
}

const put = (fields: Record<string, never | string | null | string[]>) =>
	({ do: 'put', kind, id, fields }) as const;

describe('fields', () => {
	test('different fields edited apart are both kept', () => {
		const [anna, ben] = twoLaptops();
		anna.write([put({ city: 'Vienna' })]);
		ben.write([put({ name: 'EBG MedAustron' })]);
		exchange(anna, ben);
		for (const { state } of [anna, ben]) {
			expect(state.table(kind).get(id)?.values).toEqual({ name: 'EBG MedAustron', city: 'Vienna' });
			expect(state.conflicts).toEqual([]);
		}
		expect(anna.state.digest()).toBe(ben.state.digest());
	});

	test('one field edited apart is a conflict on both, shows the later, and is settled by a write', () => {
		const [anna, ben] = twoLaptops();
		anna.write([put({ city: 'Vienna' })], '2026-03-01T12:00:00.000Z');
		ben.write([put({ city: 'Graz' })], '2026-03-01T11:00:00.000Z');
		exchange(anna, ben);
		for (const { state } of [anna, ben]) {
			expect(state.table(kind).get(id)).toMatchObject({ values: { city: 'Vienna' }, conflicts: ['city'] });
			expect(state.conflicts).toMatchObject([
				{ type: 'field', id, field: 'city', entries: [{ value: 'Graz' }, { value: 'Vienna' }] }
			]);
		}
		ben.write([put({ city: 'Graz' })]);
		exchange(anna, ben);
		expect(anna.state.conflicts).toEqual([]);
		expect(anna.state.table(kind).get(id)?.values['city']).toBe('Graz');
		expect(anna.state.digest()).toBe(ben.state.digest());
	});

	test('the same value written apart is no conflict', () => {
		const [anna, ben] = twoLaptops();
		anna.write([put({ city: 'Vienna' })]);
		ben.write([put({ city: 'Vienna' })]);
		exchange(anna, ben);
		expect(anna.state.conflicts).toEqual([]);
		expect(anna.state.table(kind).entries(id, 'city')).toHaveLength(2);
	});

	test('what was written stays as it was, whatever its writer goes on to do with it', () => {
		const [anna] = twoLaptops();
		const draft = { amount: 5, currency: 'CHF' };
		anna.write([{ do: 'put', kind, id, fields: { budget: draft } }]);
		const shown = anna.state.table(kind).get(id)!.values['budget'];
		draft.amount = 6;
		expect(shown).toEqual({ amount: 5, currency: 'CHF' });
		expect(Object.isFrozen(shown)).toBe(true);
	});

	test('a cleared field is absent, and conflicts with a value written apart', () => {
		const [anna, ben] = twoLaptops();
		anna.write([put({ city: null })]);
		expect('city' in anna.state.table(kind).get(id)!.values).toBe(false);
		ben.write([put({ city: 'Graz' })]);
		exchange(anna, ben);
		expect(anna.state.conflicts).toHaveLength(1);
	});
});

describe('elements', () => {
	const set = (added: string[], removed: string[]) =>
		({ do: 'set', kind, id, field: 'tags', added, removed }) as const;

	test('added apart come together, in the order they were added', () => {
		const [anna, ben] = twoLaptops();
		anna.write([put({ tags: ['ion', 'carbon'] })]);
		exchange(anna, ben);
		ben.write([set(['dose'], ['ion'])], '2026-03-01T11:00:00.000Z');
		anna.write([set(['gantry'], [])], '2026-03-01T12:00:00.000Z');
		exchange(anna, ben);
		expect(anna.state.table(kind).get(id)?.values['tags']).toEqual(['carbon', 'dose', 'gantry']);
		expect(anna.state.conflicts).toEqual([]);
		expect(anna.state.digest()).toBe(ben.state.digest());
	});

	test('an element added again while another removes it stays', () => {
		const [anna, ben] = twoLaptops();
		anna.write([set(['ion'], [])]);
		exchange(anna, ben);
		anna.write([set([], ['ion'])]);
		ben.write([set(['ion'], [])]);
		exchange(anna, ben);
		expect(ben.state.table(kind).get(id)?.values['tags']).toEqual(['ion']);
	});
});

describe('deletes', () => {
	test.each([true, false])(
		'against an edit made apart the record stays whole, contested (%s)',
		(dropFirst) => {
			const [anna, ben] = twoLaptops();
			const drop = () => anna.write([{ do: 'drop', kind, id }]);
			const edit = () => ben.write([put({ city: 'Graz' })]);
			for (const act of dropFirst ? [drop, edit] : [edit, drop]) act();
			exchange(anna, ben);
			for (const { state } of [anna, ben]) {
				expect(state.table(kind).get(id)).toMatchObject({
					state: 'contested',
					values: { name: 'MedAustron', city: 'Graz' }
				});
				expect(state.conflicts).toMatchObject([
					{ type: 'contested', id, drops: [{ author: 'anna' }], edits: [{ author: 'ben' }] }
				]);
			}
			ben.write([{ do: 'drop', kind, id }]);
			exchange(anna, ben);
			expect(anna.state.table(kind).get(id)?.state).toBe('dropped');
			expect(anna.state.table(kind).all()).toEqual([]);
		}
	);

	test('an edit by somebody who knew of the drop brings the record back', () => {
		const [anna, ben] = twoLaptops();
		anna.write([{ do: 'drop', kind, id }]);
		exchange(anna, ben);
		ben.write([put({ city: 'Graz' })]);
		exchange(anna, ben);
		expect(anna.state.table(kind).get(id)).toMatchObject({ state: 'live', values: { name: 'MedAustron' } });
	});

	test('what is erased stays erased, whatever arrives later', () => {
		const [anna, ben] = twoLaptops();
		anna.write([{ do: 'erase', kind, id }]);
		ben.write([put({ city: 'Graz' })]);
		exchange(anna, ben);
		ben.write([{ do: 'restore', kind, id }]);
		exchange(anna, ben);
		expect(anna.state.table(kind).get(id)).toMatchObject({ state: 'erased', values: {} });
		expect(anna.state.digest()).toBe(ben.state.digest());
	});

	test('an operation that lost its content says as much as the erasure it is due to', () => {
		const [anna] = twoLaptops();
		anna.write([{ do: 'erase', kind, id }]);
		const dana = new Laptop('dana', 4);
		for (const changeset of anna.log) {
			const ops = changeset.ops.map((op): Op => {
				return op.do === 'erase' ? op : { do: 'gone', kind, id, digest: opDigest(op) };
			});
			dana.read([{ ...changeset, ops }]);
		}
		expect(dana.state.table(kind).get(id)?.state).toBe('erased');
		expect(dana.state.digest()).toBe(anna.state.digest());
	});
});

describe('arrival', () => {
	test('a changeset whose context is missing is parked, and applied once it is there', () => {
		const [anna, ben] = twoLaptops();
		const carol = new Laptop('carol', 3);
		const edit = ben.write([put({ city: 'Graz' })])[0]!;
		expect(carol.state.apply(edit)).toMatchObject({
			status: 'parked',
			missing: { replica: anna.replica, seq: 1 }
		});
		expect(carol.state.heads).toEqual({});
		expect(carol.state.table(kind).get(id)).toBeUndefined();
		expect(carol.state.apply(anna.log[0]!)).toMatchObject({ status: 'applied', changesets: [{}, {}] });
		expect(carol.state.parked).toEqual([]);
		expect(carol.state.digest()).toBe(ben.state.digest());
	});

	test('the same changeset again is known, another of the same number is forked', () => {
		const [anna, ben] = twoLaptops();
		expect(ben.state.apply(anna.log[0]!).status).toBe('known');
		const clone = new Laptop('clone', 1);
		const other = clone.write([put({ name: 'Other' })])[0]!;
		expect(other.replica).toBe(anna.replica);
		expect(ben.state.apply(other)).toMatchObject({ status: 'forked', seq: 1 });
		const next = clone.write([put({ name: 'Another' })])[0]!;
		expect(ben.state.apply(next)).toMatchObject({ status: 'forked', seq: 2 });
		expect(ben.state.digest()).toBe(anna.state.digest());
	});
});
