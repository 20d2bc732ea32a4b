/** A cell that holds what any program could take for the end of a cell or of a line, or for a quotation mark. */
const splits = /[",;|\u0000-\u001f\u007f-\u009f\u2028\u2029]|^\s|\s$/;

/**
 * Lines of cells as RFC 4180 has them. A cell that holds any separator in use is quoted, not only one that holds
 * this one: who opens the file may expect another.
 */
export function csvLines(lines: readonly (readonly string[])[], separator: ',' | ';'): string {
	return lines.map((cells) => `${cells.map(quoteCell).join(separator)}\r\n`).join('');
}

function quoteCell(cell: string): string {
	return splits.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
