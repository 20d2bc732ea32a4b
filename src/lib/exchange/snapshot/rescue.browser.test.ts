import { afterEach, expect, test } from 'vitest';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { newId } from '../../domain/base/id';
import type { Result } from '../../domain/base/result';
import { App } from '../../store/app/app.svelte';
import type { Finding } from '../../store/boot/examine';
import { databaseName, PortfolioDatabase } from '../../store/log/database';
import { Folder } from '../../store/opfs/folder';
import type { Portfolio } from '../../store/open/portfolio.svelte';
import { browserSurroundings } from '../../store/base/surroundings';
import { readSnapshot } from './source';
import { takeSnapshot } from './take';

const directory = 'isocentre-rescue-test';
const started: App[] = [];
const made: string[] = [];

afterEach(async () => {
	for (const app of started.splice(0)) app.close();
	for (const id of made.splice(0)) await deleted(databaseName(id));
	await deleted(directory);
	await new Folder(`snapshots-${directory}`).clear();
});

async function start(): Promise<App> {
	const app = new App(browserSurroundings, directory);
	started.push(app);
	await app.start();
	return app;
}

function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

function deleted(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error as DOMException);
	});
}

interface Left {
	readonly app: App;
	readonly portfolio: Portfolio;
	readonly digest: string;
}

/** A portfolio with a snapshot of all it has. */
async function worked(records = 400): Promise<Left> {
	const app = await start();
	good(await app.setAuthor('Ada'));
	const id = newId(browserSurroundings.random);
	const portfolio = good(
		await app.join({ portfolio: { id, name: 'Ours' }, changesets: portfolioOf(records) })
	);
	good(await portfolio.create('partner', { name: 'CHUV' }));
	good(await takeSnapshot(portfolio, app.shelf, browserSurroundings));
	return { app, portfolio, digest: portfolio.digest };
}

/** Starts anew after `damage` and restores the newest snapshot of everything that is not as it was. */
async function restored(
	{ app, portfolio }: Left,
	expected: Finding,
	damage: () => Promise<unknown>
): Promise<App> {
	app.close();
	await damage();
	const again = await start();
	expect(again.status).toBe('rescue');
	const [one] = again.rescue!.cases;
	expect(one).toMatchObject({ finding: expected, info: { id: portfolio.id, name: 'Ours' } });
	const snapshot = good(await again.shelf.newest(portfolio.id))!;
	const source = good(await readSnapshot(again.shelf, snapshot));
	good(await again.settle(new Map([[portfolio.id, source]])));
	expect(again.status).toBe('open');
	return again;
}

test('a start with everything in its place asks nothing', async () => {
	const { app, digest } = await worked();
	app.close();
	const again = await start();
	expect(again).toMatchObject({ status: 'open', rescue: undefined });
	expect(again.current?.digest).toBe(digest);
});

test('a portfolio whose database is gone comes back whole, under a new name of this browser', async () => {
	const left = await worked();
	const { id, replica, length } = left.portfolio;
	const again = await restored(left, 'missing', () => deleted(databaseName(id)));
	expect(again.current).toMatchObject({ digest: left.digest, length });
	expect(again.current?.replica).not.toBe(replica);
	const made = again.current!.all('partner').find(({ values }) => values['name'] === 'CHUV')!;
	expect(await again.current!.history('partner', made.id)).toHaveLength(1);
	good(await again.current!.create('partner', { name: 'After' }));
	again.close();
	expect(await start()).toMatchObject({ status: 'open' });
});

test('everything gone at once comes back, with who was at it and what was open', async () => {
	const left = await worked();
	const again = await restored(left, 'missing', async () => {
		await deleted(databaseName(left.portfolio.id));
		await deleted(directory);
	});
	expect(again).toMatchObject({ list: { author: 'Ada' } });
	expect(again.current).toMatchObject({ id: left.portfolio.id, name: 'Ours', digest: left.digest });
});

test('a lost list of portfolios finds the portfolio that is still there', async () => {
	const left = await worked();
	good(await left.portfolio.create('partner', { name: 'Later than the snapshot' }));
	const { digest } = left.portfolio;
	left.app.close();
	await deleted(directory);
	const again = await start();
	expect(again.status).toBe('rescue');
	expect(again.rescue!.cases).toMatchObject([{ finding: 'sound', listed: false }]);
	good(await again.settle(new Map()));
	expect(again.current?.digest).toBe(digest);
});

test('a log that lost its end is put together with the snapshot, and parked changes stay', async () => {
	const left = await worked();
	const again = await restored(left, 'behind', async () => {
		const db = new PortfolioDatabase(left.portfolio.id);
		const tip = left.portfolio.length;
		await db.journal.delete(tip);
		await db.meta.put({ key: 'tip', n: tip - 1 });
		await db.checkpoint.clear();
		db.close();
	});
	expect(again.current?.digest).toBe(left.digest);
});

test('a log with a hole keeps what came after the snapshot', async () => {
	const left = await worked();
	good(await left.portfolio.create('partner', { name: 'Later than the snapshot' }));
	const { digest } = left.portfolio;
	const again = await restored(left, 'torn', async () => {
		const db = new PortfolioDatabase(left.portfolio.id);
		await db.log.clear();
		db.close();
	});
	expect(again.current?.digest).toBe(digest);
});

test('a database without anything in it is not taken for a new portfolio', async () => {
	const left = await worked();
	const again = await restored(left, 'empty', async () => {
		const db = new PortfolioDatabase(left.portfolio.id);
		await Promise.all(db.tables.map((table) => table.clear()));
		db.close();
	});
	expect(again.current?.digest).toBe(left.digest);
});

test('a looking start makes nothing: the fault is still there at the next one', async () => {
	const left = await worked();
	left.app.close();
	await deleted(databaseName(left.portfolio.id));
	expect((await start()).status).toBe('rescue');
	expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(
		databaseName(left.portfolio.id)
	);
	expect((await start()).status).toBe('rescue');
});

test('a portfolio that vanishes while another is open is not opened empty', async () => {
	const { app, portfolio } = await worked();
	made.push(good(await app.createEmpty('Another')).id);
	await deleted(databaseName(portfolio.id));
	expect(await app.open(portfolio.id)).toEqual({ ok: false, problem: { type: 'to-rescue' } });
	expect(app.status).toBe('rescue');
});

test('going on without a portfolio asks no more, and its snapshots stay', async () => {
	const left = await worked();
	left.app.close();
	await deleted(databaseName(left.portfolio.id));
	const again = await start();
	good(await again.settle(new Map([[left.portfolio.id, 'left']])));
	expect(again).toMatchObject({ status: 'none', list: { portfolios: [] } });
	expect(await start()).toMatchObject({ status: 'none' });
	expect(good(await again.shelf.list(left.portfolio.id))).toHaveLength(1);
});

test('going on with what is left of a torn log makes it whole', async () => {
	const left = await worked();
	left.app.close();
	const db = new PortfolioDatabase(left.portfolio.id);
	await db.journal.clear();
	db.close();
	expect(left.portfolio.length).toBe(2);
	const again = await start();
	expect(again.rescue!.cases).toMatchObject([{ finding: 'torn' }]);
	good(await again.settle(new Map()));
	expect(again.current?.length).toBe(left.portfolio.length - 1);
	again.close();
	expect((await start()).status).toBe('open');
});

test('a removed portfolio takes its snapshots along', async () => {
	const { app, portfolio } = await worked();
	good(await app.remove(portfolio.id));
	expect(good(await app.shelf.list(portfolio.id))).toEqual([]);
	expect((await start()).status).toBe('none');
});
