import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../domain/base/id';
import type { Change, Changeset } from '../../domain/records/changeset';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { databaseName } from '../log/database';
import { Portfolio } from './portfolio.svelte';
import { browserSurroundings } from '../base/surroundings';

const size = 6000;
const info = () => ({
	id: newId(browserSurroundings.random),
	name: 'Test',
	sample: false,
	openedAt: '2026-01-01T00:00:00.000Z'
});

let portfolio: Portfolio;

beforeEach(async () => {
	const opened = await Portfolio.open(info(), 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
	await portfolio.create('partner', { name: 'GSI' });
});

afterEach(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(portfolio.id));
});

async function logOf(): Promise<Changeset[]> {
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	return log;
}

const partners = (count: number): Change[] =>
	Array.from({ length: count }, (_, at) => ({
		do: 'put',
		kind: 'partner',
		id: newId(browserSurroundings.random),
		fields: { name: `Partner ${at}` }
	}));

/** Everything of the portfolio that a cancelled action must leave as it was. */
const everything = async () => ({
	digest: portfolio.digest,
	saved: portfolio.saved,
	undoable: portfolio.undoable,
	length: portfolio.length,
	log: await logOf(),
	redoable: portfolio.redoable,
	exported: portfolio.exported
});

describe('an action of thousands of operations', () => {
	test.each([0.1, 0.39, 0.5, 0.9])('leaves nothing when cancelled after %d of it', async (share) => {
		const before = await everything();
		const stop = new AbortController();
		const progress = (done: number) => {
			if (done >= share) stop.abort();
		};
		const merged = await portfolio.merge(
			portfolioOf(size),
			{ name: 'file' },
			{ signal: stop.signal, progress }
		);
		expect(merged).toEqual({ ok: false, problem: { type: 'cancelled' } });
		expect(await everything()).toEqual(before);
		expect((await portfolio.merge(portfolioOf(size), { name: 'file' })).ok).toBe(true);
	});

	test('cannot be cancelled any more once it is on the disk', async () => {
		const stop = new AbortController();
		const merged = await portfolio.merge(
			portfolioOf(size),
			{ name: 'file' },
			{
				signal: stop.signal,
				progress: (done) => {
					if (done === 1) stop.abort();
				}
			}
		);
		expect(merged.ok && merged.value.fresh).toBe(portfolioOf(size).length);
	});

	test('says how far it is, and shows all at once', async () => {
		const seen: number[] = [];
		const sizes = new Set<number>();
		const written = await portfolio.commit({ act: 'import', count: size }, partners(size), {
			progress: (done) => {
				seen.push(done);
				sizes.add(portfolio.table('partner').size);
			}
		});
		expect(written.ok && written.value.touched).toHaveLength(size);
		expect(seen.length).toBeGreaterThan(5);
		expect(seen).toEqual(seen.toSorted((a, b) => a - b));
		expect([...sizes]).toEqual([1]);
		expect(portfolio.table('partner').size).toBe(size + 1);
		const { digest } = portfolio;
		expect(await portfolio.rebuild()).toEqual({ ok: true, value: { digest } });
	});

	test('tells those who watch of every record', async () => {
		let told = 0;
		portfolio.watch((touched) => (told += touched.length));
		await portfolio.commit({ act: 'import', count: size }, partners(size));
		expect(told).toBe(size);
	});

	test('can be undone and redone to the last value', async () => {
		const shown = () => portfolio.all('partner').map(({ id, values }) => [id, values]);
		const before = shown();
		const kinds = portfolio.kinds;
		expect((await portfolio.merge(portfolioOf(size), { name: 'file' })).ok).toBe(true);
		const after = shown();
		const undone = await portfolio.undo();
		expect(undone.ok && undone.value?.left).toEqual([]);
		expect(shown()).toEqual(before);
		for (const kind of portfolio.kinds) expect(portfolio.table(kind).size).toBe(kinds.includes(kind) ? 1 : 0);
		await portfolio.redo();
		expect(shown()).toEqual(after);
	});
});
