import { Dexie } from 'dexie';
import { DirectoryDatabase, PortfolioDatabase, type PortfolioInfo, type SettingRow } from './database';
import { isNewerVersion } from './generation';

export const directoryName = 'isocentre';

/** Which portfolios this browser keeps, which was open last, and who is at it. */
export class Directory {
	readonly #db: DirectoryDatabase;
	readonly #factory: IDBFactory | undefined;

	constructor(name = directoryName, factory?: IDBFactory) {
		this.#db = new DirectoryDatabase(name, factory);
		this.#factory = factory;
		this.#db.on('versionchange', ({ newVersion }) => {
			if (newVersion === null) return true;
			// Dexie's own answer would open it again at the next call, and write into a newer one.
			this.close();
			return false;
		});
	}

	/** The portfolios, the one opened last first. */
	async portfolios(): Promise<readonly PortfolioInfo[]> {
		const all = await this.#db.portfolios.toArray();
		return all.sort((a, b) => (a.openedAt > b.openedAt ? -1 : 1));
	}

	/** Adds a portfolio, or puts it in the place of the one with its id. */
	async put(info: PortfolioInfo): Promise<void> {
		await this.#mustBeOurs();
		await this.#db.portfolios.put(info);
	}

	/** Puts a portfolio on the list as the one that is open now. */
	async noteOpened(info: PortfolioInfo): Promise<void> {
		await this.put(info);
		await this.set('current', info.id);
	}

	async setting(key: SettingRow['key']): Promise<string | undefined> {
		return (await this.#db.settings.get(key))?.value;
	}

	async set(key: SettingRow['key'], value: string): Promise<void> {
		await this.#mustBeOurs();
		await this.#db.settings.put({ key, value });
	}

	/** Removes a portfolio from this browser for good, its name first so that no half of it can be opened. */
	async remove(id: string): Promise<void> {
		await this.#mustBeOurs();
		await this.#db.portfolios.delete(id);
		await new PortfolioDatabase(id, false, this.#factory).delete();
	}

	/** Takes a portfolio of which nothing is left off the list. */
	async forget(id: string): Promise<void> {
		await this.#db.portfolios.delete(id);
	}

	/** Removes the whole list, as when it cannot be read any more. */
	async clear(): Promise<void> {
		await this.#db.delete({ disableAutoOpen: false });
	}

	/** A list that a newer version of the app has taken over is read, not written. */
	async #mustBeOurs(): Promise<void> {
		await this.#db.settings.count();
		if (isNewerVersion(this.#db.backendDB().version))
			throw new Dexie.VersionError('Listed by a newer version of the app.');
	}

	close(): void {
		this.#db.close({ disableAutoOpen: true });
	}
}
