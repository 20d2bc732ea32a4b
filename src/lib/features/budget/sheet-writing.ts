import { newId } from '$lib/domain/base/id';
import { ok, type Result } from '$lib/domain/base/result';
import { sheetChanges, type Filled, type SheetCell } from '$lib/domain/budget/sheet-changes';
import type { Money } from '$lib/domain/fields/money';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { project } from '$lib/domain/kinds/project';
import { lensOf } from '$lib/domain/reading/lens';
import type { Change, Label } from '$lib/domain/records/changeset';
import type { FieldProblem, Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { formatMoney } from '$lib/ui/format';
import { measureWord, type Measure } from './measures';

/** What was typed into a cell. */
export interface Typed {
	readonly cell: SheetCell;
	readonly text: string;
}

/** Why what was typed into a cell is not written. */
export interface SheetProblem {
	readonly cell: SheetCell;
	readonly problem: FieldProblem;
}

/**
 * Writes what was typed into cells of a project’s sheet, as one action, and says so.
 *
 * @returns the first that cannot be read; then nothing is written
 */
export async function writeSheet(
	portfolio: Portfolio,
	of: string,
	typed: readonly Typed[]
): Promise<SheetProblem | undefined> {
	const lens = lensOf(portfolio, 'en');
	const filled: Filled[] = [];
	for (const { cell, text } of typed) {
		const read = readCell(cell, text, lens);
		if (!read.ok) return { cell, problem: read.problem };
		filled.push({ cell, money: read.value });
	}
	const changes = sheetChanges(portfolio, of, filled, () => newId(browserSurroundings.random));
	const count = new Set(changes.map(({ id }) => id)).size;
	if (count === 0) return undefined;
	const [first] = filled;
	const done = filled.length > 1 ? m.budget_sheet_pasted({ count }) : toldOf(first!);
	const name = lens.title(project.name, of);
	const label = count > 1 ? ({ act: 'edit', kind: budgetLine.name, count } as const) : labelOf(changes[0]!);
	await commitTold(portfolio, name === undefined ? label : { ...label, name }, changes, done);
	return undefined;

	function labelOf({ do: done, id }: Change): Label {
		const isNew = portfolio.get(budgetLine.name, id) === undefined;
		return { act: done === 'drop' ? 'drop' : isNew ? 'create' : 'edit', kind: budgetLine.name, id };
	}
}

/** An amount alone is in the currency that the cell has, or else in that of the field. */
function readCell({ lines }: SheetCell, text: string, lens: Lens): Result<Money | null, FieldProblem> {
	const currency = lines[0]?.money.currency;
	const named = currency && /\d/.test(text) && !/[A-Za-z€£$]/.test(text) ? `${text} ${currency}` : text;
	const read = budgetLine.fields.money.type.parse(named, lens);
	return read.ok ? ok(read.value) : read;
}

function toldOf({ cell, money }: Filled): string {
	const place = { stage: measureWord(cell.stage as Measure), year: String(cell.row.year ?? '') };
	return money === null
		? m.budget_sheet_removed(place)
		: m.budget_sheet_written({ ...place, amount: formatMoney(money) });
}
