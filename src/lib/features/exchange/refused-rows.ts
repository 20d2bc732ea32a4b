import { m } from '$lib/paraglide/messages';
import type { RefusedRow } from './staged';

/** The refused rows as a table for a spreadsheet, where a cell that begins like a formula must not be one. */
export function refusedAsCsv(rows: readonly RefusedRow[]): string {
	const head = [m.exchange_line(), m.exchange_column(), m.exchange_reason()];
	const lines = rows.map(({ line, column = '', why }) => [String(line), column, why]);
	return '\uFEFF' + [head, ...lines].map((cells) => cells.map(cell).join(',') + '\r\n').join('');
}

function cell(text: string): string {
	const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
