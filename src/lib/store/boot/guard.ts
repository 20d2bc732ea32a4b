import type { Result } from '../../domain/base/result';
import { databaseName } from '../log/database';
import type { Portfolio } from '../open/portfolio.svelte';
import type { StoreProblem } from '../base/problems';
import type { Shelf } from '../snapshots/shelf';
import { covers } from '../snapshots/snapshot';
import type { Surroundings } from '../base/surroundings';
import { examine, isSound, type Examination, type PortfolioCase } from './examine';
import { readThrough } from './glance';
import { placeInUse } from './place';
import type { Rescue } from './rescue';

/** Looks whether everything is as it was left, before anything is shown. */
export class Guard {
	readonly #shelf: Shelf;
	readonly #directory: string | undefined;
	#found: Examination | undefined;
	/** The portfolios about which the person decides later. */
	readonly #later = new Set<string>();

	constructor(shelf: Shelf, directory?: string) {
		this.#shelf = shelf;
		this.#directory = directory;
	}

	/** The same surroundings, or those with the place in which the databases lie since the usual one is beyond repair. */
	async placed(surroundings: Surroundings): Promise<Surroundings> {
		const databases = surroundings.databases ? undefined : await placeInUse();
		return databases ? { ...surroundings, databases } : surroundings;
	}

	/**
	 * Undefined where all is well; else what the person has to decide about.
	 *
	 * @param opening the portfolio about to be opened: what was put off about it is asked again
	 */
	async look(surroundings: Surroundings, opening?: string): Promise<Rescue | undefined> {
		const found = (this.#found = await this.#examine(surroundings));
		const isLater = (id: string) => id !== opening && this.#later.has(id);
		const now = { ...found, cases: found.cases.filter(({ info }) => !isLater(info.id)) };
		return isSound(now) ? undefined : this.#rescueFrom(now, surroundings);
	}

	/** Asks no more about these, for now. */
	putOff(cases: readonly PortfolioCase[]): void {
		for (const { info } of cases) this.#later.add(info.id);
	}

	/** The same, once a portfolio has been read: it may be unreadable though it is there, or hold less than it should. */
	async doubt(
		id: string,
		opened: Result<Portfolio, StoreProblem>,
		surroundings: Surroundings
	): Promise<Rescue | undefined> {
		if (!opened.ok) {
			const { problem } = opened;
			if (problem.type === 'log-unfoldable') {
				const counts = await foldableOf(surroundings, id);
				return this.#rescueOf(id, { finding: 'unfoldable', detail: problem.detail, ...counts }, surroundings);
			}
			if (problem.type !== 'storage-failed') return undefined;
			return this.#rescueOf(id, { finding: 'torn', detail: problem.detail }, surroundings);
		}
		const { heads, laying, length } = opened.value;
		const expected = this.#found?.cases.find(({ info }) => info.id === id)?.expected;
		if (!expected || laying !== expected.laying || covers(heads, expected.heads)) return undefined;
		return this.#rescueOf(id, { finding: 'behind', held: length }, surroundings);
	}

	/** The same, once a portfolio is shown whose log is too long to be read before. */
	async rest(id: string, surroundings: Surroundings): Promise<Rescue | undefined> {
		const detail = await readThrough(surroundings.databases ?? indexedDB, databaseName(id));
		return detail === undefined ? undefined : this.#rescueOf(id, { finding: 'torn', detail }, surroundings);
	}

	async #rescueOf(id: string, found: Partial<PortfolioCase>, surroundings: Surroundings): Promise<Rescue> {
		const all = await this.#examine(surroundings);
		const cases = all.cases.map((one) => (one.info.id === id ? { ...one, ...found } : one));
		return this.#rescueFrom({ ...all, cases }, surroundings);
	}

	#examine({ databases }: Surroundings): Promise<Examination> {
		return examine({ factory: databases ?? indexedDB, shelf: this.#shelf, directory: this.#directory });
	}

	/** Fetched when it is needed, which is hardly ever. */
	async #rescueFrom(found: Examination, surroundings: Surroundings): Promise<Rescue> {
		const { Rescue } = await import('./rescue');
		return new Rescue(found, this.#shelf, surroundings, this.#directory);
	}
}

/** How much of a log folds; looked for only where all of it does not. */
async function foldableOf(
	{ databases }: Surroundings,
	id: string
): Promise<Pick<PortfolioCase, 'held' | 'apart'>> {
	const { readFoldable } = await import('./foldable');
	const { log, apart } = await readFoldable(databases ?? indexedDB, id);
	return { held: log.length, apart };
}
