import { likelyKinds } from '$lib/exchange/csv/header';
import { readTable, type TableFile } from '$lib/exchange/csv/read';
import type { Encoding } from '$lib/exchange/encoding/encodings';
import type { Kind } from '$lib/domain/schema/kind';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { getLocale } from '$lib/paraglide/runtime';
import { tableProblemWords } from '$lib/problems/words';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { StageOptions } from './format';
import type { Refusal } from './staged';

/** A table that was read, and of which the person says what it holds. */
export interface OpenTable {
	readonly source: File;
	readonly table: TableFile;
	/** The kinds that know some of its headings, the likeliest first. */
	readonly kinds: readonly Kind[];
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
	const { headings } = table.value;
	const kinds = likelyKinds(headings, lensOf(portfolio, getLocale()));
	const open = { source, table: table.value, kinds };
	return kinds.length > 0
		? ok(open)
		: fail({ ...tableProblemWords({ type: 'no-known-columns', columns: headings }), open });
}
