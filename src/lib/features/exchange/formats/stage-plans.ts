import { lookalikesOf } from '$lib/exchange/preview/lookalikes';
import { Slices } from '$lib/exchange/slices';
import { getLocale } from '$lib/paraglide/runtime';
import { previewChanges } from '$lib/exchange/preview/preview-changes';
import type { KindPlan, RefusedRow as Refused, RowProblem } from '$lib/exchange/plan/import-plan';
import { stageSetChanges } from '$lib/domain/pipeline/set-stage';
import { fieldWords } from '$lib/problems/record-words';
import { rowProblemWords } from '$lib/problems/words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { realToday } from '$lib/ui/today';
import TableReport from '../TableReport.svelte';
import { nothingOfRows } from './nothing-to-take';
import { panelOf, rowsAccount } from './report';
import type { RefusedRow, Staged, TableReading } from './staged';
import { importOf } from './write-import';

/** What was understood of a file: what its lines are, its columns, and what was understood otherwise. */
export type Understood = Pick<TableReading, 'of' | 'columns' | 'notes' | 'account' | 'summed'> &
	Pick<Staged, 'read' | 'returned' | 'since'>;

/** Makes of what was planned from a table, or from plain records, something to look at and to commit. */
export async function stagePlans(
	portfolio: Portfolio,
	file: string,
	plans: readonly KindPlan[],
	{ read, returned, since, ...about }: Understood,
	signal: AbortSignal
): Promise<Staged> {
	const { replica, author } = portfolio;
	const { app, random, now } = browserSurroundings;
	const planned = plans.flatMap((plan) => plan.changes);
	// Written with it, so that it is shown before: which gates the projects pass that it sets to a stage.
	const stageSet = { on: realToday(), by: author, act: 'import' };
	const changes = [...planned, ...stageSetChanges(portfolio, planned, stageSet)];
	const writing = { writer: { replica, author, app }, at: now(), random };
	const preview = await previewChanges(portfolio, changes, writing, { signal });
	const { after, differences } = preview;
	const arriving = { before: portfolio.state, after, differences, reader: author };
	const lookalikes = await lookalikesOf(arriving, getLocale(), new Slices(signal));
	const { account } = about;
	const noted = notedOf(plans);
	const table: TableReading = {
		...about,
		...(noted && { noted }),
		same: account?.same ?? plans.reduce((sum, plan) => sum + plan.same.length, 0),
		refused: [
			...(account?.refused ?? plans.flatMap((plan) => plan.refused)),
			...(account?.left ?? plans.flatMap((plan) => plan.cells))
				.filter(({ problem }) => !isShownApart(problem))
				.map(({ place, problem }) => ({ place, problems: [problem] }))
		].flatMap(refusedRows),
		...(returned && { untaken: returned.cells.filter(({ taken }) => !taken).length }),
		rowsRefused: account?.rowsRefused ?? plans.reduce((sum, plan) => sum + plan.refused.length, 0)
	};
	return {
		file,
		preview,
		lookalikes,
		report: {
			panel: panelOf(TableReport, { table, file }),
			account: () => rowsAccount(table),
			nothing: () => nothingOfRows(table)
		},
		...(read && { read }),
		...(returned && { returned }),
		...(since && { since }),
		...(account && { account }),
		commit: importOf(portfolio, file, changes, preview)
	};
}

/** How many new records were given what no row says of them, and in which fields; undefined where none was. */
function notedOf(plans: readonly KindPlan[]): TableReading['noted'] {
	const fields = new Set<string>();
	let count = 0;
	for (const { kind, creates } of plans)
		for (const { noted = [] } of creates) {
			if (noted.length > 0) count++;
			for (const name of noted) fields.add(fieldWords(kind, name));
		}
	return count === 0 ? undefined : { count, fields: [...fields] };
}

/** What somebody decides on cell by cell, above. */
function isShownApart({ type }: RowProblem): boolean {
	return type === 'newer' || type === 'declined';
}

function refusedRows({ place, problems }: Refused): RefusedRow[] {
	const [line, kind, sheet] =
		'line' in place ? [place.line, undefined, place.sheet] : [place.position, place.kind, undefined];
	return problems.map((problem) => {
		const column = [kind, 'column' in problem ? problem.column : undefined].filter(Boolean).join('.');
		return {
			line,
			...(sheet !== undefined && { sheet }),
			...(column === '' ? {} : { column }),
			why: rowProblemWords(problem)
		};
	});
}
