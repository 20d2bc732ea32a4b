import { newId } from '$lib/domain/base/id';
import { sheetChanges, type Filled } from '$lib/domain/budget/sheet-changes';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { project } from '$lib/domain/kinds/project';
import { lensOf } from '$lib/domain/reading/lens';
import type { Change, Label } from '$lib/domain/records/changeset';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { formatMoney } from '$lib/ui/format';
import { measureWord, type Measure } from './measures';
import { read } from '$lib/domain/reading/read';

/** Writes what cells of a project’s sheet are to hold, as one action, and says so; whether it stands there now. */
export async function writeSheet(
	portfolio: Portfolio,
	of: string,
	filled: readonly Filled[]
): Promise<boolean> {
	const changes = sheetChanges(portfolio, of, filled, () => newId(browserSurroundings.random));
	const [first] = changes;
	if (!first) return true;
	const count = new Set(changes.map(({ id }) => id)).size;
	const done = filled.length > 1 ? m.budget_sheet_pasted({ count }) : toldOf(filled[0]!);
	const name = lensOf(portfolio, 'en').title(project.name, of);
	const label = count > 1 ? ({ act: 'edit', kind: budgetLine.name, count } as const) : labelOf(first);
	return commitTold(portfolio, name === undefined ? label : { ...label, name }, changes, done);

	function labelOf({ do: done, id }: Change): Label {
		const isNew = read(portfolio, budgetLine).inAnyState(id) === undefined;
		return { act: done === 'drop' ? 'drop' : isNew ? 'create' : 'edit', kind: budgetLine.name, id };
	}
}

function toldOf({ cell, money }: Filled): string {
	const place = { stage: measureWord(cell.stage as Measure), year: String(cell.row.year ?? '') };
	return money === null
		? m.budget_sheet_removed(place)
		: m.budget_sheet_written({ ...place, amount: formatMoney(money) });
}
