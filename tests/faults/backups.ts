import type { BrowserContext, Page } from '@playwright/test';

/** Where the writing of a backup stands: half of its file written; all of it, and not yet noted. */
export type Moment = 'half' | 'closed';

declare global {
	var backupHeldAt: Moment | undefined;
	function backupReached(): void;
}

const arrivals = new WeakMap<BrowserContext, () => void>();

/**
 * A folder of the browser's private file system stands for one of the disk, as no dialog of the system can be operated;
 * and the writing of a backup into it can be held at a moment.
 */
export async function watchBackups(context: BrowserContext): Promise<void> {
	await context.exposeFunction('backupReached', () => arrivals.get(context)?.());
	await context.addInitScript(watch);
}

/** Arms a page: what is returned resolves when the next backup is at that moment, where it stays. */
export async function armBackup(page: Page, moment: Moment): Promise<{ reached: Promise<void> }> {
	const reached = new Promise<void>((resolve) => arrivals.set(page.context(), resolve));
	await page.evaluate((at) => (globalThis.backupHeldAt = at), moment);
	return { reached };
}

/** The files of the folder, by name. */
export async function readFolder(
	page: Page
): Promise<readonly (readonly [string, Uint8Array<ArrayBuffer>])[]> {
	const files = await page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle('Backups', { create: true });
		const found: [string, string][] = [];
		for await (const handle of folder.values()) {
			if (handle.kind !== 'file') continue;
			const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
			let text = '';
			for (const byte of bytes) text += String.fromCharCode(byte);
			found.push([handle.name, btoa(text)]);
		}
		return found;
	});
	return files.map(([name, content]) => [name, Uint8Array.from(Buffer.from(content, 'base64'))] as const);
}

function watch(): void {
	window.showDirectoryPicker = async () =>
		(await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
	const { createWritable } = FileSystemFileHandle.prototype;
	FileSystemFileHandle.prototype.createWritable = async function (...given) {
		// Snapshots are written by the same means, under other names.
		const isBackup = /-\d{4}-\d\d-\d\d-\d{4}(?:-\d+)?\.isocentre\.json\.gz$/.test(this.name);
		const backup = isBackup ? globalThis.backupHeldAt : undefined;
		const stream = await createWritable.apply(this, given);
		if (!backup) return stream;
		const [write, close] = [stream.write.bind(stream), stream.close.bind(stream)];
		stream.write = async (data) => {
			if (backup !== 'half') return write(data);
			const content = data as Blob;
			await write(content.slice(0, content.size / 2));
			return stop();
		};
		stream.close = async () => {
			await close();
			if (backup === 'closed') await stop();
		};
		return stream;
	};

	/** Never goes on. */
	function stop(): Promise<never> {
		globalThis.backupReached();
		return new Promise<never>(() => {});
	}
}
