import { Dexie } from 'dexie';
import { newId } from '$lib/domain/base/id';
import type { Result } from '$lib/domain/base/result';
import { databaseName, type PortfolioInfo } from '$lib/store/log/database';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';

export function must<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

export const someInfo = (): PortfolioInfo => ({
	id: newId(browserSurroundings.random),
	name: 'Bench',
	sample: false,
	openedAt: '2026-11-22T10:00:00.000Z'
});

export const openPortfolio = async (info: PortfolioInfo): Promise<Portfolio> =>
	must(await Portfolio.open(info, 'Bench'));

export async function removePortfolio(portfolio: Portfolio): Promise<void> {
	portfolio.close();
	await Dexie.delete(databaseName(portfolio.id));
}

/** A bare IndexedDB store without Dexie, flushed like ours. */
export class RawStore {
	readonly #name: string;
	#db: IDBDatabase | undefined;

	constructor(name: string) {
		this.#name = name;
	}

	async open(indexes: readonly string[] = []): Promise<this> {
		this.#db = await new Promise((resolve, reject) => {
			const request = indexedDB.open(this.#name, 1);
			request.onupgradeneeded = () => {
				const store = request.result.createObjectStore('rows', { keyPath: 'id' });
				for (const index of indexes) store.createIndex(index, index);
			};
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error('IndexedDB does not open.'));
		});
		return this;
	}

	/** Writes values in one transaction; resolves once they are on the disk. */
	put(values: readonly object[]): Promise<void> {
		return new Promise((resolve, reject) => {
			const transaction = this.#db!.transaction('rows', 'readwrite', { durability: 'strict' });
			const store = transaction.objectStore('rows');
			for (const value of values) store.put(value);
			transaction.oncomplete = () => resolve();
			transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB does not write.'));
		});
	}

	get(id: string): Promise<unknown> {
		return new Promise((resolve, reject) => {
			const request = this.#db!.transaction('rows').objectStore('rows').get(id);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error('IndexedDB does not read.'));
		});
	}

	async remove(): Promise<void> {
		this.#db?.close();
		await Dexie.delete(this.#name);
	}
}

/** What one would write first: a table of records with indexes. */
export class RowDatabase extends Dexie {
	constructor(name: string) {
		super(name, { chromeTransactionDurability: 'strict' });
		this.version(1).stores({ projects: 'id, title, medicalField, round' });
	}
}
