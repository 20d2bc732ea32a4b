import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '../../domain/base/id';
import type { Changeset } from '../../domain/records/changeset';
import { databaseName } from '../log/database';
import { Portfolio } from './portfolio.svelte';
import { browserSurroundings } from '../base/surroundings';

let portfolio: Portfolio;
let partner: string;

async function open(id = newId(browserSurroundings.random)): Promise<Portfolio> {
	const of = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const opened = await Portfolio.open(of, 'Ada');
	if (!opened.ok) throw new Error(opened.problem.type);
	return opened.value;
}

beforeEach(async () => {
	portfolio = await open();
	const made = await portfolio.create('partner', { name: 'Before' });
	if (!made.ok) throw new Error(made.problem.type);
	partner = made.value;
});

afterEach(() => {
	vi.restoreAllMocks();
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(portfolio.id));
});

const full = () => {
	throw new DOMException('full', 'QuotaExceededError');
};

/** A disk without room, for IndexedDB and for files; counts what is tried on IndexedDB. */
function fillDisk() {
	const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
	vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockImplementation(full);
	return put;
}

async function logOf(changesets: AsyncIterable<Changeset>): Promise<Changeset[]> {
	return Array.fromAsync(changesets);
}

const refused = { ok: false, problem: { type: 'storage-full' } };

test('after a write without room nothing more is tried on the database', async () => {
	const put = fillDisk();
	expect(await portfolio.create('partner', { name: 'After' })).toEqual(refused);
	expect(portfolio.saved.state).toBe('failed');
	const tried = put.mock.calls.length;
	expect(tried).toBeGreaterThan(0);
	expect(await portfolio.edit('partner', partner, { city: 'Genève' })).toEqual(refused);
	expect(await portfolio.undo()).toEqual(refused);
	expect(await portfolio.markExported()).toEqual(refused);
	expect(await portfolio.tryAgain()).toEqual(refused);
	expect(put).toHaveBeenCalledTimes(tried);
	expect(portfolio.all('partner').map(({ values }) => values)).toEqual([{ name: 'Before' }]);
});

test('with room again the action is done as it was meant', async () => {
	fillDisk();
	await portfolio.edit('partner', partner, { city: 'Genève' });
	portfolio.safeguard = vi.fn(async () => undefined);
	await portfolio.tryAgain();
	expect(portfolio.safeguard).not.toHaveBeenCalled();
	vi.restoreAllMocks();
	expect((await portfolio.tryAgain()).ok).toBe(true);
	expect(portfolio.safeguard).toHaveBeenCalledOnce();
	expect(portfolio.saved.state).toBe('saved');
	expect(portfolio.get('partner', partner)?.values).toEqual({ name: 'Before', city: 'Genève' });
	expect((await portfolio.tryAgain()).ok).toBe(true);
	expect(portfolio.length).toBe(2);
});

test('the whole portfolio leaves with what could not be saved, and fits with it tried again', async () => {
	fillDisk();
	await portfolio.edit('partner', partner, { city: 'Genève' });
	const rescued = await logOf(portfolio.logWithUnsaved());
	expect(rescued).toHaveLength(2);
	vi.restoreAllMocks();
	await portfolio.tryAgain();
	expect(await logOf(portfolio.logWithUnsaved())).toHaveLength(2);

	const other = await open();
	expect((await other.merge(rescued, { name: 'rescued' })).ok).toBe(true);
	expect(other.get('partner', partner)?.values).toEqual({ name: 'Before', city: 'Genève' });
	expect((await other.merge(portfolio.log(), { name: 'later' })).ok).toBe(true);
	expect(other.conflicts).toEqual([]);
	other.close();
	indexedDB.deleteDatabase(databaseName(other.id));
});
