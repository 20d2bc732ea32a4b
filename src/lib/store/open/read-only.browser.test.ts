import { afterEach, expect, test } from 'vitest';
import { newId } from '../../domain/base/id';
import { App } from '../app/app.svelte';
import { databaseName, PortfolioDatabase, type PortfolioInfo } from '../log/database';
import { Portfolio } from './portfolio.svelte';
import { browserSurroundings } from '../base/surroundings';

const opened: Portfolio[] = [];

afterEach(() => {
	for (const portfolio of opened.splice(0)) {
		portfolio.close();
		indexedDB.deleteDatabase(databaseName(portfolio.id));
	}
});

/** A portfolio with one partner, and its name for opening it again. */
async function written(): Promise<{ of: PortfolioInfo; portfolio: Portfolio; partner: string }> {
	const id = newId(browserSurroundings.random);
	const of = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const portfolio = await open(of);
	const made = await portfolio.create('partner', { name: 'CHUV' });
	if (!made.ok) throw new Error(made.problem.type);
	return { of, portfolio, partner: made.value };
}

async function open(of: PortfolioInfo): Promise<Portfolio> {
	const result = await Portfolio.open(of, 'Ada');
	if (!result.ok) throw new Error(result.problem.type);
	opened.push(result.value);
	return result.value;
}

/** Opens a portfolio's database as a newer version of the app would, and lets it change what it likes. */
function upgrade(id: string, change: (db: IDBDatabase) => void): Promise<IDBDatabase> {
	return upgradeNamed(databaseName(id), change);
}

function upgradeNamed(name: string, change: (db: IDBDatabase) => void): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, 20);
		request.onupgradeneeded = () => {
			try {
				change(request.result);
			} catch {
				request.transaction?.abort();
			}
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('not upgraded'));
	});
}

/** Everything in a database, in the order of its keys, with its version and tables. */
function contents(id: string): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(databaseName(id));
		request.onerror = () => reject(request.error ?? new Error('not opened'));
		request.onsuccess = () => {
			const db = request.result;
			const names = [...db.objectStoreNames];
			const reading = db.transaction(names, 'readonly');
			const rows = names.map((name) => reading.objectStore(name).getAll());
			reading.oncomplete = () => {
				db.close();
				resolve([db.version, names, rows.map(({ result }) => result as unknown)]);
			};
		};
	});
}

/** Tries everything that writes; answers the kinds of problems met. */
async function tryWriting(portfolio: Portfolio, partner: string): Promise<unknown[]> {
	const outcomes = [
		await portfolio.create('partner', { name: 'EPFL' }),
		await portfolio.edit('partner', partner, { city: 'Lausanne' }),
		await portfolio.drop('partner', partner),
		await portfolio.undo(),
		await portfolio.merge([], { name: 'file' }),
		await portfolio.markExported(),
		await portfolio.rebuild()
	];
	return outcomes.map((outcome) => (outcome.ok ? 'written' : outcome.problem));
}

const refusedAs = (reason: string) => Array(7).fill({ type: 'read-only', reason });

test('a tab of before never writes once a newer version has the database', async () => {
	const { of, portfolio, partner } = await written();
	const newer = await upgrade(of.id, (db) => db.createObjectStore('later'));
	newer.close();
	expect(portfolio.readOnly).toBe('stale');
	const before = await contents(of.id);
	expect(await tryWriting(portfolio, partner)).toEqual(refusedAs('stale'));
	expect(await contents(of.id)).toEqual(before);
	expect(portfolio.get('partner', partner)?.values).toEqual({ name: 'CHUV' });
});

test('a database of a newer version is shown and exported, and left byte for byte', async () => {
	const { of, portfolio, partner } = await written();
	portfolio.close();
	(await upgrade(of.id, (db) => db.createObjectStore('later'))).close();
	const before = await contents(of.id);

	const again = await open(of);
	expect(again.readOnly).toBe('newer');
	expect(again.get('partner', partner)?.values).toEqual({ name: 'CHUV' });
	expect(await tryWriting(again, partner)).toEqual(refusedAs('newer'));
	expect((await Array.fromAsync(again.log())).length).toBe(1);
	again.close();
	expect(await contents(of.id)).toEqual(before);
});

test('a table that a newer version has taken away is not put back', async () => {
	const { of, portfolio } = await written();
	portfolio.close();
	(await upgrade(of.id, (db) => db.deleteObjectStore('parked'))).close();
	const before = await contents(of.id);
	expect(await Portfolio.open(of, 'Ada')).toEqual({ ok: false, problem: { type: 'too-new' } });
	expect(await contents(of.id)).toEqual(before);
});

test('rows that only newer code may write or read are respected', async () => {
	const { of, portfolio, partner } = await written();
	const db = new PortfolioDatabase(of.id);
	await db.meta.put({ key: 'generation', reads: 1, writes: 2 });
	expect(await portfolio.edit('partner', partner, { city: 'Lausanne' })).toEqual({
		ok: false,
		problem: { type: 'read-only', reason: 'stale' }
	});
	expect((await open(of)).readOnly).toBe('newer');
	await db.meta.put({ key: 'generation', reads: 2, writes: 2 });
	expect(await Portfolio.open(of, 'Ada')).toEqual({ ok: false, problem: { type: 'too-new' } });
	db.close();
});

test('an upgrade that fails leaves everything as it was, writable', async () => {
	const { of, portfolio, partner } = await written();
	portfolio.close();
	const before = await contents(of.id);
	const failing = upgrade(of.id, (db) => {
		db.deleteObjectStore('journal');
		throw new Error('half way');
	});
	await expect(failing).rejects.toMatchObject({ name: 'AbortError' });
	expect(await contents(of.id)).toEqual(before);
	const again = await open(of);
	expect(again.readOnly).toBeUndefined();
	expect((await again.edit('partner', partner, { city: 'Lausanne' })).ok).toBe(true);
});

test('the list of portfolios of a newer version is read, not written', async () => {
	const name = `list-${newId(browserSurroundings.random)}`;
	const app = new App(browserSurroundings, name);
	await app.start();
	const made = await app.createEmpty('Mine');
	if (!made.ok) throw new Error(made.problem.type);
	opened.push(made.value);
	(await upgradeNamed(name, (db) => db.createObjectStore('later'))).close();
	expect((await app.setAuthor('Ada')).ok).toBe(false);
	app.close();

	const older = new App(browserSurroundings, name);
	await older.start();
	expect(older.status).toBe('open');
	expect(older.list.portfolios.map((one) => one.name)).toEqual(['Mine']);
	const refused = { ok: false, problem: { type: 'read-only', reason: 'stale' } };
	expect(await older.setAuthor('Ada')).toEqual(refused);
	expect(await older.rename(made.value.id, 'Other')).toEqual(refused);
	expect(await older.remove(made.value.id)).toEqual(refused);
	older.close();
	indexedDB.deleteDatabase(name);
});
