import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChange, anyHistory, play } from '../../../../tests/simulate/history';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import { canonicalJson, type Json } from '../base/json';
import type { Changeset } from '../records/changeset';
import { inverse } from './inverse';
import { PortfolioState } from './state';

function fold(...logs: readonly (readonly Changeset[])[]): PortfolioState {
	const state = new PortfolioState();
	for (const changeset of logs.flat()) state.apply(changeset);
	return state;
}

/** What people see: visible records by kind and id, elements in no order. */
function seen(state: PortfolioState): Record<string, Json> {
	const records = state.kinds.flatMap((kind) => state.table(kind).all());
	return Object.fromEntries(
		records.map(({ kind, id, values }) => {
			const shown = Object.entries(values).map(([field, value]): [string, Json] => [
				field,
				Array.isArray(value)
					? value.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1))
					: value!
			]);
			return [`${kind} ${id}`, Object.fromEntries(shown)];
		})
	);
}

describe('merging', () => {
	test('is commutative, associative and idempotent', () => {
		fc.assert(
			fc.property(anyHistory, (steps) => {
				const [a, b, c] = play(steps).map(({ log }) => log) as [Changeset[], Changeset[], Changeset[]];
				const digest = fold(a, b, c).digest();
				expect(fold(c, b, a).digest()).toBe(digest);
				expect(fold(b, a, c, a, b, c).digest()).toBe(digest);
				const reader = new Laptop('dana', 4);
				reader.read([...c, ...b]);
				const grouped = fold(a, reader.log, reader.state.parked);
				expect(grouped.digest()).toBe(digest);
			})
		);
	});

	test('does not depend on the order of arrival, and a part is as good as the whole', () => {
		fc.assert(
			fc.property(
				anyHistory,
				fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
				(steps, stream) => {
					const [a, b, c] = play(steps);
					const all = [...a.log, ...b.log, ...c.log];
					const keys = new Map(all.map((changeset) => [changeset, stream.next().value as number]));
					const shuffled = all.toSorted((x, y) => keys.get(x)! - keys.get(y)!);
					const whole = fold(all);
					expect(fold(shuffled).digest()).toBe(whole.digest());
					const heads = a.state.heads;
					const part = all.filter(({ replica, seq }) => seq > (heads[replica] ?? 0));
					expect(fold(a.log, part).digest()).toBe(whole.digest());
					expect(fold(shuffled).parked).toEqual([]);
				}
			)
		);
	});

	test('gives the same conflicts on every laptop', () => {
		fc.assert(
			fc.property(anyHistory, (steps) => {
				const laptops = play(steps);
				exchange(...laptops);
				const [a, b, c] = laptops.map(({ state }) => state.conflicts);
				expect(b).toEqual(a);
				expect(c).toEqual(a);
			})
		);
	});
});

describe('a checkpoint', () => {
	test('taken anywhere in a log changes nothing of what follows', () => {
		fc.assert(
			fc.property(anyHistory, fc.nat(), (steps, cut) => {
				const [a, b, c] = play(steps);
				const log = [...c.log, ...b.log, ...a.log];
				const at = cut % (log.length + 1);
				const straight = fold(log);
				const stored = structuredClone(fold(log.slice(0, at)).toCheckpoint());
				const resumed = PortfolioState.fromCheckpoint(stored)!;
				expect(resumed.digest()).toBe(fold(log.slice(0, at)).digest());
				for (const changeset of log.slice(at)) resumed.apply(changeset);
				expect(resumed.digest()).toBe(straight.digest());
				expect(resumed.conflicts).toEqual(straight.conflicts);
				expect(resumed.toCheckpoint()).toEqual(straight.toCheckpoint());
			})
		);
	});
});

describe('undo', () => {
	test('right after an action gives everybody what they saw before', () => {
		fc.assert(
			fc.property(anyHistory, fc.array(anyChange, { minLength: 1, maxLength: 4 }), (steps, changes) => {
				const laptops = play(steps);
				const [a] = laptops;
				exchange(...laptops);
				const before = seen(a.state);
				const back = inverse(a.state, changes);
				a.write(changes);
				a.write(back);
				expect(seen(a.state)).toEqual(before);
				exchange(...laptops);
				for (const { state } of laptops) expect(seen(state)).toEqual(before);
			}),
			{ numRuns: 300 }
		);
	});

	test('right after a merge gives what was seen before it', () => {
		fc.assert(
			fc.property(anyHistory, (steps) => {
				const [a, b, c] = play(steps);
				const news = [...b.log, ...c.log].filter(({ ops }) => ops.every((op) => op.do !== 'erase'));
				const fresh: Changeset[] = [];
				const trial = fold(a.log);
				for (const changeset of news) {
					const applied = trial.apply(changeset);
					if (applied.status === 'applied') fresh.push(...applied.changesets);
				}
				const before = seen(a.state);
				const back = inverse(a.state, fresh);
				a.read(fresh);
				a.write(back);
				expect(seen(a.state)).toEqual(before);
			}),
			{ numRuns: 300 }
		);
	});

	test('of an undo brings the action back', () => {
		fc.assert(
			fc.property(anyHistory, fc.array(anyChange, { minLength: 1, maxLength: 4 }), (steps, changes) => {
				const [a] = play(steps);
				const back = inverse(a.state, changes);
				a.write(changes);
				const after = seen(a.state);
				const again = inverse(a.state, back);
				a.write(back);
				a.write(again);
				expect(seen(a.state)).toEqual(after);
			}),
			{ numRuns: 300 }
		);
	});
});
