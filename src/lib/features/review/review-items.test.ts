import { expect, test } from 'vitest';
import type { Conflict } from '$lib/domain/records/conflict';
import { authorsOf, conflictItems, isTab, itemKey } from './review-items';

const stamp = (author: string, seq = 1) => ({ replica: author, seq, at: '2026-11-22T12:00:00.000Z', author });
const field = (id: string, ...authors: string[]): Conflict => ({
	type: 'field',
	kind: 'partner',
	id,
	field: 'city',
	entries: authors.map((author) => ({ ...stamp(author), value: author }))
});
const contested: Conflict = {
	type: 'contested',
	kind: 'partner',
	id: 'B',
	drops: [stamp('Anna')],
	edits: [stamp('Marc')]
};

test('people are listed by how many of the values in conflict are theirs', () => {
	const items = conflictItems([field('A', 'Anna', 'Marc'), contested, field('C', 'Marc', 'Zoë')]);
	expect(authorsOf(items)).toEqual([
		{ author: 'Marc', count: 2 },
		{ author: 'Anna', count: 1 },
		{ author: 'Zoë', count: 1 }
	]);
});

test('every item has a key of its own', () => {
	const items = [
		...conflictItems([field('A', 'Anna', 'Marc'), field('B', 'Anna', 'Marc'), contested]),
		{ type: 'lost', of: { kind: 'partner', id: 'A', field: 'city', target: { kind: 'x', id: 'T' } } },
		{ type: 'lost', of: { kind: 'partner', id: 'A', field: 'city', target: { kind: 'x', id: 'U' } } },
		{ type: 'unreadable', of: { kind: 'partner', id: 'A', field: 'city', value: 1 } },
		{
			type: 'waiting',
			of: { missing: { replica: 'A', seq: 2 }, changesets: 1, authors: [] }
		}
	] as const;
	expect(new Set(items.map(itemKey)).size).toBe(items.length);
});

test('only known tabs are tabs', () => {
	expect([isTab('lost'), isTab('nonsense'), isTab(null)]).toEqual([true, false, false]);
});
