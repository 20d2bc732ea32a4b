import { Dexie, type Table } from 'dexie';
import { schemaVersion, type GenerationRow, type MetaRow, type PortfolioDatabase } from './database';

/**
 * What this code understands of the rows in a database. To be raised when a row changes its meaning in a way
 * that code of before would damage by writing, or misread; new rows and new fields need neither.
 */
const generation = 1;

/**
 * The version of a database as the browser has it, ten times that of Dexie. Asked before Dexie opens it, who
 * would take a newer one without a word and even add to it what the older code expects.
 *
 * @returns undefined where there is none; none is made
 */
export function installedVersion(name: string, factory: IDBFactory = indexedDB): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const request = factory.open(name);
		let missing = false;
		request.onupgradeneeded = () => {
			missing = true;
			request.transaction?.abort();
		};
		request.onsuccess = () => {
			const { version } = request.result;
			request.result.close();
			resolve(version);
		};
		request.onerror = () => {
			if (missing) resolve(undefined);
			else reject(request.error ?? new DOMException(name, 'UnknownError'));
		};
	});
}

/** Whether a version of a database is of a newer version of the app. */
export function isNewerVersion(installed: number | undefined): boolean {
	return installed !== undefined && installed > schemaVersion * 10;
}

/** Whether a version of a database is of an earlier version of the app: to open it is to change it. */
export function isOlderVersion(installed: number | undefined): boolean {
	return installed !== undefined && installed < schemaVersion * 10;
}

/** What older code may do with rows that this code has written. */
export const ownGeneration: GenerationRow = { key: 'generation', reads: generation, writes: generation };

/** What this code may do with a database. */
export interface Allowed {
	readonly read: boolean;
	readonly write: boolean;
}

/** What the code that wrote a database last allows code like this. */
export async function allowedBy(meta: Table<MetaRow, string>): Promise<Allowed> {
	const row = (await meta.get('generation')) as GenerationRow | undefined;
	return {
		read: (row?.reads ?? generation) <= generation,
		write: (row?.writes ?? generation) <= generation
	};
}

/** Whether rows are of code that reads or writes them otherwise. */
export function isNewerGeneration(row: GenerationRow | undefined): boolean {
	return Math.max(row?.reads ?? generation, row?.writes ?? generation) > generation;
}

/** To be part of every transaction that writes: ends it where newer code has taken the database over. */
export async function mustAllowWriting({ meta }: PortfolioDatabase): Promise<void> {
	if (!(await allowedBy(meta)).write) throw new Dexie.VersionError('Written by a newer version of the app.');
}
