import { versionOf } from '$lib/exchange/table/columns';
import { proposeReading } from '$lib/exchange/table/propose';
import type { ReadSheet } from '$lib/exchange/table/read-sheet';
import { shownLens } from '$lib/problems/shown-lens';
import { kindNamed } from '$lib/domain/kinds/all';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { realToday } from '$lib/ui/today';
import type { OpenTable } from './formats/open-table';

/** How sheets are read that all came from here, so that there is nothing to ask; undefined where one did not. */
export function ownSheets(portfolio: Portfolio, { sheets }: OpenTable): readonly ReadSheet[] | undefined {
	const lens = shownLens(portfolio);
	const read = sheets
		.filter(({ table }) => table.rows.length > 0)
		.map(({ table }): ReadSheet | undefined => {
			const kind = kindNamed(versionOf(table)?.kind ?? '');
			if (!kind) return undefined;
			const proposed = proposeReading(table, kind, { lens, today: realToday(), shapes: {} });
			// A column that is gone says nothing; no row that came from here is to get what a new one starts with.
			return { table: proposed.table, reading: { ...proposed.reading, everywhere: {} } };
		});
	const whole = read.filter((sheet) => sheet !== undefined);
	return whole.length > 0 && whole.length === read.length ? whole : undefined;
}
