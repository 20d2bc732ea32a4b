import { isHalfWritten, isTypingPlace } from '../typing-place';

/** A text of at least this many cells, or lines, is a table and no slip of the fingers. */
const fewestLines = 2;

/**
 * Takes a block of cells pasted anywhere but where something is being typed: as a file of cells between tabs, under the
 * name given.
 */
export function pasteTable(name: () => string, take: (file: File) => void) {
	return (target: Window): (() => void) => {
		const pasted = (event: ClipboardEvent) => {
			if (event.defaultPrevented || !event.clipboardData) return;
			if (isTypingPlace(event.target) || isHalfWritten(event.target)) return;
			const text = cellsOf(event.clipboardData);
			if (text === undefined) return;
			event.preventDefault();
			take(new File([text], `${name()}.tsv`, { type: 'text/tab-separated-values' }));
		};
		target.addEventListener('paste', pasted);
		return () => target.removeEventListener('paste', pasted);
	};
}

/** What a spreadsheet puts there is cells between tabs; a table of a page or a mail is marked up. */
function cellsOf(clipboard: DataTransfer): string | undefined {
	const text = clipboard.getData('text/plain');
	if (text.includes('\t') && lines(text) >= fewestLines) return text;
	return tableIn(clipboard.getData('text/html'), fewestLines);
}

function lines(text: string): number {
	return text.split(/\r?\n|\r/).filter((line) => line.trim() !== '').length;
}

/**
 * The largest table of a page as cells between tabs, where it has so many rows; nothing of the page is shown or run.
 */
export function tableIn(marked: string, fewest: number): string | undefined {
	if (!/<table\b/i.test(marked)) return undefined;
	const page = new DOMParser().parseFromString(marked, 'text/html');
	const tables = [...page.querySelectorAll('table')].sort((a, b) => b.rows.length - a.rows.length);
	const rows = [...(tables[0]?.rows ?? [])].map(({ cells }) =>
		[...cells].map(({ textContent }) => cell(textContent))
	);
	return rows.length >= fewest ? rows.map((cells) => cells.join('\t')).join('\n') : undefined;
}

function cell(text: string | null): string {
	const plain = (text ?? '').replace(/\s+/g, ' ').trim();
	return plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
