import { expect, it } from 'vitest';
import { seededBytes } from '../../../../tests/support/laptop';
import { newId } from '../base/id';
import { checkChangeset } from './changeset-check';
import type { Changeset } from '../records/changeset';
import { composeChangesets } from './compose';
import { PortfolioState } from './state';
import { changesetDigest } from './digest';

const writer = { replica: 'A00000000000000A', author: 'Anna', app: '1' };
const random = seededBytes(5);
const replicas = (count: number) => Array.from({ length: count }, () => newId(random));

/** The first changeset of a replica: a partner of its own. */
function firstOf(replica: string): Changeset {
	const at = '2026-01-04T10:00:00.000Z';
	const op = { do: 'put', kind: 'partner', id: replica, fields: { name: replica }, salt: replica } as const;
	return { replica, seq: 1, at, author: 'M', app: '1', label: { act: 'create' }, prev: '', ops: [op] };
}

function stateOf(changesets: readonly Changeset[]): PortfolioState {
	const state = new PortfolioState();
	for (const changeset of changesets) state.apply(changeset);
	return state;
}

function renamed(state: PortfolioState, id: string, name: string): Changeset[] {
	const changes = [{ do: 'put', kind: 'partner', id, fields: { name } }] as const;
	const at = '2026-01-05T10:00:00.000Z';
	const written = composeChangesets(state, writer, { label: { act: 'edit' }, changes, at }, random);
	for (const changeset of written) expect(checkChangeset(changeset)).toBeUndefined();
	return written;
}

it('names only what its writer had not seen before', () => {
	const [first, second, third] = replicas(3).map(firstOf);
	const state = stateOf([first!, second!]);
	const [one] = renamed(state, first!.replica, 'One');
	expect(Object.keys(one!.after!).sort()).toEqual([first!.replica, second!.replica].sort());
	state.apply(one!);
	state.apply(third!);
	const [two] = renamed(state, third!.replica, 'Two');
	expect(two!.after).toEqual({ [third!.replica]: 1 });
	expect(Object.keys(two!.saw!)).toEqual([third!.replica]);
	state.apply(two!);
	expect(state.knowledge.seenBy(writer.replica, 2)).toEqual({
		[first!.replica]: 1,
		[second!.replica]: 1,
		[third!.replica]: 1
	});
	expect(state.conflicts).toEqual([]);
});

it(
	'stays readable, in a portfolio of more replicas than one changeset may name',
	{ timeout: 120_000 },
	() => {
		const crowd = replicas(20_500).map(firstOf);
		const state = stateOf(crowd);
		const last = crowd.at(-1)!.replica;
		const written = renamed(state, last, 'Mine');
		expect(written.length).toBe(2);
		expect(written.every(({ after }) => Object.keys(after!).length <= 20_000)).toBe(true);
		for (const changeset of written) expect(state.apply(changeset).status).toBe('applied');
		expect(state.table('partner').get(last)?.values['name']).toBe('Mine');
		expect(state.table('partner').entries(last, 'name')).toHaveLength(1);
		expect(renamed(state, last, 'Mine again')[0]!.after).toBeUndefined();
	}
);

/** One replica that knows many others, and learns of one more with each changeset. */
function learner(count: number): Changeset[] {
	const others = replicas(2 * count).map(firstOf);
	const log = [...others];
	let prev = '';
	for (let seq = 1; seq <= count; seq++) {
		const named = seq === 1 ? others.slice(0, count + 1) : [others[count + seq - 1]!];
		const after = Object.fromEntries(named.map(({ replica }) => [replica, 1]));
		const changeset = { ...firstOf(writer.replica), seq, prev, after };
		log.push(changeset);
		prev = changesetDigest(changeset);
	}
	return log;
}

it('what was seen takes no more room than it took to say', { timeout: 60_000 }, () => {
	const state = stateOf(learner(1_500));
	const columns = state.knowledge.toColumns();
	const names = columns.flatMap(({ sights }) => sights.map(({ news }) => Object.keys(news).length));
	expect(names.reduce((sum, count) => sum + count, 0)).toBe(3_000);
	expect(JSON.stringify(state.knowledge.outline()).length).toBeLessThan(1_000_000);
	expect(Object.keys(state.knowledge.seenBy(writer.replica, 700))).toHaveLength(2_200);
	const again = new PortfolioState(state.toCheckpoint());
	expect(again.knowledge.seenBy(writer.replica, 700)).toEqual(state.knowledge.seenBy(writer.replica, 700));
	expect(again.digest()).toBe(state.digest());
});

it(
	'one field that thousands wrote without knowing of each other is one conflict',
	{ timeout: 60_000 },
	() => {
		const id = newId(random);
		const crowd = replicas(6_000).map((replica) => {
			const changeset = firstOf(replica);
			return { ...changeset, ops: changeset.ops.map((op) => ({ ...op, id })) };
		});
		const state = stateOf(crowd);
		expect(state.table('partner').entries(id, 'name')).toHaveLength(6_000);
		expect(state.conflicts).toHaveLength(1);
		const copy = new PortfolioState(state.toCheckpoint());
		for (const changeset of renamed(copy, id, 'One')) copy.apply(changeset);
		expect(copy.conflicts).toEqual([]);
		expect(state.conflicts).toHaveLength(1);
	}
);
