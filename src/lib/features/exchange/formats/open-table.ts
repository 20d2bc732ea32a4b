import { likelyKinds } from '$lib/exchange/table/columns';
import { laidOutHeadings } from '$lib/exchange/table/years';
import type { ReadSheet } from '$lib/exchange/table/read-sheet';
import type { TableFile } from '$lib/exchange/table/table';
import { readTable } from '$lib/exchange/csv/read';
import type { Encoding } from '$lib/exchange/encoding/encodings';
import type { Listed } from '$lib/domain/base/sheet';
import type { Kind } from '$lib/domain/schema/kind';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { tableProblemWords } from '$lib/problems/words';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { StageOptions } from './format';
import type { Refusal, Staged, TableReading } from './staged';

/** A table that was read, with the kinds that know some of its headings, the likeliest first. */
export interface OpenSheet {
	readonly table: TableFile;
	readonly kinds: readonly Kind[];
}

/** Tables of one file that were read, and of which the person says what they hold. At least one. */
export interface OpenTable {
	readonly source: File;
	readonly sheets: readonly OpenSheet[];
	/** Of a workbook of ours, what its rows were of when it was written. */
	readonly listed?: readonly Listed[];
	/** Of a format whose columns are not named by the file: what its rows are, and what was understood otherwise. */
	readonly about?: Pick<TableReading, 'of' | 'notes'> & { readonly from?: string };
	/** How it is staged where its format shows more of it than a table has. */
	readonly stage?: (
		portfolio: Portfolio,
		sheets: readonly ReadSheet[],
		options: StageOptions
	) => Promise<Staged>;
}

/**
 * Reads a table.
 *
 * @param encoding the one to read it in, where somebody said so
 */
export async function openTable(
	portfolio: Portfolio,
	source: File,
	options: StageOptions,
	encoding?: Encoding
): Promise<Result<OpenTable, Refusal>> {
	const bytes = new Uint8Array(await source.arrayBuffer());
	const table = await readTable(bytes, { ...options, ...(encoding && { encoding }) });
	if (!table.ok) return fail(tableProblemWords(table.problem));
	return openSheets(portfolio, source, [table.value]);
}

/** Asks what tables hold, unless no kind knows a heading of any. */
export function openSheets(
	portfolio: Portfolio,
	source: File,
	tables: readonly TableFile[],
	listed: readonly Listed[] = []
): Result<OpenTable, Refusal> {
	const lens = shownLens(portfolio);
	const sheets = tables.map((table) => ({
		table,
		kinds: likelyKinds(laidOutHeadings(table), lens, table.name)
	}));
	const open = { source, sheets, listed };
	if (sheets.some(({ kinds }) => kinds.length > 0)) return ok(open);
	const columns = tables.flatMap(({ headings }) => headings);
	return fail({ ...tableProblemWords({ type: 'no-known-columns', columns }), open });
}
