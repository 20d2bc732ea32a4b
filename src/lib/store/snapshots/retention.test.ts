import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Heads } from '../../domain/records/changeset';
import { outlived } from './retention';
import { covers } from './snapshot';

const hour = 3_600_000;

interface Content {
	readonly heads?: Heads;
	readonly records?: number;
}

function snapshot(number: number, at: number, { heads = { A: number }, records = 100 }: Content = {}) {
	const counts = { records, changesets: Object.values(heads).reduce((sum, seq) => sum + seq, 0) };
	return { number, takenAt: new Date(at).toISOString(), heads, counts };
}

/** A Monday. */
const start = Date.parse('2026-11-02T08:00:00.000Z');

/** What is left when each snapshot in turn is added and what has been outlived is deleted. */
function kept(all: readonly ReturnType<typeof snapshot>[]) {
	let held: ReturnType<typeof snapshot>[] = [];
	for (const one of all) {
		held = [...held, one];
		const gone = new Set(outlived(held));
		held = held.filter((other) => !gone.has(other));
	}
	return held;
}

test('a month of work keeps two recent ones, seven days and four weeks', () => {
	const all = Array.from({ length: 28 * 12 }, (_, i) => snapshot(i + 1, start + i * 2 * hour));
	const days = kept(all).map(({ takenAt }) => takenAt.slice(0, 10));
	expect(new Set(days)).toEqual(
		new Set(['15', '22', '24', '25', '26', '27', '28', '29', '30'].map((day) => `2026-11-${day}`))
	);
	expect(days.length).toBeLessThanOrEqual(2 + 7 + 4);
});

const ofYear = { recent: 2, days: 7, weeks: 4, months: 12 };

test('two years of backups keep the newest of twelve months, whatever the days they were made on', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 9 * 24 }), { minLength: 40, maxLength: 120 }), (gaps) => {
			let at = start;
			let held: ReturnType<typeof snapshot>[] = [];
			for (const [i, gap] of gaps.entries()) {
				at += gap * hour;
				held.push(snapshot(i + 1, at));
				const gone = new Set(outlived(held, ofYear));
				expect(gone.has(held.at(-1)!)).toBe(false);
				held = held.filter((one) => !gone.has(one));
			}
			expect(held.length).toBeLessThanOrEqual(2 + 7 + 4 + 12);
			const made = new Set(gaps.map((_, i) => monthAfter(gaps.slice(0, i + 1))));
			const months = new Set(held.map(({ takenAt }) => takenAt.slice(0, 7)));
			for (const month of [...made].sort().slice(-12)) expect(months).toContain(month);
		})
	);
});

function monthAfter(gaps: readonly number[]): string {
	return new Date(start + gaps.reduce((sum, gap) => sum + gap, 0) * hour).toISOString().slice(0, 7);
}

test('a poorer state goes beside a richer one', () => {
	const rich = snapshot(1, start, { heads: { A: 50, B: 9 } });
	const poor = [2, 3, 4, 5].map((n) => snapshot(n, start + n * hour, { heads: { A: 10 + n, B: 0 } }));
	expect(kept([rich, ...poor])).toContain(rich);
	const emptied = [2, 3, 4].map((n) => snapshot(n, start + n * hour, { heads: { A: 60, B: 9 }, records: 3 }));
	expect(kept([rich, ...emptied])).toContain(rich);
	const whole = [6, 7].map((n) => snapshot(n, start + n * hour, { heads: { A: 60 + n, B: 9 } }));
	expect(kept([rich, ...poor, ...whole])).not.toContain(rich);
});

test('whatever was once in a snapshot stays in one, and they never pile up', () => {
	const states = fc.record({
		heads: fc.record({ A: fc.nat(20), B: fc.nat(20) }),
		records: fc.nat(200),
		hours: fc.nat(60)
	});
	fc.assert(
		fc.property(fc.array(states, { maxLength: 60 }), (all) => {
			let at = start;
			const made = all.map(({ heads, records, hours }, i) =>
				snapshot(i + 1, (at += hours * hour), { heads, records })
			);
			const left = kept(made);
			expect(left.length).toBeLessThanOrEqual(2 + 7 + 4 + 8);
			const newest = made.at(-1);
			if (newest) expect(left).toContain(newest);
			// An antichain of heads of 21 by 21 may be longer than what is kept beside.
			const richest = made.filter(
				(one) => !made.some((other) => other !== one && covers(other.heads, one.heads))
			);
			if (richest.length <= 8) for (const one of richest) expect(left).toContain(one);
		})
	);
});

const numbers = (all: readonly { readonly number: number }[]) =>
	all.map(({ number }) => number).sort((a, b) => a - b);

test('of one hour the two newest stay, in whichever order they are given', () => {
	const all = [3, 1, 5, 2, 4].map((n) => snapshot(n, start + n * 60_000));
	expect(numbers(outlived(all))).toEqual([1, 2, 3]);
});

test('what a day or a week is does not hang on how the clock went', () => {
	const day = 24 * hour;
	// The clock stood ten days ahead, then was set right: those of the days ahead have the lower numbers.
	const ahead = Array.from({ length: 3 }, (_, i) => snapshot(i + 1, start + (10 + i) * day));
	const right = Array.from({ length: 7 }, (_, i) => snapshot(i + 4, start + i * day));
	const gone = numbers(outlived([...ahead, ...right]));
	expect(gone).not.toContain(3);
	expect(gone).not.toContain(1);
	expect(gone).toContain(4);
});

test('a week begins on Monday', () => {
	const sunday = snapshot(1, start - 2 * hour * 24 + 12 * hour);
	const week = Array.from({ length: 9 }, (_, i) => snapshot(i + 2, start + i * 24 * hour));
	expect(numbers(outlived([sunday, ...week]))).not.toContain(1);
	const monday = snapshot(1, start - 7 * hour);
	expect(numbers(outlived([monday, ...week]))).toContain(1);
});

test('half of the records, or less than that, is another state', () => {
	const at = (n: number, records: number) => snapshot(n, start + n * 60_000, { heads: { A: n }, records });
	expect(numbers(outlived([at(1, 100), at(2, 50), at(3, 50)]))).toEqual([1]);
	expect(numbers(outlived([at(1, 100), at(2, 49), at(3, 49)]))).toEqual([]);
});

test('of more than eight that nothing replaces, the eight with most in them stay', () => {
	const apart = Array.from({ length: 12 }, (_, i) =>
		snapshot(i + 1, start + i * 60_000, { heads: { [`R${i}`]: i < 2 ? 50 : 10 + i } })
	);
	// The two newest stay as such, and are among the eight.
	expect(numbers(outlived(apart))).toEqual([3, 4, 5, 6]);
});
