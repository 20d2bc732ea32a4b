import { Directory } from '../log/directory';
import type { PortfolioInfo } from '../log/database';
import { Tabs } from '../base/tabs';

/** Which portfolios this browser keeps, and who is at it; other tabs hear of what changes, and are heard. */
export class Listing {
	/** The one opened last first. */
	portfolios = $state.raw<readonly PortfolioInfo[]>([]);
	#author = $state('');
	readonly #name: string | undefined;
	#directory: Directory;
	#tabs: Tabs | undefined;

	/**
	 * @param name of the directory, where it is not the usual one
	 * @param factory where databases lie, where that is not the browser's usual place
	 */
	constructor(name?: string, factory?: IDBFactory) {
		this.#name = name;
		this.#directory = new Directory(name, factory);
	}

	/** Who is at this browser, as they named themselves; empty until then. */
	get author(): string {
		return this.#author;
	}

	async setAuthor(name: string): Promise<void> {
		await this.#directory.set('author', name);
		this.#author = name;
	}

	/** @param changed called when another tab has changed the list */
	listen(changed: () => void): void {
		this.#tabs = new Tabs(this.#name ?? 'directory', changed);
	}

	/** Goes where the databases lie. */
	moveTo(factory: IDBFactory | undefined): void {
		this.#directory.close();
		this.#directory = new Directory(this.#name, factory);
	}

	/** Reads all of it. */
	async meet(): Promise<void> {
		this.#author = (await this.#directory.setting('author')) ?? '';
		await this.read();
	}

	/** Reads which portfolios there are. */
	async read(): Promise<void> {
		this.portfolios = await this.#directory.portfolios();
	}

	/** The id of the portfolio that was open last; undefined where it is not kept any more. */
	async last(): Promise<string | undefined> {
		const last = await this.#directory.setting('current');
		return last !== undefined && this.knows(last) ? last : undefined;
	}

	find(id: string): PortfolioInfo | undefined {
		return this.portfolios.find((portfolio) => portfolio.id === id);
	}

	/** Whether this browser has the portfolio. */
	knows(id: string): boolean {
		return this.find(id) !== undefined;
	}

	/** Lists a portfolio anew, as under another name. */
	async put(info: PortfolioInfo): Promise<void> {
		await this.#directory.put(info);
		await this.read();
		this.tell();
	}

	/** Puts a portfolio on the list as the one that is open now. */
	async noteOpened(info: PortfolioInfo): Promise<void> {
		await this.#directory.noteOpened(info);
		await this.read();
	}

	/** Removes a portfolio from this browser for good. */
	async remove(id: string): Promise<void> {
		await this.#directory.remove(id);
		await this.read();
		this.tell();
	}

	/** Leaves nothing behind of a portfolio that was never listed. */
	abandon(id: string): Promise<void> {
		return this.#directory.remove(id);
	}

	tell(): void {
		this.#tabs?.tell();
	}

	close(): void {
		this.#tabs?.close();
		this.#directory.close();
	}
}
