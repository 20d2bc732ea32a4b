import { describe, expect, test } from 'vitest';
import { arrivalOf, spansOf, type Arrival } from './arrivals';

const of = (replica: string, ...seqs: readonly number[]) => seqs.map((seq) => ({ replica, seq }));

describe('spans', () => {
	test('join what follows, whatever the order, and tell replicas apart', () => {
		expect(spansOf([...of('A', 3, 1, 2, 7, 7, 8), ...of('B', 5)])).toEqual({
			A: [
				[1, 3],
				[7, 8]
			],
			B: [[5, 5]]
		});
		expect(spansOf([])).toEqual({});
	});

	test('stay plain data under names of built-in properties', () => {
		expect(arrivalOf([{ file: 'f', at: '', spans: {} }], { replica: 'constructor', seq: 1 })).toBeUndefined();
	});
});

test('a changeset is told the file that brought it', () => {
	const arrivals: readonly Arrival[] = [
		{ file: 'first.json', at: '2026-01-01T00:00:00.000Z', spans: { A: [[1, 3]] } },
		{ file: 'second.json', at: '2026-01-02T00:00:00.000Z', spans: { A: [[4, 4]], B: [[1, 9]] } }
	];
	expect(arrivalOf(arrivals, { replica: 'A', seq: 3 })?.file).toBe('first.json');
	expect(arrivalOf(arrivals, { replica: 'A', seq: 4 })?.file).toBe('second.json');
	expect(arrivalOf(arrivals, { replica: 'A', seq: 5 })).toBeUndefined();
	expect(arrivalOf(arrivals, { replica: 'C', seq: 1 })).toBeUndefined();
});
