/** What was dropped: files, and the names of folders, which hold no file by themselves. */
export interface Dropped {
	readonly files: readonly File[];
	readonly folders: readonly string[];
}

/** Takes files dropped anywhere on the window; `over` says whether some are being held above it. */
export function dropFiles(take: (dropped: Dropped) => void, over: (held: boolean) => void) {
	return (target: Window): (() => void) => {
		const listeners = new AbortController();
		const listen = (type: 'dragover' | 'dragleave' | 'drop', run: (event: DragEvent) => void) =>
			target.addEventListener(type, run, { signal: listeners.signal });
		listen('dragover', (event) => {
			if (!event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			event.dataTransfer.dropEffect = 'copy';
			over(true);
		});
		listen('dragleave', (event) => {
			if (event.relatedTarget === null) over(false);
		});
		listen('drop', (event) => {
			over(false);
			if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
			event.preventDefault();
			take(droppedOf(event.dataTransfer));
		});
		return () => listeners.abort();
	};
}

/** A folder shows among the files as one that cannot be read, so the entries are asked. */
function droppedOf(transfer: DataTransfer): Dropped {
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
	const folders = entries.filter((entry) => entry.isDirectory).map(({ name }) => name);
	return { files: [...transfer.files].filter(({ name }) => !folders.includes(name)), folders };
}
