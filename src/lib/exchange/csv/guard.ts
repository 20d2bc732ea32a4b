/*
 * A spreadsheet runs a cell that begins with one of these as a formula, whoever wrote it. A leading apostrophe
 * makes it text; one is added before a text that already looks guarded, so that taking one away is exact.
 */

const runs = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet runs. */
export function guardCell(text: string): string {
	return runs.test(text) ? `'${text}` : text;
}

/** What stood in the cell before it was guarded. */
export function unguardCell(cell: string): string {
	return cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell;
}
