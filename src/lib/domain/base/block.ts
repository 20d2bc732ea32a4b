/** Cells beside and below one another, as a spreadsheet puts them on the clipboard: rows of texts. */
export type Block = readonly (readonly string[])[];

/**
 * Reads a block from the text of a clipboard: tabs part cells, line breaks rows. A cell that begins with a quotation
 * mark goes on to its end, over tabs and line breaks, with two marks for one, as Excel and LibreOffice write it.
 */
export function readBlock(text: string): Block {
	const rows: string[][] = [[]];
	let at = 0;
	const put = (cell: string) => rows.at(-1)!.push(cell);
	while (at <= text.length) {
		const end = text[at] === '"' ? endOfQuoted(text, at) : undefined;
		if (end !== undefined) put(text.slice(at + 1, end - 1).replaceAll('""', '"'));
		const next = end ?? endOfPlain(text, at);
		if (end === undefined) put(text.slice(at, next));
		if (next >= text.length) break;
		if (text[next] === '\t') at = next + 1;
		else {
			at = next + (text.startsWith('\r\n', next) ? 2 : 1);
			// The break after the last row ends it, and begins none.
			if (at >= text.length) break;
			rows.push([]);
		}
	}
	return rows;
}

/** Behind the mark that ends a quoted cell; undefined where none does, and the mark is a sign like any other. */
function endOfQuoted(text: string, from: number): number | undefined {
	let at = from + 1;
	for (;;) {
		const mark = text.indexOf('"', at);
		if (mark < 0) return undefined;
		if (text[mark + 1] === '"') at = mark + 2;
		else return mark + 1 >= text.length || /[\t\r\n]/.test(text[mark + 1]!) ? mark + 1 : undefined;
	}
}

function endOfPlain(text: string, from: number): number {
	let at = from;
	while (at < text.length && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at++;
	return at;
}

/** Writes a block as the text of a clipboard, to be read back by `readBlock` and by spreadsheets. */
export function writeBlock(block: Block): string {
	return block.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
	return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The block as it is pasted over so many rows and columns: once as it is, or as often as it fits where what is chosen
 * is made of whole blocks, so that one cell fills them all.
 */
export function spreadBlock(block: Block, rows: number, columns: number): Block {
	const [height, width] = [block.length, Math.max(0, ...block.map((row) => row.length))];
	if (width === 0 || rows % height !== 0 || columns % width !== 0) return block;
	return Array.from({ length: rows }, (_, down) =>
		Array.from({ length: columns }, (_, right) => block[down % height]![right % width] ?? '')
	);
}
