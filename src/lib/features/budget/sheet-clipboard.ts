import { readBlock, writeBlock, type Block } from '$lib/domain/base/block';
import { tableIn } from '$lib/ui/list/paste-table';

/** Puts a block on a clipboard, for spreadsheets. */
export function copyBlock(clipboard: DataTransfer, block: Block): void {
	clipboard.setData('text/plain', writeBlock(block));
	clipboard.setData('text/html', markedUp(block));
}

/** The block on a clipboard; a table of a page or a mail counts where its text has no cells. */
export function pastedBlock(clipboard: DataTransfer): Block {
	const text = clipboard.getData('text/plain');
	if (text.includes('\t')) return readBlock(text);
	return readBlock(tableIn(clipboard.getData('text/html'), 1) ?? text);
}

const plainNumber = /^-?\d+(\.\d+)?$/;

/** The block marked up, with the exact number for Excel and for LibreOffice, whatever their decimal sign. */
function markedUp(block: Block): string {
	const cellOf = (text: string) =>
		plainNumber.test(text)
			? `<td x:num="${text}" sdval="${text}">${text}</td>`
			: `<td>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`;
	const rows = block.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`);
	return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${rows.join('')}</table></body></html>`;
}
