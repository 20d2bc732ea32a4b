import { expect, it } from 'vitest';
import { movedColumn, sortedBy } from './view';

it('a click sorts up, then down, then as before', () => {
	const up = sortedBy([], 'name', false);
	const down = sortedBy(up!, 'name', false);
	expect(up).toEqual([{ field: 'name', descending: false }]);
	expect(down).toEqual([{ field: 'name', descending: true }]);
	expect(sortedBy(down!, 'name', false)).toBeUndefined();
});

it('with Shift a column joins the others, turns and leaves', () => {
	const name = { field: 'name', descending: false };
	const both = sortedBy([name], 'city', true)!;
	expect(both).toEqual([name, { field: 'city', descending: false }]);
	const turned = sortedBy(both, 'city', true)!;
	expect(turned).toEqual([name, { field: 'city', descending: true }]);
	expect(sortedBy(turned, 'city', true)).toEqual([name]);
});

it('a column moves, but not beyond either end', () => {
	expect(movedColumn(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
	expect(movedColumn(['a', 'b', 'c'], 'c', -2)).toEqual(['c', 'a', 'b']);
	expect(movedColumn(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
});
