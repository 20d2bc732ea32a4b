import { newId } from '$lib/domain/base/id';
import { sheetChanges, type Filled } from '$lib/domain/budget/sheet-changes';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { read } from '$lib/domain/reading/read';
import type { Change, Label } from '$lib/domain/records/changeset';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { formatMoney } from '$lib/ui/format';
import { measureWord, type Measure } from './measures';

/** Writes what cells of a sheet are to hold, as one action, and says so; whether it stands there now. */
export async function writeSheet(portfolio: Portfolio, filled: readonly Filled[]): Promise<boolean> {
	const changes = sheetChanges(portfolio, filled, () => newId(browserSurroundings.random));
	const [first] = changes;
	if (!first) return true;
	const count = new Set(changes.map(({ id }) => id)).size;
	const removed = changes.filter((change) => change.do === 'drop').length;
	const done =
		filled.length === 1
			? toldOf(filled[0]!)
			: removed > 0
				? m.budget_sheet_pasted_removed({
						written: m.budget_sheet_pasted({ count: count - removed }),
						removed
					})
				: m.budget_sheet_pasted({ count });
	const label = count > 1 ? ({ act: 'edit', kind: budgetLine.name, count } as const) : labelOf(first);
	return commitTold(portfolio, label, changes, done);

	function labelOf({ do: done, id }: Change): Label {
		const isNew = read(portfolio, budgetLine).inAnyState(id) === undefined;
		return { act: done === 'drop' ? 'drop' : isNew ? 'create' : 'edit', kind: budgetLine.name, id };
	}
}

function toldOf({ cell, money }: Filled): string {
	const place = { stage: measureWord(cell.place.stage as Measure), year: String(cell.place.year ?? '') };
	return money === null
		? m.budget_sheet_removed(place)
		: m.budget_sheet_written({ ...place, amount: formatMoney(money) });
}
