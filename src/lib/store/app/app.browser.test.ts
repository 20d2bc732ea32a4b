import { afterEach, expect, test } from 'vitest';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { newId } from '../../domain/base/id';
import type { Result } from '../../domain/base/result';
import { App } from './app.svelte';
import { databaseName } from '../log/database';
import type { StoreProblem } from '../base/problems';
import { browserSurroundings } from '../base/surroundings';

const directory = 'isocentre-test-directory';
const started: App[] = [];

afterEach(async () => {
	for (const app of started.splice(0)) {
		for (const { id } of app.list.portfolios) await app.remove(id);
		app.close();
	}
	await new Promise((resolve) => {
		indexedDB.deleteDatabase(directory).onsuccess = resolve;
	});
});

async function start(): Promise<App> {
	const app = new App(browserSurroundings, directory);
	started.push(app);
	await app.start();
	return app;
}

function good<T>(result: Result<T, StoreProblem>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

function file(name = 'Colleague') {
	return { portfolio: { id: newId(browserSurroundings.random), name }, changesets: portfolioOf(40) };
}

test('the first start has nothing open', async () => {
	expect(await start()).toMatchObject({ status: 'none', list: { portfolios: [] }, current: undefined });
});

test('a new portfolio has its lists and stages, and is open again at the next start', async () => {
	const app = await start();
	good(await app.setAuthor('Ada'));
	const portfolio = good(await app.createEmpty('Medical applications'));
	expect(portfolio.table('stage').size).toBeGreaterThan(3);
	expect(portfolio.undoable).toBeUndefined();
	good(await portfolio.create('partner', { name: 'CHUV' }));
	portfolio.close();

	const again = await start();
	expect(again).toMatchObject({ status: 'open', list: { author: 'Ada' } });
	expect(again.current).toMatchObject({ id: portfolio.id, name: 'Medical applications', sample: false });
	expect(again.current?.all('partner')).toHaveLength(1);
	expect(again.current?.undoable).toMatchObject({ act: 'create' });
});

test('the sample is a portfolio of its own, made once', async () => {
	const app = await start();
	const sample = file('Sample');
	const first = good(await app.openSample(sample));
	expect(first.sample).toBe(true);
	good(await first.create('partner', { name: 'Mine' }));
	const second = good(await app.openSample(sample));
	expect(second).toBe(first);
	expect(second.all('partner').map(({ values }) => values['name'])).toContain('Mine');
	expect(app.list.portfolios).toHaveLength(1);
});

test('joining takes a file in as a new portfolio, and into one that is here it takes nothing unshown', async () => {
	const app = await start();
	const colleague = file();
	const joined = good(await app.join(colleague));
	expect(joined.undoable).toBeUndefined();
	expect(joined.table('partner').size).toBe(5);
	const { id } = colleague.portfolio;
	const { length } = joined;
	expect(await app.join(colleague)).toMatchObject({ problem: { type: 'known-portfolio', id } });
	expect(app.list.portfolios).toHaveLength(1);
	expect(joined.length).toBe(length);
});

test('a file that cannot be taken in leaves no portfolio behind', async () => {
	const app = await start();
	const bad = file();
	const changesets = bad.changesets.map((changeset) => ({ ...changeset, prev: 'not this' }));
	expect(await app.join({ ...bad, changesets })).toMatchObject({ problem: { type: 'forked' } });
	expect(app).toMatchObject({ status: 'none', list: { portfolios: [] } });
	const names = (await indexedDB.databases()).map(({ name }) => name);
	expect(names).not.toContain(databaseName(bad.portfolio.id));
});

test('several portfolios are opened, renamed and removed', async () => {
	const app = await start();
	const one = good(await app.createEmpty('One'));
	const two = good(await app.createEmpty('Two'));
	expect(one.status).toBe('closed');
	good(await app.rename(two.id, 'Second'));
	expect(app.current?.name).toBe('Second');
	good(await app.open(one.id));
	expect(app.current).toMatchObject({ id: one.id, status: 'open' });
	expect(app.list.portfolios.map(({ name }) => name)).toEqual(['One', 'Second']);
	good(await app.remove(one.id));
	expect(app).toMatchObject({ status: 'none', current: undefined });
	expect(await app.open(one.id)).toEqual({ ok: false, problem: { type: 'unknown-portfolio', id: one.id } });
	expect((await start()).status).toBe('none');
});

test('a portfolio removed in another tab ends here', async () => {
	const app = await start();
	const portfolio = good(await app.createEmpty('One'));
	const other = await start();
	good(await other.remove(portfolio.id));
	expect(portfolio.status).toBe('removed');
	expect(await portfolio.create('partner', { name: 'A' })).toEqual({
		ok: false,
		problem: { type: 'read-only', reason: 'closed' }
	});
});
