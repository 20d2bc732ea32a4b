import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyHistory, play, type Step } from '../../../../tests/simulate/history';
import { exchange } from '../../../../tests/support/laptop';
import type { Change } from '../records/changeset';
import { Horizon } from './horizon';
import { WritingTimes } from './writing-times';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 1);
const now = start + 100 * hour;
const year9999 = '9999-12-31T23:59:59.999Z';

const hourly = (of: number) => new Date(start + of * hour).toISOString();
const drop = (id: string): Change[] => [{ do: 'drop', kind: 'partner', id }];

/** A history an hour a step, in which one laptop's clock says what it likes. */
function timed(steps: readonly Step[], liar: number, says: readonly string[]): Step[] {
	return steps.map((step, i) => {
		if ('reads' in step) return step;
		return { ...step, at: step.by === liar ? says[i % says.length]! : hourly(i) };
	});
}

const anyFuture = fc
	.date({ min: new Date('2026-06-01'), max: new Date('9999-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString());

describe('when things were written', () => {
	test('is what clocks say that can be right, on every laptop', () => {
		fc.assert(
			fc.property(anyHistory, (steps) => {
				const [{ state }] = play(timed(steps, -1, []));
				expect(new WritingTimes(state, () => now).inOrder).toEqual(state.stamps.atOf);
			})
		);
	});

	test('a clock in the future moves nothing of the others out of any past', () => {
		fc.assert(
			fc.property(
				anyHistory,
				fc.nat(2),
				fc.array(anyFuture, { minLength: 1, maxLength: 3 }),
				fc.nat(15),
				(steps, liar, says, stop) => {
					const laptops = play(timed(steps, liar, says));
					exchange(...laptops);
					const lies = laptops[liar]!.replica;
					for (const { state, log } of laptops) {
						// A newcomer knows of no arrival but its own, which is no earlier than all of it.
						const times = new WritingTimes(state, () => now);
						const past = Horizon.of(state, hourly(stop), times.inOrder);
						for (const changeset of log)
							if (changeset.replica !== lies) expect(past.has(changeset)).toBe(changeset.at <= hourly(stop));
						expect(Horizon.of(state, hourly(100), times.inOrder).count).toBe(log.length);
					}
				}
			)
		);
	});
});

describe('a clock in the year 9999', () => {
	test('counts as the arrival of its file', () => {
		const [anna, ben] = play([]);
		ben.write(drop('A'), hourly(1));
		const stranger = anna.write(drop('B'), year9999);
		ben.read(stranger);
		ben.write(drop('C'), hourly(5));
		const arrived = start + 3 * hour;
		const times = new WritingTimes(ben.state, (replica) => (replica === anna.replica ? arrived : now));
		expect(times.of(anna.replica, 1)).toBe(arrived);
		const counts = [0, 1, 2, 3, 4, 5].map((of) => Horizon.of(ben.state, hourly(of), times.inOrder).count);
		expect(counts).toEqual([0, 1, 1, 2, 2, 3]);
	});

	test('counts as the first change of somebody who had seen it, where the arrival is later', () => {
		const [anna, ben, carol] = play([]);
		ben.read(anna.write(drop('A'), year9999));
		ben.write(drop('B'), hourly(5));
		carol.read(ben.log);
		carol.write(drop('C'), hourly(7));
		for (const { state } of [ben, carol]) {
			const times = new WritingTimes(state, () => now);
			expect(times.of(anna.replica, 1)).toBe(start + 5 * hour);
			expect(times.of(ben.replica, 1)).toBe(start + 5 * hour);
		}
		expect(new WritingTimes(carol.state, () => now).of('nobody', 1)).toBeUndefined();
	});

	test('counts as the next change of the same laptop, once its clock is right', () => {
		const [anna] = play([]);
		anna.write(drop('A'), hourly(1));
		anna.write(drop('B'), year9999);
		anna.write(drop('C'), year9999);
		anna.write(drop('D'), hourly(4));
		const { inOrder } = new WritingTimes(anna.state, () => now);
		expect(inOrder).toEqual([1, 4, 4, 4].map((of) => start + of * hour));
	});
});

test('a clock behind moves nothing that it has seen to its time', () => {
	const [anna, ben] = play([]);
	anna.write(drop('A'), hourly(1));
	ben.read(anna.log);
	ben.write(drop('B'), '1970-01-01T00:00:00.000Z');
	const { inOrder } = new WritingTimes(ben.state, () => now);
	expect(Horizon.of(ben.state, hourly(0), inOrder).count).toBe(0);
	expect(Horizon.of(ben.state, hourly(1), inOrder).count).toBe(2);
});
