import { fail, ok, type Result } from '../../domain/base/result';
import { Directory, directoryName } from '../log/directory';
import { storageProblem } from '../base/faults';
import type { StoreProblem } from '../base/problems';
import type { Shelf } from '../snapshots/shelf';
import type { Surroundings } from '../base/surroundings';
import { readAsFound } from './as-found';
import { isReadable, isSoundCase, type Examination, type PortfolioCase } from './examine';
import { readFoldable, type Foldable } from './foldable';
import { leaveOtherPlace, otherPlace } from './place';
import { restore, type Source } from './restore';
import { works } from './works';

/** What is to be done about a portfolio: give it back from a source, or go on with what is left of it. */
export type Choice = Source | 'left';

/** What was chosen for the portfolio of that id. */
export type Decision = readonly [id: string, choice: Choice];

/** How a portfolio came out of it. */
export interface Outcome {
	readonly id: string;
	/** Changesets in its log now. */
	readonly changesets: number;
}

/** Milliseconds that the list of portfolios may take to open. */
const patience = 10_000;

/** What the person decides when the start has found something missing or damaged. */
export class Rescue {
	readonly examination: Examination;
	readonly shelf: Shelf;
	readonly #surroundings: Surroundings;
	readonly #directory: string;

	constructor(examination: Examination, shelf: Shelf, surroundings: Surroundings, directory = directoryName) {
		this.examination = examination;
		this.shelf = shelf;
		this.#surroundings = surroundings;
		this.#directory = directory;
	}

	/** The portfolios about which something has to be decided. */
	get cases(): readonly PortfolioCase[] {
		return this.examination.cases.filter((one) => !isSoundCase(one));
	}

	/**
	 * Does what was decided, each portfolio in one transaction. Where the usual place of databases can neither be
	 * opened nor emptied, all portfolios go to another one, in which they stay.
	 *
	 * @param decisions a portfolio without one goes on with what is left of it
	 */
	async settle(decisions: Iterable<Decision>): Promise<Result<readonly Outcome[], StoreProblem>> {
		const choices = new Map(decisions);
		const hung = this.examination.directory === 'hung';
		const here = hung
			? fail<StoreProblem>({ type: 'storage-failed', detail: this.#directory })
			: await this.#settleIn(this.#surroundings, this.cases, choices);
		if (here.ok || this.#surroundings.databases || here.problem.type === 'storage-full') return here;
		const databases = await otherPlace();
		if (!databases) return here;
		const there = { ...this.#surroundings, databases };
		const moved = await this.#settleIn(there, this.examination.cases, choices);
		if (!moved.ok) await leaveOtherPlace();
		return moved;
	}

	async #settleIn(
		surroundings: Surroundings,
		cases: readonly PortfolioCase[],
		choices: ReadonlyMap<string, Choice>
	): Promise<Result<readonly Outcome[], StoreProblem>> {
		try {
			const directory = await openDirectory(this.#directory, surroundings.databases);
			if (!directory) return fail({ type: 'storage-failed', detail: this.#directory });
			const outcomes: Outcome[] = [];
			try {
				for (const one of cases) {
					const done = await this.#settleOne(
						surroundings,
						directory,
						one,
						choices.get(one.info.id) ?? 'left'
					);
					if (!done.ok) return done;
					outcomes.push(done.value);
				}
				await this.#introduce(directory, cases);
			} finally {
				directory.close();
			}
			return ok(outcomes);
		} catch (error) {
			return fail(storageProblem(error));
		}
	}

	async #settleOne(
		surroundings: Surroundings,
		directory: Directory,
		{ info, finding, held }: PortfolioCase,
		choice: Choice
	): Promise<Result<Outcome, StoreProblem>> {
		const { id } = info;
		const moves = surroundings !== this.#surroundings;
		const source = choice === 'left' ? { changesets: [] } : choice;
		// A snapshot may hold what does not fold; nobody is asked again about what is left out.
		if (choice === 'left' || finding === 'unfoldable') await this.shelf.decline(id);
		if (choice === 'left') {
			if (!isReadable(finding)) {
				await directory.forget(id);
				return ok({ id, changesets: 0 });
			}
		}
		const isWhole = finding !== 'torn' && finding !== 'unfoldable';
		if (choice === 'left' && isWhole && !moves) {
			await directory.put(info);
			return ok({ id, changesets: held });
		}
		const restored = await restore(surroundings, id, source, this.#factory);
		if (!restored.ok) return restored;
		if (restored.value.changesets > 0) await directory.put(info);
		else await directory.remove(id);
		return ok({ id, changesets: restored.value.changesets });
	}

	/** Every row that the browser still has of a portfolio, as it lies there. */
	asFound(id: string): Promise<Blob> {
		return readAsFound(this.#factory, id);
	}

	/** What of a portfolio's log can be gone on with. */
	foldable(id: string): Promise<Foldable> {
		return readFoldable(this.#factory, id);
	}

	get #factory(): IDBFactory {
		return this.#surroundings.databases ?? indexedDB;
	}

	/** A list made anew knows nobody and has nothing open: the author is known, and the portfolio used last. */
	async #introduce(directory: Directory, cases: readonly PortfolioCase[]): Promise<void> {
		const { author } = this.examination;
		if (author && !(await directory.setting('author'))) await directory.set('author', author);
		const listed = await directory.portfolios();
		// That a log does not fold shows where it is opened: that portfolio is what the person asked for.
		const asked = cases.find(({ finding }) => finding === 'unfoldable')?.info.id;
		if (asked && listed.some(({ id }) => id === asked)) return directory.set('current', asked);
		const current = await directory.setting('current');
		if (current && listed.some(({ id }) => id === current)) return;
		const last = cases.find(({ info }) => listed.some(({ id }) => id === info.id)) ?? listed[0];
		if (last) await directory.set('current', 'info' in last ? last.info.id : last.id);
	}
}

/** Opens the list of portfolios; one that cannot be opened is deleted first. Undefined where neither works. */
async function openDirectory(name: string, factory: IDBFactory | undefined): Promise<Directory | undefined> {
	for (const emptied of [false, true]) {
		const directory = new Directory(name, factory);
		if (emptied && !(await works(patience, () => directory.clear()))) return undefined;
		if (await works(patience, () => directory.portfolios())) return directory;
		directory.close();
	}
	return undefined;
}
