import type { ArrivingFile } from '$lib/exchange/portfolio-file/arriving';
import { app } from '$lib/store/app/app.svelte';
import type { Wording } from '$lib/ui/problems/wording';
import { joinArriving, openKnown, readFile } from './offers';

/** A portfolio that came without being asked for, and waits for a yes or a no. */
export interface Invitation {
	readonly file: File;
	readonly arriving: ArrivingFile;
	/** How many records it has, by kind. */
	readonly contents: ReadonlyMap<string, number>;
	/** This browser has the portfolio already. */
	readonly known: boolean;
}

/** Files that the system opens, or that are dropped, where no portfolio is open: nothing joins by itself. */
class Invitations {
	waiting: Invitation | undefined = $state.raw();

	/** Reads a file and asks about it; returns what to tell where it cannot be taken. */
	async offer(file: File): Promise<Wording | undefined> {
		const read = await readFile(file);
		if (!read.ok) return read.problem;
		const arriving = read.value;
		const { contentsOf } = await import('$lib/exchange/portfolio-file/contents');
		const contents = await contentsOf(arriving.changesets);
		// Meanwhile another way may have been taken.
		if (app.current) return undefined;
		const known = app.list.portfolios.some(({ id }) => id === arriving.portfolio.id);
		this.waiting = { file, arriving, contents, known };
		return undefined;
	}

	/**
	 * Joins what waits. One that is here already is opened only: `compare` is handed the file, so that what it would
	 * change is seen first.
	 */
	async accept(compare: (file: File) => void): Promise<Wording | undefined> {
		const { waiting } = this;
		if (!waiting) return undefined;
		const { arriving, known, file } = waiting;
		const trouble = known ? await openKnown(arriving.portfolio.id) : await joinArriving(arriving);
		if (trouble) return trouble;
		this.waiting = undefined;
		if (known) compare(file);
		return undefined;
	}

	decline(): void {
		this.waiting = undefined;
	}
}

export const invitations = new Invitations();
