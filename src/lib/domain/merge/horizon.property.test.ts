import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyHistory, play } from '../../../../tests/simulate/history';
import { exchange } from '../../../../tests/support/laptop';
import type { Changeset } from '../records/changeset';
import { Horizon } from './horizon';
import { PortfolioState } from './state';

const anyInstant = fc
	.date({ min: new Date('2016-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString());

function past(log: readonly Changeset[], until: string): Changeset[] {
	const horizon = new Horizon(until);
	return log.filter((changeset) => horizon.takes(changeset));
}

/** The fold; throws where something would have to wait or does not follow. */
function fold(log: readonly Changeset[]): PortfolioState {
	const state = new PortfolioState();
	for (const changeset of log) expect(state.apply(changeset).status).toBe('applied');
	return state;
}

const names = (log: readonly Changeset[]) => log.map(({ replica, seq }) => `${replica} ${seq}`).sort();

describe('the past of a log', () => {
	test('is the portfolio that stopped there, where clocks are right', () => {
		fc.assert(
			fc.property(anyHistory, fc.nat(14), (steps, stop) => {
				const timed = steps.map((step, at) =>
					'reads' in step ? step : { ...step, at: new Date(Date.UTC(2026, 0, 1 + at)).toISOString() }
				);
				const until = new Date(Date.UTC(2026, 0, stop, 23, 59, 59, 999)).toISOString();
				const stopped = play(timed.slice(0, stop));
				const later = play(timed);
				exchange(...stopped);
				exchange(...later);
				for (const { log } of later) {
					const then = fold(past(log, until));
					expect(then.digest()).toBe(stopped[0].state.digest());
					expect(then.toCheckpoint().knowledge).toEqual(stopped[0].state.toCheckpoint().knowledge);
				}
			})
		);
	});

	test('has all its writers had seen and nothing later, whatever the clocks say', () => {
		fc.assert(
			fc.property(anyHistory, anyInstant, (steps, until) => {
				const [laptop] = play(steps);
				const taken = past(laptop.log, until);
				const horizon = Horizon.of(laptop.state, until);
				expect(laptop.log.filter((changeset) => horizon.has(changeset))).toEqual(taken);
				expect(horizon.count).toBe(taken.length);
				const then = fold(taken);
				expect(then.parked).toEqual([]);
				expect(taken.every(({ at }) => at <= until)).toBe(true);
				// Nothing that could be in it is left out: what is left is later, or builds on something that is.
				for (const changeset of laptop.log)
					if (changeset.at <= until && !taken.includes(changeset))
						expect(then.knowledge.missingFor(changeset)).toBeDefined();
			})
		);
	});

	test('is the same on every laptop, in whatever order things arrived', () => {
		fc.assert(
			fc.property(anyHistory, anyInstant, (steps, until) => {
				const laptops = play(steps);
				exchange(...laptops);
				const [one, ...others] = laptops.map(({ log }) => names(past(log, until)));
				for (const other of others) expect(other).toEqual(one);
			})
		);
	});

	test('grows with the instant', () => {
		fc.assert(
			fc.property(anyHistory, anyInstant, anyInstant, (steps, a, b) => {
				const [{ log }] = play(steps);
				const [early, late] = a < b ? [a, b] : [b, a];
				expect(names(past(log, late))).toEqual(expect.arrayContaining(names(past(log, early))));
			})
		);
	});
});

test('a changeset by a clock ahead takes those that had seen it along', () => {
	const [anna, ben] = play([]);
	const ahead = anna.write([{ do: 'drop', kind: 'partner', id: 'A' }], '2030-01-01T00:00:00.000Z');
	const own = anna.write([{ do: 'drop', kind: 'partner', id: 'B' }], '2026-01-01T00:00:00.000Z');
	const apart = ben.write([{ do: 'drop', kind: 'partner', id: 'C' }], '2026-01-01T00:00:00.000Z');
	ben.read([...ahead, ...own]);
	const seen = ben.write([{ do: 'drop', kind: 'partner', id: 'D' }], '2026-01-02T00:00:00.000Z');
	expect(past(ben.log, '2027-01-01T00:00:00.000Z')).toEqual(apart);
	expect(past(ben.log, '2031-01-01T00:00:00.000Z')).toHaveLength(4);
	expect(seen[0]!.after).toBeDefined();
});
