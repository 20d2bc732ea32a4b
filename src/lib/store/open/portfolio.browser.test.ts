import { afterEach, describe, expect, test } from 'vitest';
import { seededBytes } from '../../../../tests/support/laptop';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { newId } from '../../domain/base/id';
import type { Changeset } from '../../domain/records/changeset';
import type { Result } from '../../domain/base/result';
import { databaseName, PortfolioDatabase, type PortfolioInfo } from '../log/database';
import { compactJournal } from '../log/log';
import { Portfolio } from './portfolio.svelte';
import type { StoreProblem } from '../base/problems';
import { browserSurroundings, type Surroundings } from '../base/surroundings';

const opened: Portfolio[] = [];

afterEach(() => {
	for (const portfolio of opened.splice(0)) {
		portfolio.close();
		indexedDB.deleteDatabase(databaseName(portfolio.id));
	}
});

function info(id = newId(browserSurroundings.random)): PortfolioInfo {
	return { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
}

async function open(of = info(), surroundings: Surroundings = browserSurroundings): Promise<Portfolio> {
	const portfolio = good(await Portfolio.open(of, 'Ada', surroundings));
	opened.push(portfolio);
	return portfolio;
}

function good<T>(result: Result<T, StoreProblem>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

async function logOf(portfolio: Portfolio): Promise<Changeset[]> {
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	return log;
}

async function until(met: () => boolean): Promise<void> {
	for (let tries = 0; !met(); tries++) {
		if (tries > 200) throw new Error('It did not come to pass.');
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}

describe('an action', () => {
	test('is there after a reload', async () => {
		const of = info();
		const first = await open(of);
		const id = good(await first.create('partner', { name: 'CHUV', country: 'CH' }));
		good(await first.edit('partner', id, { city: 'Lausanne' }));
		expect(first.saved.state).toBe('saved');
		first.close();

		const again = await open(of);
		expect(again.get('partner', id)?.values).toEqual({ name: 'CHUV', country: 'CH', city: 'Lausanne' });
		expect(again.digest).toBe(first.digest);
		expect(again.replica).toBe(first.replica);
	});

	test.for([
		['a missing required field', 'partner', { city: 'Lyon' }, { type: 'invalid-value', field: 'name' }],
		['a value of another type', 'partner', { name: 7 }, { type: 'invalid-value', field: 'name' }],
		['a field that does not exist', 'partner', { name: 'A', constructor: 'B' }, { type: 'unknown-field' }],
		['a kind that does not exist', 'dragon', { name: 'A' }, { type: 'unknown-kind', kind: 'dragon' }]
	] as const)('with %s is refused and changes nothing', async ([, kind, values, problem]) => {
		const portfolio = await open();
		const before = portfolio.digest;
		const refused = await portfolio.create(kind, values);
		expect(refused).toMatchObject({ ok: false, problem });
		expect(portfolio.digest).toBe(before);
		expect(await logOf(portfolio)).toEqual([]);
	});

	test('that would leave a part of itself is refused whole', async () => {
		const portfolio = await open();
		const ids = [newId(browserSurroundings.random), newId(browserSurroundings.random)] as const;
		const refused = await portfolio.commit({ act: 'import' }, [
			{ do: 'put', kind: 'partner', id: ids[0], fields: { name: 'Good' } },
			{ do: 'put', kind: 'partner', id: ids[1], fields: { name: 'Bad', country: 'Nowhere' } }
		]);
		expect(refused).toMatchObject({ problem: { id: ids[1], field: 'country' } });
		expect(portfolio.all('partner')).toEqual([]);
	});

	test('that cannot be written leaves memory and disk as they were', async () => {
		const of = info();
		const portfolio = await open(of);
		const id = good(await portfolio.create('partner', { name: 'Before' }));
		const before = portfolio.digest;
		await removeTable(of.id);
		const failed = await portfolio.edit('partner', id, { name: 'After' });
		expect(failed.ok).toBe(false);
		expect(portfolio.get('partner', id)?.values).toEqual({ name: 'Before' });
		expect(portfolio.digest).toBe(before);
	});
});

/** Forces the open connections closed, as the browser does when it loses the database. */
async function removeTable(id: string): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const request = indexedDB.open(databaseName(id), 1000);
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
}

describe('undo and redo', () => {
	test('survive a reload and follow each other', async () => {
		const of = info();
		const first = await open(of);
		const id = good(await first.create('partner', { name: 'One' }));
		good(await first.edit('partner', id, { name: 'Two', city: 'Graz' }));
		first.close();

		const again = await open(of);
		expect(again.undoable).toMatchObject({ act: 'edit', id });
		good(await again.undo());
		expect(again.get('partner', id)?.values).toEqual({ name: 'One' });
		good(await again.undo());
		expect(again.get('partner', id)?.state).toBe('dropped');
		expect(again.undoable).toBeUndefined();
		good(await again.redo());
		expect(again.get('partner', id)).toMatchObject({ state: 'live', values: { name: 'One' } });
		good(await again.redo());
		expect(again.get('partner', id)?.values).toEqual({ name: 'Two', city: 'Graz' });
		expect(again.redoable).toBeUndefined();
		expect(good(await again.redo())).toBeUndefined();
	});

	test('leave what somebody changed since', async () => {
		const [here, there] = [await open(), await open()];
		const id = good(await here.create('partner', { name: 'One', city: 'Graz' }));
		good(await here.edit('partner', id, { name: 'Two', city: 'Wien' }));
		good(await there.merge(here.log(), { name: 'here' }));
		good(await there.edit('partner', id, { city: 'Linz' }));
		good(await here.merge(there.log(), { name: 'there' }, { undoable: false }));
		const receipt = good(await here.undo());
		expect(receipt?.left).toEqual([{ kind: 'partner', id, field: 'city' }]);
		expect(here.get('partner', id)?.values).toEqual({ name: 'One', city: 'Linz' });
	});

	test('leave a record that somebody works on since it was restored', async () => {
		const [here, there] = [await open(), await open()];
		const id = good(await here.create('partner', { name: 'One' }));
		good(await here.drop('partner', id));
		good(await here.restore('partner', id));
		good(await there.merge(here.log(), { name: 'here' }));
		good(await there.edit('partner', id, { city: 'Linz' }));
		good(await here.merge(there.log(), { name: 'there' }, { undoable: false }));
		expect(good(await here.undo())?.left).toEqual([{ kind: 'partner', id }]);
		expect(here.get('partner', id)?.state).toBe('live');
	});

	test('take a whole import back', async () => {
		const portfolio = await open();
		good(await portfolio.create('partner', { name: 'Mine' }));
		const before = portfolio.all('partner');
		good(await portfolio.merge(portfolioOf(300), { name: 'file' }));
		expect(portfolio.table('project').size).toBeGreaterThan(10);
		good(await portfolio.undo());
		expect(portfolio.table('project').size).toBe(0);
		expect(portfolio.all('partner')).toEqual(before);
	});

	test('end where a new action begins', async () => {
		const portfolio = await open();
		good(await portfolio.create('partner', { name: 'One' }));
		good(await portfolio.undo());
		expect(portfolio.redoable).toBeDefined();
		good(await portfolio.create('partner', { name: 'Two' }));
		expect(portfolio.redoable).toBeUndefined();
	});
});

describe('a merge', () => {
	test('of the same file twice writes nothing the second time', async () => {
		const portfolio = await open();
		const file = portfolioOf(500);
		const first = good(await portfolio.merge(file, { name: 'file' }));
		expect(first).toMatchObject({ fresh: file.length, known: 0 });
		expect(Object.values(first.kinds).reduce((sum, { added }) => sum + added, 0)).toBe(500);
		const { digest, length, undoable } = portfolio;
		const second = good(await portfolio.merge(file, { name: 'file' }));
		expect(second).toMatchObject({ fresh: 0, known: file.length, kinds: {}, touched: [] });
		expect({ digest: portfolio.digest, length: portfolio.length, undoable: portfolio.undoable }).toEqual({
			digest,
			length,
			undoable
		});
	});

	test('brings two laptops to the same digest, with the conflict on both', async () => {
		const [here, there] = [await open(), await open()];
		const id = good(await here.create('partner', { name: 'One' }));
		good(await there.merge(here.log(), { name: 'here' }));
		good(await here.edit('partner', id, { name: 'Here' }));
		good(await there.edit('partner', id, { name: 'There' }));
		const receipt = good(await here.merge(there.log(), { name: 'there' }));
		good(await there.merge(here.log(), { name: 'here' }));
		expect(receipt.conflicts).toMatchObject([{ type: 'field', id, field: 'name' }]);
		expect(here.digest).toBe(there.digest);
		good(await here.edit('partner', id, { name: 'Agreed' }));
		good(await there.merge(here.logSince(there.heads), { name: 'here' }));
		expect(there.conflicts).toEqual([]);
		expect(there.get('partner', id)?.values).toEqual({ name: 'Agreed' });
	});

	test('keeps what comes too early until the rest is there, over a reload', async () => {
		const of = info();
		const [source, target] = [await open(), await open(of)];
		for (const name of ['One', 'Two', 'Three']) good(await source.create('partner', { name }));
		const [first, second, third] = await logOf(source);
		const early = good(await target.merge([third!], { name: 'late part' }));
		expect(early).toMatchObject({
			fresh: 0,
			waiting: [{ missing: { seq: 1 }, changesets: 1, authors: ['Ada'] }]
		});
		expect(target.all('partner')).toEqual([]);
		target.close();
		const again = await open(of);
		expect(again.waiting).toHaveLength(1);
		good(await again.merge([second!, first!], { name: 'the rest' }));
		expect(again.waiting).toEqual([]);
		expect(again.digest).toBe(source.digest);
	});

	test('refuses a file in which a changeset does not follow from the one before it', async () => {
		const portfolio = await open();
		const file = portfolioOf(2000);
		const altered = file.with(0, { ...file[0]!, author: 'Somebody else' });
		expect(await portfolio.merge(altered, { name: 'altered' })).toMatchObject({
			problem: { type: 'forked', seq: 2 }
		});
		expect(portfolio.length).toBe(0);
	});

	test('takes a new identity when somebody wrote under ours', async () => {
		const of = info();
		const portfolio = await open(of);
		good(await portfolio.create('partner', { name: 'One' }));
		const { replica } = portfolio;
		const twin = await open(info(), { ...browserSurroundings, random: seededBytes(7) });
		good(await twin.merge(portfolio.log(), { name: 'one' }));
		const [own] = await logOf(portfolio);
		const { composeChangesets } = await import('../../domain/merge/compose');
		const ahead = composeChangesets(
			twin.trial(),
			{ replica, author: 'Ada', app: 'test' },
			{
				label: { act: 'create' },
				at: own!.at,
				changes: [{ do: 'drop', kind: 'partner', id: own!.ops[0]!.id }]
			},
			browserSurroundings.random
		);
		good(await portfolio.merge(ahead, { name: 'copied profile' }));
		expect(portfolio.replica).not.toBe(replica);
		good(await portfolio.create('partner', { name: 'Two' }));
		expect((await logOf(portfolio)).at(-1)).toMatchObject({ replica: portfolio.replica, seq: 1 });
	});

	test('of 20,000 records is one action', { timeout: 60_000 }, async () => {
		const of = info();
		const portfolio = await open(of);
		const receipt = good(await portfolio.merge(portfolioOf(20_000), { name: 'large' }, { verified: true }));
		expect(receipt.touched).toHaveLength(20_000);
		portfolio.close();
		const again = await open(of);
		expect(again.kinds.reduce((sum, kind) => sum + again.table(kind).size, 0)).toBe(20_000);
	});

	test('can be cancelled before it is written', async () => {
		const portfolio = await open();
		const stop = new AbortController();
		stop.abort();
		const cancelled = await portfolio.merge(portfolioOf(50), { name: 'file' }, { signal: stop.signal });
		expect(cancelled).toEqual({ ok: false, problem: { type: 'cancelled' } });
		expect(portfolio.length).toBe(0);
	});
});

describe('two tabs', () => {
	test('stay in step', async () => {
		const of = info();
		const [left, right] = [await open(of), await open(of)];
		expect(left.replica).toBe(right.replica);
		const id = good(await left.create('partner', { name: 'Left' }));
		await until(() => right.get('partner', id) !== undefined);
		good(await right.edit('partner', id, { city: 'Bern' }));
		await until(() => left.get('partner', id)?.values['city'] === 'Bern');
		expect(left.undoable).toEqual(right.undoable);
		expect(left.digest).toBe(right.digest);
	});

	test('writing at the same moment lose nothing and share no number', async () => {
		const of = info();
		const tabs = [await open(of), await open(of), await open(of)];
		const work = tabs.flatMap((tab, t) =>
			Array.from({ length: 10 }, (_, i) => tab.create('partner', { name: `Tab ${t} number ${i}` }))
		);
		(await Promise.all(work)).forEach(good);
		await until(() => tabs.every((tab) => tab.table('partner').size === 30));
		expect((await logOf(tabs[0]!)).map(({ seq }) => seq)).toEqual(
			Array.from({ length: 30 }, (_, i) => i + 1)
		);
		expect(new Set(tabs.map((tab) => tab.digest)).size).toBe(1);
	});
});

test('portfolios are apart', async () => {
	const [one, other] = [await open(), await open()];
	good(await one.create('partner', { name: 'One' }));
	expect(other.all('partner')).toEqual([]);
	expect(one.replica).not.toBe(other.replica);
});

test('what was made here since the last export is counted, what came in a file is not', async () => {
	const of = info();
	const portfolio = await open(of);
	good(await portfolio.create('partner', { name: 'One' }));
	expect(portfolio.exported).toEqual({ at: undefined, changesSince: 1 });
	good(await portfolio.markExported());
	good(await portfolio.create('partner', { name: 'Two' }));
	good(await portfolio.merge(portfolioOf(3), { name: 'file' }));
	expect(portfolio.exported).toMatchObject({ at: expect.any(String) as string, changesSince: 1 });
});

test('the history of a record tells who wrote what over what', async () => {
	const portfolio = await open();
	const id = good(await portfolio.create('partner', { name: 'One' }));
	good(await portfolio.create('partner', { name: 'Other' }));
	good(await portfolio.edit('partner', id, { name: 'Two' }));
	good(await portfolio.drop('partner', id));
	expect(await portfolio.history('partner', id)).toMatchObject([
		{ label: { act: 'drop', id }, before: 'live', after: 'dropped', fields: [] },
		{ seq: 3, author: 'Ada', fields: [{ field: 'name', before: 'One', after: 'Two' }] },
		{ seq: 1, before: undefined, after: 'live', fields: [{ field: 'name', before: undefined, after: 'One' }] }
	]);
	expect(await portfolio.history('partner', id, 'city')).toEqual([]);
});

describe('what is derived from the log', () => {
	test('is the same when built anew, byte for byte', async () => {
		const portfolio = await open();
		good(await portfolio.merge(portfolioOf(3000), { name: 'file' }));
		const id = good(await portfolio.create('partner', { name: 'One' }));
		good(await portfolio.edit('partner', id, { name: 'Two' }));
		good(await portfolio.undo());
		const { digest } = portfolio;
		const before = portfolio.trial().toCheckpoint();
		expect(good(await portfolio.rebuild())).toEqual({ digest });
		expect(portfolio.trial().toCheckpoint()).toEqual(before);
		expect(portfolio.get('partner', id)?.values).toEqual({ name: 'One' });
	});

	test('may be lost', async () => {
		const of = info();
		const portfolio = await open(of);
		good(await portfolio.merge(portfolioOf(3000), { name: 'file' }));
		const { digest } = portfolio;
		await checkpointOf(of.id);
		portfolio.close();
		expect((await open(of)).digest).toBe(digest);
		const db = new PortfolioDatabase(of.id);
		await db.checkpoint.clear();
		db.close();
		expect((await open(of)).digest).toBe(digest);
	});

	test('goes on from the checkpoint', async () => {
		const of = info();
		const portfolio = await open(of);
		good(await portfolio.merge(portfolioOf(3000), { name: 'file' }));
		const { n } = await checkpointOf(of.id);
		expect(n).toBe(portfolio.length);
		const id = good(await portfolio.create('partner', { name: 'Later' }));
		portfolio.close();
		const again = await open(of);
		expect(again.get('partner', id)?.values).toEqual({ name: 'Later' });
		good(await again.undo());
		good(await again.undo());
		expect(again.table('partner').size).toBe(0);
	});

	test('stays readable while the journal moves into blocks', async () => {
		const of = info();
		const portfolio = await open(of);
		for (let i = 0; i < 5; i++) good(await portfolio.create('partner', { name: `One ${i}` }));
		good(await portfolio.merge(portfolioOf(400), { name: 'file' }));
		for (let i = 0; i < 5; i++) good(await portfolio.create('partner', { name: `Two ${i}` }));
		const before = await logOf(portfolio);
		const db = new PortfolioDatabase(of.id);
		await compactJournal(db);
		expect(await db.journal.count()).toBe(0);
		db.close();
		expect(await logOf(portfolio)).toEqual(before);
		const backwards: Changeset[] = [];
		for await (const changeset of portfolio.logBackwards()) backwards.push(changeset);
		expect(backwards.reverse()).toEqual(before);
		good(await portfolio.undo());
		expect(portfolio.table('partner').size).toBeGreaterThan(9);
	});
});

async function checkpointOf(id: string): Promise<{ n: number }> {
	const db = new PortfolioDatabase(id);
	for (let tries = 0; tries < 300; tries++) {
		const row = await db.checkpoint.get('newest');
		if (row) {
			db.close();
			return row;
		}
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	throw new Error('No checkpoint was written.');
}

test('a full disk is told, and changes nothing', async () => {
	const portfolio = await open();
	good(await portfolio.create('partner', { name: 'Before' }));
	const before = portfolio.digest;
	const { put } = IDBObjectStore.prototype;
	IDBObjectStore.prototype.put = () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	const failed = await portfolio.create('partner', { name: 'After' });
	IDBObjectStore.prototype.put = put;
	expect(failed).toEqual({ ok: false, problem: { type: 'storage-full' } });
	expect(portfolio.saved).toMatchObject({ state: 'failed', problem: { type: 'storage-full' } });
	expect(portfolio.digest).toBe(before);
	good(await portfolio.create('partner', { name: 'With room again' }));
	expect(portfolio.saved.state).toBe('saved');
	expect(await logOf(portfolio)).toHaveLength(2);
});
