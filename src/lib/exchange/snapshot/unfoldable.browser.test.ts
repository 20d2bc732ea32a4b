import { afterEach, describe, expect, test } from 'vitest';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { newId } from '../../domain/base/id';
import type { Changeset } from '../../domain/records/changeset';
import type { Result } from '../../domain/base/result';
import { App } from '../../store/app/app.svelte';
import { databaseName, PortfolioDatabase } from '../../store/log/database';
import { Folder } from '../../store/opfs/folder';
import type { Portfolio } from '../../store/open/portfolio.svelte';
import { browserSurroundings } from '../../store/base/surroundings';
import { Tabs } from '../../store/base/tabs';
import { readPortfolioFile } from '../portfolio-file/read';
import { readableFile } from './readable';
import { readSnapshot } from './source';
import { takeSnapshot } from './take';

const directory = 'isocentre-unfoldable-test';
const started: App[] = [];
const made: string[] = [];

afterEach(async () => {
	for (const app of started.splice(0)) app.close();
	for (const name of [...made.splice(0).map(databaseName), directory]) indexedDB.deleteDatabase(name);
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

interface Worked {
	readonly app: App;
	readonly portfolio: Portfolio;
	readonly last: Changeset;
}

/** A colleague's portfolio with work of one's own. */
async function worked(): Promise<Worked> {
	const app = await start();
	good(await app.setAuthor('Ada'));
	const id = newId(browserSurroundings.random);
	made.push(id);
	const log = portfolioOf(300);
	const portfolio = good(await app.join({ portfolio: { id, name: 'Ours' }, changesets: log }));
	good(await portfolio.create('partner', { name: 'CHUV' }));
	return { app, portfolio, last: log.at(-1)! };
}

/** Writes rows behind the log, past everything that looks at what comes in. */
async function plant({ portfolio }: Worked, ...rows: readonly unknown[]): Promise<void> {
	const db = new PortfolioDatabase(portfolio.id);
	const { length } = portfolio;
	await db.journal.bulkPut(rows.map((changeset, i) => ({ n: length + 1 + i, changeset })) as never);
	await db.meta.update('tip', { n: length + rows.length } as never);
	db.close();
}

const forged = ({ last }: Worked) => ({ ...last, seq: last.seq + 1, prev: 'b'.repeat(64) });

const put = (fields: unknown) => [{ do: 'put', kind: 'partner', id: 'X', fields, salt: '' }];

const faults: Readonly<Record<string, (work: Worked) => Promise<unknown>>> = {
	'a changeset that contradicts the one before it': (work) => plant(work, forged(work)),
	'a changeset that waits for others': (work) =>
		plant(work, { ...work.last, seq: work.last.seq + 7, prev: 'b'.repeat(64) }),
	'a copy of a changeset': (work) => plant(work, work.last),
	'a copy that claims to be of another line': (work) =>
		plant(work, { ...forged(work), copyOf: { replica: 'NNNNNNNNNNNNNNNN', seq: 5, prev: 'a'.repeat(64) } }),
	'nothing in place of a changeset': (work) => plant(work, null),
	'a number in place of a changeset': (work) => plant(work, 7),
	'a changeset without operations': (work) => plant(work, { ...forged(work), ops: undefined }),
	'a changeset without a label': (work) => plant(work, { ...forged(work), label: undefined }),
	'operations at which folding throws': (work) =>
		plant(work, { ...work.last, replica: 'NNNNNNNNNNNNNNNN', seq: 1, prev: '', ops: put(null) }),
	'a block that holds no list': async (work) => {
		const db = new PortfolioDatabase(work.portfolio.id);
		await db.log.put({ n: work.portfolio.length + 1, changesets: 'x', heads: {} } as never);
		await db.meta.update('tip', { n: work.portfolio.length + 1 } as never);
		db.close();
	}
};

describe('a log that does not fold is a case for the person', () => {
	test.each(Object.entries(faults))('%s: the rest opens, and nothing of it is lost', async (_, damage) => {
		const work = await worked();
		const { digest, length, id } = work.portfolio;
		work.app.close();
		await damage(work);
		const app = await start();
		expect(app.status).toBe('rescue');
		const rescue = app.rescue!;
		expect(rescue.cases).toMatchObject([{ info: { id, name: 'Ours' } }]);
		expect(['unfoldable', 'torn']).toContain(rescue.cases[0]!.finding);

		const about = { author: 'Ada', app: 'test', written: '2026-11-29T12:00:00.000Z' };
		const file = await readableFile(rescue.cases[0]!.info, await rescue.foldable(id), about);
		expect(good(await readPortfolioFile(file.content)).changesets).toHaveLength(length);
		const asFound = JSON.parse(await (await rescue.asFound(id)).text()) as { journal: { n: number }[] };
		expect(asFound).toMatchObject({ portfolio: id });

		good(await app.settle([[id, 'left']]));
		expect(app.status).toBe('open');
		expect(app.current).toMatchObject({ digest, length });
		good(await app.current!.create('partner', { name: 'After' }));
		app.close();
		expect(await start()).toMatchObject({ status: 'open' });
	});

	test('how much of it fits together is counted', async () => {
		const work = await worked();
		work.app.close();
		await plant(work, forged(work), null);
		const { rescue } = await start();
		const { length } = work.portfolio;
		expect(rescue!.cases).toMatchObject([{ finding: 'unfoldable', held: length, apart: 2 }]);
	});

	test('a snapshot gives back what it has, together with what is sound of the log', async () => {
		const work = await worked();
		good(await takeSnapshot(work.portfolio, work.app.shelf, browserSurroundings));
		good(await work.portfolio.create('partner', { name: 'Later than the snapshot' }));
		const { digest, id } = work.portfolio;
		work.app.close();
		await plant(work, forged(work));
		const app = await start();
		const [snapshot] = good(await app.shelf.list(id));
		good(await app.settle([[id, good(await readSnapshot(app.shelf, snapshot!))]]));
		expect(app.current?.digest).toBe(digest);
		app.close();
		expect(await start()).toMatchObject({ status: 'open' });
	});

	test('it can wait, while another portfolio is opened or begun', async () => {
		const work = await worked();
		const other = good(await work.app.createEmpty('Another'));
		made.push(other.id);
		work.app.close();
		await plant(work, forged(work));
		const app = await start();
		expect(app.status).toBe('open');
		expect(await app.open(work.portfolio.id)).toMatchObject({ problem: { type: 'to-rescue' } });
		good(await app.putOff());
		expect(app.status).toBe('none');
		expect(app.list.portfolios.map(({ name }) => name).sort()).toEqual(['Another', 'Ours']);
		good(await app.open(other.id));
		expect(app).toMatchObject({ status: 'open', list: { author: 'Ada' } });
		made.push(good(await app.createEmpty('A third')).id);
		expect(await app.open(work.portfolio.id)).toMatchObject({ problem: { type: 'to-rescue' } });
		expect(app.status).toBe('rescue');
		good(await app.settle([[work.portfolio.id, 'left']]));
		expect(app.current).toMatchObject({ id: work.portfolio.id, digest: work.portfolio.digest });
	});

	test('a portfolio whose database is gone can wait too', async () => {
		const work = await worked();
		good(await takeSnapshot(work.portfolio, work.app.shelf, browserSurroundings));
		const other = good(await work.app.createEmpty('Another'));
		made.push(other.id);
		work.app.close();
		await new PortfolioDatabase(work.portfolio.id).delete();
		const app = await start();
		expect(app.status).toBe('rescue');
		good(await app.putOff());
		good(await app.open(other.id));
		expect(app.status).toBe('open');
	});

	test('an open tab that hears of it asks too', async () => {
		const work = await worked();
		await plant(work, forged(work));
		const elsewhere = new Tabs(work.portfolio.id, () => undefined);
		elsewhere.tell();
		await expect.poll(() => work.app.status).toBe('rescue');
		elsewhere.close();
		expect(work.app.rescue!.cases).toMatchObject([{ finding: 'unfoldable' }]);
		good(await work.app.settle([[work.portfolio.id, 'left']]));
		expect(work.app.status).toBe('open');
	});

	test('an action in an open tab that comes upon it writes nothing, and asks', async () => {
		const work = await worked();
		await plant(work, forged(work));
		expect(await work.portfolio.create('partner', { name: 'Onto what is not there' })).toMatchObject({
			ok: false
		});
		await expect.poll(() => work.app.status).toBe('rescue');
	});
});

describe('a checkpoint', () => {
	async function checkpointed(): Promise<Worked> {
		const work = await worked();
		good(await work.portfolio.rebuild());
		return work;
	}

	/** Puts something in the place of the checkpoint, and answers what a start makes of it. */
	async function startedWith(
		change: (row: Record<string, unknown>) => unknown
	): Promise<{ app: App; work: Worked }> {
		const work = await checkpointed();
		work.app.close();
		const db = new PortfolioDatabase(work.portfolio.id);
		const row = await db.checkpoint.get('newest');
		await db.checkpoint.put({ ...row, ...(change(row as never) as object) } as never);
		db.close();
		return { app: await start(), work };
	}

	test.each<[string, (row: Record<string, unknown>) => unknown]>([
		['that is nothing of the kind', () => ({ value: 'x' })],
		['that is nothing at all', () => ({ value: null })],
		['with its tables gone', ({ value }) => ({ value: { ...(value as object), tables: undefined } })],
		[
			'with its tables spoilt',
			({ value }) => ({ value: { ...(value as object), tables: [['partner', 5]] } })
		],
		['with its knowledge gone', ({ value }) => ({ value: { ...(value as object), knowledge: [] } })],
		['with its stamps gone', ({ value }) => ({ value: { ...(value as object), stamps: undefined } })],
		['of less than it says', ({ n }) => ({ n: (n as number) - 1 })],
		['of more than the log has', ({ n }) => ({ n: (n as number) + 100 })]
	])('%s is dropped, and the log folded anew', async (_, change) => {
		const { app, work } = await startedWith(change);
		expect(app.status).toBe('open');
		expect(app.current?.digest).toBe(work.portfolio.digest);
		const db = new PortfolioDatabase(work.portfolio.id);
		expect(await db.checkpoint.count()).toBe(0);
		db.close();
	});

	test('of another log is dropped', async () => {
		const work = await checkpointed();
		const other = await work.app.createEmpty('Another');
		made.push(good(other).id);
		good(await good(other).create('partner', { name: 'Elsewhere' }));
		good(await good(other).rebuild());
		work.app.close();
		const [here, there] = [new PortfolioDatabase(work.portfolio.id), new PortfolioDatabase(good(other).id)];
		const row = await there.checkpoint.get('newest');
		await here.checkpoint.put(row!);
		for (const db of [here, there]) db.close();
		const app = await start();
		expect(good(await app.open(work.portfolio.id)).digest).toBe(work.portfolio.digest);
	});
});
