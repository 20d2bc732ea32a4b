import { describe, expect, test } from 'vitest';
import type { Changeset } from '$lib/domain/records/changeset';
import type { Difference } from '$lib/exchange/preview/differences';
import { entryOf, isSameAction, joined, recordEntry, shownRecords } from './entries';
import { filterFrom, passes, queryOf } from './filter';
import { historyRows } from './history-rows';

function changeset(seq: number, more: Partial<Changeset> = {}, ids: readonly string[] = ['A']): Changeset {
	return {
		replica: 'ANNA000000000000',
		seq,
		at: '2026-11-22T12:00:00.000Z',
		author: 'Anna',
		app: '1',
		label: { act: 'edit' },
		prev: '',
		ops: ids.map((id) => ({ do: 'drop', kind: 'partner', id, salt: '' })),
		...more
	};
}

describe('an entry', () => {
	test('counts what it wrote, and lists no more records than are shown', () => {
		const ids = Array.from({ length: shownRecords + 50 }, (_, i) => String(i));
		const entry = entryOf(changeset(1, {}, ids));
		expect(entry.operations).toBe(shownRecords + 50);
		expect(entry.touched).toHaveLength(shownRecords);
		expect(entry.kinds).toEqual(['partner']);
	});

	test('of a large action is one, from its first changeset to its last', () => {
		const first = entryOf(changeset(3, { group: 'G' }, ['A']));
		const last = entryOf(changeset(4, { group: 'G' }, ['B']));
		expect(isSameAction(last, first)).toBe(true);
		expect(joined(last, first)).toMatchObject({
			from: 3,
			to: 4,
			operations: 2,
			touched: [{ id: 'A' }, { id: 'B' }]
		});
		expect(isSameAction(last, entryOf(changeset(2)))).toBe(false);
		expect(isSameAction(entryOf(changeset(2)), entryOf(changeset(1)))).toBe(false);
	});

	test('is told by what was written, where its label says something else', () => {
		const label = { act: 'edit', kind: 'partner', id: 'B', name: 'CERN' } as const;
		const entry = entryOf(changeset(1, { label }));
		expect(entry.told).toEqual([{ act: 'drop', kind: 'partner', id: 'A' }]);
		expect(joined(entry, entryOf(changeset(2, { label }, ['C', 'D']))).told).toEqual([
			{ act: 'drop', kind: 'partner', count: 3 }
		]);
	});

	test('of one record says what became of it', () => {
		const history = {
			replica: 'R',
			seq: 1,
			at: '2026-11-22T12:00:00.000Z',
			author: '',
			ops: [],
			label: { act: 'edit' },
			fields: []
		} as const;
		const typeOf = (before: 'live' | 'dropped' | undefined, after: 'live' | 'dropped' | 'erased') =>
			recordEntry('partner', 'A', { ...history, before, after }).differences?.[0]?.type;
		expect(typeOf(undefined, 'live')).toBe('new');
		expect(typeOf('live', 'live')).toBe('changed');
		expect(typeOf('live', 'dropped')).toBe('dropped');
		expect(typeOf('dropped', 'live')).toBe('restored');
		expect(typeOf('live', 'erased')).toBe('erased');
	});
});

test('an entry by a clock ahead stands where it was written, and says what the clock said', () => {
	const written = Date.parse('2026-11-22T12:00:00.000Z');
	const at = '9999-12-31T12:00:00.000Z';
	const ahead = entryOf(changeset(1, { at }), { written });
	expect(ahead).toMatchObject({ at: '2026-11-22T12:00:00.000Z', day: '2026-11-22', claimed: at });
	expect(entryOf(changeset(1), { written })).not.toHaveProperty('claimed');
	expect(entryOf(changeset(1), { written: written - 1000 })).not.toHaveProperty('claimed');
});

describe('a filter', () => {
	test('is what its address says, and the other way round', () => {
		const filter = { kind: 'partner', author: 'Zoë', file: 'a & b.json', from: '2026-01-01', imports: true };
		expect(filterFrom(new URLSearchParams(queryOf(filter)))).toEqual(filter);
		expect(queryOf({})).toBe('');
	});

	test('passes over what is no day', () => {
		expect(filterFrom(new URLSearchParams('from=yesterday&to=2026-1-1&kind='))).toEqual({});
	});

	test('sifts by kind, person, day and import', () => {
		const entry = entryOf(changeset(1));
		const { day } = entry;
		expect(passes(entry, {})).toBe(true);
		expect(passes(entry, { kind: 'partner', author: 'Anna', from: day, to: day })).toBe(true);
		expect(passes(entry, { kind: 'project' })).toBe(false);
		expect(passes(entry, { author: 'Marc' })).toBe(false);
		expect(passes(entry, { from: '2026-12-01' })).toBe(false);
		expect(passes(entry, { to: '2026-11-01' })).toBe(false);
		expect(passes(entry, { imports: true })).toBe(false);
		expect(passes(entry, { file: 'ben.json' })).toBe(false);
		expect(passes(entryOf(changeset(1), { brought: 'ben.json' }), { file: 'ben.json' })).toBe(true);
		const table = entryOf(changeset(1, { label: { act: 'import', name: 'a.csv' } }), { brought: 'ben.json' });
		expect(passes(table, { file: 'a.csv' })).toBe(true);
		expect(passes(table, { file: 'ben.json' })).toBe(true);
		expect(passes(entryOf(changeset(1, { label: { act: 'import' } })), { imports: true })).toBe(true);
	});
});

describe('the lines', () => {
	const entries = [
		entryOf(changeset(3)),
		entryOf(changeset(2)),
		entryOf(changeset(1, { at: '2026-11-20T12:00:00.000Z' }))
	];
	const kindsOf = (open: ReadonlyMap<string, readonly Difference[] | undefined>, field?: string) =>
		historyRows(entries, { field }, open).map((row) => row.of);

	test('stand under their days', () => {
		expect(kindsOf(new Map())).toEqual(['day', 'entry', 'entry', 'day', 'entry']);
	});

	test('of an open entry say what it did, or that this is being worked out', () => {
		const { key } = entries[0]!;
		const difference: Difference = {
			type: 'changed',
			kind: 'partner',
			id: 'A',
			fields: [
				{ field: 'name', before: 'a', after: 'b' },
				{ field: 'city', before: 'c', after: 'd' }
			]
		};
		expect(kindsOf(new Map([[key, undefined]]))).toContain('note');
		expect(kindsOf(new Map([[key, []]]))).toContain('note');
		expect(kindsOf(new Map([[key, [difference]]])).slice(0, 6)).toEqual([
			'day',
			'entry',
			'about',
			'record',
			'field',
			'field'
		]);
		expect(kindsOf(new Map([[key, [difference]]]), 'city').filter((of) => of === 'field')).toHaveLength(1);
	});
});
