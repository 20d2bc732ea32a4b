import { describe, expect, test } from 'vitest';
import { arrivalOf, arrivedBy, spansOf, type Arrival } from './arrivals';

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

test('a changeset was here when its file came, and now at the latest', () => {
	const now = Date.parse('2026-06-01T00:00:00.000Z');
	const day = (of: number) => `2026-01-0${of}T00:00:00.000Z`;
	const latest = arrivedBy(
		[
			{ file: 'b', at: day(2), spans: { A: [[4, 6]], B: [[1, 1]] } },
			{ file: 'late', at: day(3), spans: { A: [[1, 3]] } },
			{ file: 'by a clock put back', at: '1970-01-01T00:00:00.000Z', spans: { A: [[9, 9]] } },
			{ file: 'by a clock ahead', at: '2099-01-01T00:00:00.000Z', spans: { A: [[7, 8]] } }
		],
		now
	);
	const at = (replica: string, seq: number) => new Date(latest(replica, seq)).toISOString();
	expect([1, 3].map((seq) => at('A', seq))).toEqual([day(3), day(3)]);
	expect([4, 6].map((seq) => at('A', seq))).toEqual([day(2), day(2)]);
	expect(at('A', 9)).toBe(day(3));
	expect(at('A', 7)).toBe('2026-06-01T00:00:00.000Z');
	expect(at('A', 10)).toBe('2026-06-01T00:00:00.000Z');
	expect(at('B', 1)).toBe(day(2));
	expect(at('B', 2)).toBe('2026-06-01T00:00:00.000Z');
	expect(at('written here', 1)).toBe('2026-06-01T00:00:00.000Z');
});
