import { matchColumns } from '$lib/exchange/csv/header';
import { planCsv } from '$lib/exchange/csv/plan';
import { fail, ok, type Result } from '$lib/domain/base/result';
import type { Kind } from '$lib/domain/schema/kind';
import { getLocale } from '$lib/paraglide/runtime';
import { tableProblemWords, type Wording } from '$lib/problems/words';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { importingInto } from './importing-into';
import type { OpenTable } from './open-table';
import type { StageOptions } from './format';
import { stagePlans } from './stage-plans';
import type { Staged } from './staged';

/** Works out what taking in a table as records of a kind would change. */
export async function stageTable(
	portfolio: Portfolio,
	open: OpenTable,
	kind: Kind,
	{ signal, progress }: StageOptions
): Promise<Result<Staged, Wording>> {
	const { source, table } = open;
	const lens = lensOf(portfolio, getLocale());
	const matched = matchColumns(kind, table, lens);
	if (!matched.ok) return fail(tableProblemWords(matched.problem));
	const records = (await importingInto(portfolio))(kind.name);
	const ground = { lens, records, random: browserSurroundings.random };
	const planned = await planCsv(kind, table, ground, { signal, progress });
	if (!planned.ok) return fail(tableProblemWords(planned.problem));
	const columns = matched.value
		.filter(({ heading }) => heading.trim() !== '')
		.map(({ heading, is, turn }) => ({ column: heading, known: is !== 'unknown', spare: turn > 0 }));
	const understood = { of: 'row', columns, read: { open, kind } } as const;
	return ok(await stagePlans(portfolio, source.name, [planned.value], understood, signal));
}
