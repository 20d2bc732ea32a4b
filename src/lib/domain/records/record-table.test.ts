import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Change } from './changeset';
import type { RecordTable } from './record-table';

const kind = 'partner';
const [one, two, three] = ['000000000000000A', '000000000000000B', '000000000000000C'] as const;
const put = (id: string, fields: Record<string, string | null>): Change => ({ do: 'put', kind, id, fields });

function withThree(): { laptop: Laptop; table: RecordTable } {
	const laptop = new Laptop('anna', 1);
	laptop.write([
		put(one, { name: 'CNAO' }),
		put(two, { name: 'GSI', city: 'Darmstadt' }),
		put(three, { name: 'PSI' })
	]);
	return { laptop, table: laptop.state.table(kind) };
}

test('records, ids and columns agree by position', () => {
	const { table } = withThree();
	expect(table.size).toBe(3);
	expect(table.ids()).toEqual([one, two, three]);
	expect(table.all().map(({ id }) => id)).toEqual(table.ids());
	expect(table.column('city')).toEqual([undefined, 'Darmstadt', undefined]);
	expect(table.column('unheard')).toEqual([undefined, undefined, undefined]);
	expect(table.fields).toEqual(['name', 'city']);
	expect(table.get(one)).not.toHaveProperty('conflicts');
});

test('a dropped record is out of sight and still known', () => {
	const { laptop, table } = withThree();
	laptop.write([{ do: 'drop', kind, id: two }]);
	expect(table.size).toBe(2);
	expect(table.ids()).toEqual([one, three]);
	expect(table.column('name')).toEqual(['CNAO', 'PSI']);
	expect(table.get(two)).toMatchObject({ state: 'dropped', values: { name: 'GSI' } });
	laptop.write([{ do: 'restore', kind, id: two }]);
	expect(table.column('name')).toEqual(['CNAO', 'GSI', 'PSI']);
	expect(table.get('000000000000000D')).toBeUndefined();
});

test('what a change does not touch stays identical, what it does is replaced', () => {
	const { laptop, table } = withThree();
	const [all, ids, names, cities] = [table.all(), table.ids(), table.column('name'), table.column('city')];
	expect(table.all()).toBe(all);
	laptop.write([put(three, { city: 'Villigen' })]);
	expect(table.all()).not.toBe(all);
	expect(table.all()[0]).toBe(all[0]);
	expect(table.all()[2]).not.toBe(all[2]);
	expect(table.ids()).toBe(ids);
	expect(table.column('name')).toBe(names);
	expect(table.column('city')).not.toBe(cities);
	expect(cities).toEqual([undefined, 'Darmstadt', undefined]);
	expect(all[2]!.values).toEqual({ name: 'PSI' });
});

test('what is handed out cannot be changed', () => {
	const { table } = withThree();
	for (const each of [table.all(), table.ids(), table.column('name'), table.get(one), table.get(one)?.values])
		expect(Object.isFrozen(each)).toBe(true);
});

test('entries tell who wrote what stands', () => {
	const { laptop, table } = withThree();
	laptop.write([put(two, { city: null })], '2026-04-01T08:00:00.000Z');
	expect(table.entries(two, 'city')).toEqual([
		{ value: null, replica: laptop.replica, seq: 2, at: '2026-04-01T08:00:00.000Z', author: 'anna' }
	]);
	expect(table.entries(two, 'name')).toMatchObject([{ value: 'GSI', seq: 1 }]);
	expect(table.entries(one, 'city')).toEqual([]);
	expect(table.entries('000000000000000D', 'name')).toEqual([]);
});
