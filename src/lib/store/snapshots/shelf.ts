import { fail, ok, type Result } from '../../domain/base/result';
import { Folder } from '../opfs/folder';
import type { StoreProblem } from '../base/problems';
import { outlived } from './retention';
import { parseSnapshot, type Snapshot, type SnapshotAbout } from './snapshot';

type Outcome<T> = Promise<Result<T, StoreProblem>>;

const contentEnd = '.isocentre.json.gz';
const aboutEnd = '.snapshot.json';
const declinedName = 'declined.json';

/**
 * The snapshots of all portfolios, apart from IndexedDB. Each is two files of one number: the content, which is a
 * packed portfolio file, and what is known about it, which is written last and makes it count. No file is ever
 * written over, so that a browser that is killed leaves the ones before whole.
 */
export class Shelf {
	readonly #root: Folder;

	constructor(folder = 'snapshots') {
		this.#root = new Folder(folder);
	}

	/** The ids of the portfolios that have any. */
	portfolios(): Outcome<readonly string[]> {
		return this.#root.folders();
	}

	/** The snapshots of a portfolio, the newest first. One whose description cannot be read is not among them. */
	async list(portfolio: string): Outcome<readonly Snapshot[]> {
		const names = await this.#aboutNames(portfolio);
		if (!names.ok) return names;
		const read = await Promise.all(names.value.map((name) => this.#about(portfolio, name)));
		return ok(read.filter((snapshot) => snapshot !== undefined));
	}

	/** The newest one, read without the others. */
	async newest(portfolio: string): Outcome<Snapshot | undefined> {
		const names = await this.#aboutNames(portfolio);
		if (!names.ok) return names;
		for (const name of names.value) {
			const snapshot = await this.#about(portfolio, name);
			if (snapshot) return ok(snapshot);
		}
		return ok(undefined);
	}

	/** The portfolio file of a snapshot, where it is as it was written. */
	async content({ portfolio, number, sha256 }: Snapshot): Outcome<Blob> {
		const file = await this.#of(portfolio.id).read(stem(number) + contentEnd);
		if (!file.ok) return file;
		const { value: held } = file;
		return held && (await sha256Of(held)) === sha256 ? ok(held) : fail({ type: 'snapshot-damaged' });
	}

	/**
	 * Puts a snapshot on the shelf. It counts once the content has been read back, byte for byte what was written,
	 * and `isSound` has understood it.
	 */
	async add(
		about: SnapshotAbout,
		content: Blob,
		isSound: (held: Blob) => Promise<boolean>
	): Outcome<Snapshot> {
		const folder = this.#of(about.portfolio.id);
		const names = await folder.list();
		if (!names.ok) return names;
		const number = 1 + Math.max(0, ...names.value.map(numberOf));
		const snapshot: Snapshot = {
			...about,
			format: 1,
			number,
			bytes: content.size,
			sha256: await sha256Of(content)
		};
		const written = await folder.write(stem(number) + contentEnd, content);
		const held = written.ok ? await this.content(snapshot) : written;
		const problem = held.ok ? await doubt(isSound, held.value) : held.problem;
		if (problem) {
			await folder.delete(stem(number) + contentEnd);
			return fail(problem);
		}
		const noted = await folder.write(stem(number) + aboutEnd, JSON.stringify(snapshot));
		if (!noted.ok) return noted;
		await this.#tidy(about.portfolio.id);
		return ok(snapshot);
	}

	/** Writes anew what is known about a snapshot: how a trial reading went, that nothing erased is in it. */
	note(snapshot: Snapshot): Outcome<undefined> {
		return this.#of(snapshot.portfolio.id).write(stem(snapshot.number) + aboutEnd, JSON.stringify(snapshot));
	}

	/** Removes a snapshot: first what makes it count. */
	async remove({ portfolio, number }: Snapshot): Outcome<undefined> {
		const noted = await this.#of(portfolio.id).delete(stem(number) + aboutEnd);
		return noted.ok ? this.#of(portfolio.id).delete(stem(number) + contentEnd) : noted;
	}

	/**
	 * Puts another content in the place of a snapshot's, under its number. The one exception to writing nothing over:
	 * what has been erased is not to stay beside it. A browser killed in between leaves it damaged, which is told.
	 */
	async replace(snapshot: Snapshot, content: Blob): Outcome<undefined> {
		const name = stem(snapshot.number) + contentEnd;
		const written = await this.#of(snapshot.portfolio.id).write(name, content);
		if (!written.ok) return written;
		return this.note({ ...snapshot, bytes: content.size, sha256: await sha256Of(content) });
	}

	/** Notes that the person goes on without what the snapshots up to now hold. */
	async decline(portfolio: string): Outcome<undefined> {
		const newest = await this.newest(portfolio);
		if (!newest.ok || !newest.value) return ok(undefined);
		return this.#of(portfolio).write(declinedName, JSON.stringify({ upTo: newest.value.number }));
	}

	/** The newest snapshot that the portfolio must hold as much as; those the person went on without do not count. */
	async expected(portfolio: string): Outcome<Snapshot | undefined> {
		const [newest, declined] = await Promise.all([
			this.newest(portfolio),
			this.#of(portfolio).read(declinedName)
		]);
		if (!newest.ok) return newest;
		const upTo = declined.ok && declined.value ? await upToOf(declined.value) : 0;
		return ok(newest.value && newest.value.number > upTo ? newest.value : undefined);
	}

	/** Removes all of a portfolio. */
	clear(portfolio: string): Outcome<undefined> {
		return this.#of(portfolio).clear();
	}

	#of(portfolio: string): Folder {
		return this.#root.within(portfolio);
	}

	async #aboutNames(portfolio: string): Outcome<readonly string[]> {
		const names = await this.#of(portfolio).list();
		return names.ok ? ok(names.value.filter((name) => name.endsWith(aboutEnd)).reverse()) : names;
	}

	async #about(portfolio: string, name: string): Promise<Snapshot | undefined> {
		const file = await this.#of(portfolio).read(name);
		return file.ok && file.value ? parseSnapshot(await file.value.text()) : undefined;
	}

	/** Deletes what has been outlived, and content that was never vouched for. */
	async #tidy(portfolio: string): Promise<void> {
		const folder = this.#of(portfolio);
		const held = await this.list(portfolio);
		const names = await folder.list();
		if (!held.ok || !names.ok) return;
		const vouched = new Set(names.value.filter((name) => name.endsWith(aboutEnd)).map(numberOf));
		const stray = names.value.filter((name) => name.endsWith(contentEnd) && !vouched.has(numberOf(name)));
		for (const name of stray) await folder.delete(name);
		for (const snapshot of outlived(held.value)) await this.remove(snapshot);
	}
}

/** Wide enough that names sort as the numbers do. */
function stem(number: number): string {
	return String(number).padStart(9, '0');
}

function numberOf(name: string): number {
	return Number.parseInt(name, 10) || 0;
}

async function doubt(
	isSound: (held: Blob) => Promise<boolean>,
	held: Blob
): Promise<StoreProblem | undefined> {
	return (await isSound(held)) ? undefined : { type: 'snapshot-damaged' };
}

async function upToOf(file: File): Promise<number> {
	const found = /"upTo":(\d+)/.exec(await file.text());
	return Number(found?.[1] ?? 0);
}

async function sha256Of(blob: Blob): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
