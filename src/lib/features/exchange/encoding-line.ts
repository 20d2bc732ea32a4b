import { shownName } from '$lib/domain/base/text/shown-name';
import type { TextTable } from '$lib/exchange/csv/read';
import { unread } from '$lib/exchange/encoding/decode';

const longest = 120;
const beyondAscii = /[^\0-\x7f]/;

/**
 * The line of a table by which somebody sees whether its encoding is right: the first in which something could not be
 * read, or else the first with a character outside ASCII, from that cell on. Undefined where there is none.
 */
export function lineShown(table: TextTable): { readonly line: number; readonly text: string } | undefined {
	const lines = [{ line: table.headingsLine, cells: table.headings }, ...table.rows];
	const cellIn = (cells: readonly string[]) => {
		const spoilt = table.decoding.damaged ? cells.findIndex((cell) => cell.includes(unread)) : -1;
		return spoilt < 0 ? cells.findIndex((cell) => beyondAscii.test(cell)) : spoilt;
	};
	const spoilt = table.decoding.damaged
		? lines.find(({ cells }) => cells.some((cell) => cell.includes(unread)))
		: undefined;
	const found = spoilt ?? lines.find(({ cells }) => cellIn(cells) >= 0);
	if (!found) return undefined;
	const text = found.cells.slice(cellIn(found.cells)).filter(Boolean).join(' · ');
	return { line: found.line, text: shownName(text.slice(0, longest)) };
}
