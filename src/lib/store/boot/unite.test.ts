import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededBytes } from '../../../../tests/support/laptop';
import { newId } from '../../domain/base/id';
import type { Changeset } from '../../domain/records/changeset';
import { composeChangesets } from '../../domain/merge/compose';
import { changesetDigest } from '../../domain/merge/digest';
import { PortfolioState } from '../../domain/merge/state';
import { unite } from './unite';

/** Many small changesets of one writer. */
function logOf(count: number): Changeset[] {
	const random = seededBytes(7);
	const state = new PortfolioState();
	const writer = { replica: newId(random), author: 'Ada', app: 'test' };
	return Array.from({ length: count }, (_, i) => {
		const change = {
			do: 'put',
			kind: 'partner',
			id: newId(random),
			fields: { name: `Partner ${i}` }
		} as const;
		const action = { label: { act: 'create' }, changes: [change], at: '2026-01-05T08:00:00.000Z' } as const;
		const [changeset] = composeChangesets(state, writer, action, random);
		state.apply(changeset!);
		return changeset!;
	});
}

const log = logOf(20);

function digestOf(changesets: readonly Changeset[]): string {
	const state = new PortfolioState();
	for (const changeset of changesets) expect(state.apply(changeset).status).toBe('applied');
	return state.digest();
}

describe('what is left and a snapshot', () => {
	test('make the whole log again, whichever parts each of them has', () => {
		const whole = digestOf(log);
		fc.assert(
			fc.property(
				fc.nat(log.length),
				fc.nat(log.length),
				fc.array(fc.nat(log.length - 1)),
				(from, to, holes) => {
					const remains = log.filter((_, i) => i >= from || !holes.includes(i));
					const snapshot = log.slice(0, Math.max(from, to));
					const united = unite(remains, snapshot);
					const held = new Set([...remains, ...snapshot].map(({ seq }) => seq));
					expect(united.log.length + united.parked.length).toBe(held.size);
					if (held.size === log.length) expect(digestOf(united.log)).toBe(whole);
				}
			)
		);
	});

	test('keep the order of the log that is there', () => {
		const united = unite(log.slice(0, 3), log);
		expect(united.log.slice(0, 3)).toEqual(log.slice(0, 3));
		expect(united.log).toHaveLength(log.length);
	});

	test('keep both where they have a number with another content', () => {
		const other = log.slice(0, 2).map((changeset) => ({ ...changeset, author: 'Somebody else' }));
		other[1] = { ...other[1]!, prev: changesetDigest(other[0]!) };
		const { log: united } = unite(other, log);
		expect(united).toHaveLength(log.length + other.length);
		digestOf(united);
	});

	test('lose nothing of the snapshot where what is left is broken', () => {
		const broken = log.with(5, { ...log[5]!, author: 'Somebody else' });
		const { log: united } = unite(broken, log);
		expect(united).toEqual(expect.arrayContaining(log.slice(0, 5)));
		expect(united.length).toBeGreaterThanOrEqual(log.length);
		digestOf(united);
	});
});
