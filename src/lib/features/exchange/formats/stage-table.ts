import { accountOf } from '$lib/exchange/table/account';
import { planTables } from '$lib/exchange/table/plan-tables';
import type { ReadSheet } from '$lib/exchange/table/read-sheet';
import { missingRows, returnedOf, withDrops } from '$lib/exchange/table/returned';
import { changedSince } from '$lib/exchange/table/since';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { targetWords } from '../target-words';
import { arrivingIn } from './arriving-in';
import { importingInto } from './importing-into';
import type { OpenTable } from './open-table';
import type { StageOptions } from './format';
import { stagePlans } from './stage-plans';
import type { Staged } from './staged';

/** Works out what taking in tables, read as somebody said, would change. */
export async function stageTables(
	portfolio: Portfolio,
	open: OpenTable,
	sheets: readonly ReadSheet[],
	{ signal, progress }: StageOptions
): Promise<Staged> {
	const lens = shownLens(portfolio);
	const ground = {
		lens,
		table: await importingInto(portfolio),
		random: browserSurroundings.random,
		arrival: arrivingIn(portfolio, open.about?.from ?? open.source.name)
	};
	const missing = missingRows(sheets, open.listed ?? [], ground.table);
	const plans = withDrops(await planTables(sheets, ground, { signal, progress }), missing);
	// What laying a table out has made has no heading in the file.
	const inFile = new Set(open.sheets.flatMap(({ table }) => table.headings));
	const columns = sheets.flatMap(({ table, reading }) =>
		reading.columns
			.filter(({ heading, is }) => heading.trim() !== '' && is !== 'version')
			.map(({ heading, is, turn }) => ({
				column: [
					sheets.length > 1 ? table.name : undefined,
					inFile.has(heading) ? heading : targetWords(reading.kind, is)
				]
					.filter((text) => text !== undefined)
					.join(' · '),
				known: is !== 'unknown',
				spare: turn > 0
			}))
	);
	const account = accountOf(plans, sheets);
	const returned = returnedOf(plans, sheets, missing);
	const since = returned && changedSince(sheets, ground);
	const summed = sheets.flatMap(({ table }) => table.summed ?? []);
	const understood = {
		of: open.about?.of ?? 'row',
		columns: open.about ? [] : columns,
		...(open.about?.notes && { notes: open.about.notes }),
		account,
		...(summed.length > 0 && {
			summed: {
				cells: summed.reduce((sum, { cells }) => sum + cells, 0),
				amounts: summed.reduce((sum, { amounts }) => sum + amounts, 0)
			}
		}),
		read: { open, sheets },
		...(returned && { returned, since })
	};
	return stagePlans(portfolio, open.source.name, plans, understood, signal);
}
