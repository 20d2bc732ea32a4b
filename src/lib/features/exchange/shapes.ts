import type { ReadSheet } from '$lib/exchange/table/read-sheet';
import { proposeReading } from '$lib/exchange/table/propose';
import type { Reading } from '$lib/exchange/table/reading';
import { readShapes, shapeOf, shapeRead, type KnownShape } from '$lib/exchange/table/shape';
import type { TableFile } from '$lib/exchange/table/table';
import { laidOutHeadings } from '$lib/exchange/table/years';
import { shownLens } from '$lib/problems/shown-lens';
import type { Kind } from '$lib/domain/schema/kind';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { textPreference } from '$lib/ui/preferences.svelte';
import { realToday } from '$lib/ui/today';

/** How tables were read before, by their shape, in this browser; the newest last. */
const kept = textPreference('tableShapes');

/** Offices have some dozen of lists. */
const most = 40;

/** Keeps how a table was read for the next one with the same columns. */
export function rememberShape(table: TableFile, reading: Reading): void {
	const name = shapeOf(table);
	const others = Object.entries(readShapes(kept.current)).filter(([shape]) => shape !== name);
	kept.current = JSON.stringify(Object.fromEntries([...others.slice(1 - most), [name, shapeRead(reading)]]));
}

/** How a table was read the last time there was one of its shape. */
export function knownShape(table: TableFile): KnownShape | undefined {
	const shapes = readShapes(kept.current);
	return shapes[shapeOf(table)] ?? shapes[shapeOf({ headings: laidOutHeadings(table) })];
}

/** How a table is proposed to be read as records of a kind. */
export function proposedReading(portfolio: Portfolio, table: TableFile, kind: Kind): ReadSheet {
	const lens = shownLens(portfolio);
	return proposeReading(table, kind, { lens, today: realToday(), shapes: readShapes(kept.current) });
}
