import { guardCell } from '$lib/exchange/csv/guard';
import { joinCsv } from '$lib/exchange/csv/write';
import { m } from '$lib/paraglide/messages';
import type { RefusedRow } from './formats/staged';

/** The refused rows as a table for a spreadsheet. */
export function refusedAsCsv(rows: readonly RefusedRow[]): string {
	const head = [m.exchange_line(), m.exchange_column(), m.exchange_reason()];
	const lines = rows.map(({ line, column = '', why }) => [String(line), column, why]);
	return joinCsv(
		[head, ...lines].map((cells) => cells.map(guardCell)),
		'people'
	);
}
