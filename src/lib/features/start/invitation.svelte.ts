import type { Stamp } from '$lib/domain/schema/record';
import type { ArrivingFile } from '$lib/exchange/portfolio-file/arriving';
import { isSealed } from '$lib/exchange/seal/is-sealed';
import { app } from '$lib/store/app/app.svelte';
import type { Wording } from '$lib/ui/problems/wording';
import { joinArriving, openKnown, readFile } from './offers';

/** A portfolio that waits for a yes or a no, whether it came by itself or was chosen to be brought back. */
export interface Invitation {
	readonly file: File;
	readonly arriving: ArrivingFile;
	/** How many records it has, by kind. */
	readonly contents: ReadonlyMap<string, number>;
	/** Its last change, by the clock of who made it; undefined where it has none. */
	readonly newest: Pick<Stamp, 'at' | 'author'> | undefined;
	/** This browser has the portfolio already. */
	readonly known: boolean;
	/** It is a backup that is to be brought back. */
	readonly restores: boolean;
}

/** A sealed file that waits for its passphrase. */
export interface SealedFile {
	readonly file: File;
	readonly restores: boolean;
	/** Why the passphrase tried before did not open it. */
	readonly why?: string;
	readonly trying?: boolean;
}

/** Files that the system opens, are dropped or chosen, where no portfolio is open: nothing joins by itself. */
class Invitations {
	waiting: Invitation | undefined = $state.raw();
	sealed: SealedFile | undefined = $state.raw();

	/**
	 * Reads a file and asks about it; returns what to tell where it cannot be taken.
	 *
	 * @param restores it is a backup that is to be brought back
	 */
	async offer(file: File, restores = false): Promise<Wording | undefined> {
		if (await isSealed(file)) {
			this.sealed = { file, restores };
			return undefined;
		}
		const read = await readFile(file);
		if (!read.ok) return read.problem;
		const arriving = read.value;
		const { contentsOf } = await import('$lib/exchange/portfolio-file/contents');
		const contents = await contentsOf(arriving.changesets);
		// Meanwhile another way may have been taken.
		if (app.current) return undefined;
		const known = app.list.portfolios.some(({ id }) => id === arriving.portfolio.id);
		const newest = arriving.changesets.reduce<Invitation['newest']>(
			(last, one) => (last === undefined || one.at > last.at ? one : last),
			undefined
		);
		this.waiting = { file, arriving, contents, newest, known, restores };
		return undefined;
	}

	/** Tries a passphrase on the sealed file, and asks about what is in it. */
	async unseal(passphrase: string): Promise<Wording | undefined> {
		const { sealed } = this;
		if (!sealed) return undefined;
		const { file, restores } = sealed;
		const trying: SealedFile = (this.sealed = { file, restores, trying: true });
		const { unsealedFile } = await import('./unsealed-file');
		const opened = await unsealedFile(file, passphrase);
		if (this.sealed !== trying) return undefined;
		if (!opened.ok) {
			this.sealed = { file, restores, why: opened.problem };
			return undefined;
		}
		this.sealed = undefined;
		return this.offer(opened.value, restores);
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
		this.sealed = undefined;
	}
}

export const invitations = new Invitations();
