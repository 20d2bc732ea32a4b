import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RecordChange } from '$lib/domain/records/compare';
import { changeGroups, firstOf } from './change-groups';

const change = (kind: string, id: string, type: RecordChange['type']): RecordChange => ({
	kind,
	id,
	type,
	fields: []
});

it('kinds stand in the order given, unknown ones last; in each the new, the changed, the gone', () => {
	const groups = changeGroups(
		[
			change('later', 'x', 'new'),
			change('partner', 'a', 'gone'),
			change('project', 'p', 'changed'),
			change('partner', 'b', 'new'),
			change('partner', 'c', 'changed'),
			change('partner', 'd', 'new')
		],
		['project', 'partner']
	);
	expect(groups.map(({ kind, counts }) => [kind, counts])).toEqual([
		['project', { new: 0, changed: 1, gone: 0 }],
		['partner', { new: 2, changed: 1, gone: 1 }],
		['later', { new: 1, changed: 0, gone: 0 }]
	]);
	expect(groups[1]!.changes.map(({ id }) => id)).toEqual(['b', 'd', 'c', 'a']);
});

it('a cut shows so many records and no empty group, and leaves the counts whole', () => {
	const changes = fc.array(
		fc.record({
			kind: fc.constantFrom('project', 'partner', 'later'),
			id: fc.string({ minLength: 1, maxLength: 3 }),
			type: fc.constantFrom<RecordChange['type'][]>('new', 'changed', 'gone')
		})
	);
	fc.assert(
		fc.property(changes, fc.nat(12), (made, most) => {
			const groups = changeGroups(
				made.map(({ kind, id, type }) => change(kind, id, type)),
				['partner', 'project']
			);
			const shown = firstOf(groups, most);
			const all = groups.flatMap((group) => group.changes);
			expect(shown.flatMap((group) => group.changes)).toEqual(all.slice(0, most));
			expect(shown.every((group) => group.changes.length > 0)).toBe(true);
			expect(shown.map(({ counts }) => counts)).toEqual(
				groups.slice(0, shown.length).map(({ counts }) => counts)
			);
		})
	);
});
