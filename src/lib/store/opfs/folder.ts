import { fail, ok, type Result } from '../../domain/base/result';
import { storageProblem } from '../base/faults';
import type { StoreProblem } from '../base/problems';

type Outcome<T> = Promise<Result<T, StoreProblem>>;

/**
 * A folder of the origin private file system. That lies apart from IndexedDB and outlives its damage. A
 * browser or window without it answers `storage-missing`, and the app works on.
 */
export class Folder {
	readonly #path: readonly string[];
	#root: () => Promise<FileSystemDirectoryHandle> = () => navigator.storage.getDirectory();

	/** @param path the names of the folders on the way, which are made when something is written */
	constructor(...path: readonly string[]) {
		this.#path = path;
	}

	/** A folder of the disk that a person has chosen. */
	static chosen(handle: FileSystemDirectoryHandle): Folder {
		const folder = new Folder();
		folder.#root = () => Promise.resolve(handle);
		return folder;
	}

	/** The folder of that name in this one. */
	within(name: string): Folder {
		const folder = new Folder(...this.#path, name);
		folder.#root = this.#root;
		return folder;
	}

	/** The content of a file; undefined where there is none. */
	async read(name: string): Outcome<File | undefined> {
		return expect(async () => {
			const folder = await this.#open(false);
			const file = await found(() => folder?.getFileHandle(name));
			return file?.getFile();
		});
	}

	/** Puts a file in the place of the one of that name, whole or not at all, even if the browser is killed. */
	async write(name: string, content: Blob | string): Outcome<undefined> {
		return expect(async () => {
			const folder = (await this.#open(true))!;
			const file = await folder.getFileHandle(name, { create: true });
			const stream = await file.createWritable();
			try {
				await stream.write(content);
			} catch (error) {
				await stream.abort();
				throw error;
			}
			await stream.close();
			return undefined;
		});
	}

	/** The names of its files, in order. */
	list(): Outcome<readonly string[]> {
		return this.#names('file');
	}

	/** The names of the folders in it, in order. */
	folders(): Outcome<readonly string[]> {
		return this.#names('directory');
	}

	/** Removes a file, or does nothing where there is none. */
	async delete(name: string): Outcome<undefined> {
		return expect(async () => {
			const folder = await this.#open(false);
			await found(() => folder?.removeEntry(name));
			return undefined;
		});
	}

	/** Removes the folder with all that is in it. */
	async clear(): Outcome<undefined> {
		return expect(async () => {
			const parent = await open(await this.#root(), this.#path.slice(0, -1), false);
			await found(() => parent?.removeEntry(this.#path.at(-1)!, { recursive: true }));
			return undefined;
		});
	}

	#names(kind: FileSystemHandleKind): Outcome<readonly string[]> {
		return expect(async () => {
			const names: string[] = [];
			const folder = await this.#open(false);
			if (!folder) return names;
			for await (const handle of folder.values())
				if (handle.kind === kind && !handle.name.endsWith(unfinished)) names.push(handle.name);
			return names.sort();
		});
	}

	async #open(create: boolean): Promise<FileSystemDirectoryHandle | undefined> {
		return open(await this.#root(), this.#path, create);
	}
}

/** How Chromium names what a writer that was killed has left behind. */
const unfinished = '.crswap';

async function open(
	root: FileSystemDirectoryHandle,
	path: readonly string[],
	create: boolean
): Promise<FileSystemDirectoryHandle | undefined> {
	let folder: FileSystemDirectoryHandle | undefined = root;
	for (const name of path) folder = await found(() => folder?.getDirectoryHandle(name, { create }));
	return folder;
}

/** Undefined where what is asked for does not exist. */
async function found<T>(ask: () => Promise<T> | undefined): Promise<T | undefined> {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
		throw error;
	}
}

async function expect<T>(work: () => Promise<T>): Outcome<T> {
	if (!isThere()) return fail({ type: 'storage-missing' });
	try {
		return ok(await work());
	} catch (error) {
		return fail(storageProblem(error));
	}
}

function isThere(): boolean {
	return (
		typeof navigator.storage?.getDirectory === 'function' &&
		typeof FileSystemFileHandle === 'function' &&
		'createWritable' in FileSystemFileHandle.prototype
	);
}
