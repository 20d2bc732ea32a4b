import { afterEach, expect, test } from 'vitest';
import { ageDatabase } from '../../../../tests/support/age-database';
import type { Result } from '../../domain/base/result';
import { App } from '../../store/app/app.svelte';
import { databaseName } from '../../store/log/database';
import { installedVersion } from '../../store/log/generation';
import { Folder } from '../../store/opfs/folder';
import { browserSurroundings } from '../../store/base/surroundings';
import { keepOutdated } from './outdated';
import { readSnapshot } from './source';
import { takeSnapshot } from './take';

const directory = 'isocentre-outdated-test';
const started: App[] = [];

afterEach(async () => {
	const ids = started.flatMap(({ list }) => list.portfolios.map(({ id }) => id));
	for (const app of started.splice(0)) app.close();
	for (const name of [...ids.map(databaseName), directory]) indexedDB.deleteDatabase(name);
	await new Folder(`snapshots-${directory}`).clear();
});

/** @param seen hears of the version of the database once the copy is made */
async function start(seen: (version: number | undefined) => void = () => undefined): Promise<App> {
	const app = new App(browserSurroundings, directory);
	started.push(app);
	await app.start(async (id, around) => {
		await keepOutdated(app, id, around);
		seen(await installedVersion(databaseName(id)));
	});
	return app;
}

function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

/** A portfolio that an earlier version of the app has left behind. */
async function left(withSnapshot: boolean) {
	const app = await start();
	good(await app.setAuthor('Ada'));
	const portfolio = good(await app.createEmpty('Ours'));
	good(await portfolio.create('partner', { name: 'CHUV' }));
	if (withSnapshot) good(await takeSnapshot(portfolio, app.shelf, browserSurroundings));
	const { id, digest, length, replica } = portfolio;
	app.close();
	await ageDatabase(databaseName(id));
	return { id, digest, length, replica };
}

test('a portfolio of an earlier version is copied whole before its database is changed, and opens', async () => {
	const { id, digest, length, replica } = await left(false);
	const versions: unknown[] = [];
	const app = await start((version) => versions.push(version));
	expect(versions).toEqual([5]);
	expect(app.status).toBe('open');
	expect(app.current).toMatchObject({ digest, replica, readOnly: undefined });
	expect(await installedVersion(databaseName(id))).toBe(10);
	const [snapshot] = good(await app.shelf.list(id));
	expect(snapshot).toMatchObject({ author: 'Ada', replica, counts: { changesets: length } });
	expect(snapshot!.fingerprint).toBe(app.current!.fingerprint);
	expect(good(await readSnapshot(app.shelf, snapshot!)).changesets).toHaveLength(length);
	good(await app.current!.create('partner', { name: 'After' }));
	expect(app.current!.undoable).toMatchObject({ act: 'create', kind: 'partner' });
});

test('where the newest snapshot has it all, no other is taken', async () => {
	const { id } = await left(true);
	const app = await start();
	expect(app.status).toBe('open');
	expect(good(await app.shelf.list(id))).toHaveLength(1);
});

test('what this version has made is not copied at its start', async () => {
	const app = await start();
	good(await app.createEmpty('Ours'));
	app.close();
	const versions: unknown[] = [];
	expect((await start((version) => versions.push(version))).status).toBe('open');
	expect(versions).toEqual([]);
});
