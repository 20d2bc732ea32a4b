import { afterEach, expect, test, vi } from 'vitest';
import { glanceAt, readThrough } from './glance';
import { answer } from './probe';

const name = 'glance-test';

/** A log of so many blocks with three changesets each. */
async function logOf(blocks: number): Promise<IDBDatabase> {
	const request = indexedDB.open(name);
	request.onupgradeneeded = () => {
		const db = request.result;
		for (const store of ['meta', 'journal', 'log']) db.createObjectStore(store);
		const stores = request.transaction!;
		for (let n = 1; n <= blocks * 3; n += 3)
			stores.objectStore('log').put({ n, changesets: [{}, {}, {}] }, n);
		stores.objectStore('meta').put({ key: 'tip', n: blocks * 3 }, 'tip');
	};
	return answer(request);
}

/** Lets the browser fail on one block, as it does when its file is lost while the key remains. */
function loseBlock(lost: number): () => number {
	const get = IDBObjectStore.prototype.get;
	let reads = 0;
	vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
		if (this.name === 'log') reads++;
		if (this.name === 'log' && key === lost) throw new DOMException('lost', 'DataError');
		return get.call(this, key);
	});
	return () => reads;
}

afterEach(async () => {
	vi.restoreAllMocks();
	await answer(indexedDB.deleteDatabase(name));
});

test('a lost block of a short log is seen at once', async () => {
	const db = await logOf(20);
	expect(await glanceAt(db)).toEqual({ log: 'whole', length: 60 });
	loseBlock(31);
	expect(await glanceAt(db)).toEqual({ log: 'torn', detail: 'DataError: lost' });
	db.close();
});

test('of a long log the last block alone is read at once, and the others behind it', async () => {
	const db = await logOf(50);
	const reads = loseBlock(31);
	expect(await glanceAt(db)).toEqual({ log: 'whole', length: 150 });
	expect(reads()).toBe(1);
	db.close();
	expect(await readThrough(indexedDB, name)).toBe('DataError: lost');
	vi.restoreAllMocks();
	expect(await readThrough(indexedDB, name)).toBeUndefined();
});

test('a long log that lacks its last block is torn at once, one that lacks another behind the first screen', async () => {
	const db = await logOf(50);
	const remove = (n: number) => answer(db.transaction('log', 'readwrite').objectStore('log').delete(n));
	await remove(31);
	expect(await readThrough(indexedDB, name)).toBe('31/34');
	await remove(148);
	expect(await glanceAt(db)).toMatchObject({ log: 'torn' });
	db.close();
});
