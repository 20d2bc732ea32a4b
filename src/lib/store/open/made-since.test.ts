import { expect, test } from 'vitest';
import { madeSince } from './made-since';

const heads = { A: 5, B: 3, C: 2 };

test('counts what was made under every name since the export', () => {
	expect(madeSince(undefined, ['A', 'B', 'C'], heads)).toBe(10);
	expect(madeSince({ replica: 'A', seq: 4 }, ['A', 'B', 'C'], heads)).toBe(6);
	expect(madeSince({ replica: 'B', seq: 3 }, ['A', 'B', 'C'], heads)).toBe(2);
	expect(madeSince({ replica: 'C', seq: 2 }, ['A', 'B', 'C'], heads)).toBe(0);
	expect(madeSince({ replica: 'C', seq: 2 }, ['C'], {})).toBe(0);
});
