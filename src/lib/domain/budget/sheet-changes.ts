import type { Money } from '../fields/money';
import { budgetLine } from '../kinds/budget-line';
import { createChanges, editChanges } from '../merge/edit';
import type { Change } from '../records/changeset';
import type { EntityRecord } from '../schema/record';
import type { SheetKey, SheetLine } from './sheet';

/** A cell of the sheet of a project, with what it holds. */
export interface SheetCell {
	readonly row: SheetKey;
	/** A stage of money, as budget lines have it. */
	readonly stage: string;
	readonly lines: readonly SheetLine[];
}

/** What a cell is to hold; nothing where it was emptied. */
export interface Filled {
	readonly cell: SheetCell;
	readonly money: Money | null;
}

interface Lines {
	get(kind: string, id: string): EntityRecord | undefined;
}

/**
 * What to write so that cells hold what was typed: an amount makes the line of an empty cell or changes that of a
 * filled one; an emptied cell loses its line. A cell of several lines is left as it is.
 *
 * @param nextId an id for each line that is made
 */
export function sheetChanges(
	lines: Lines,
	project: string,
	filled: readonly Filled[],
	nextId: () => string
): Change[] {
	return filled.flatMap(({ cell: { row, stage, lines: held }, money }): Change[] => {
		const [line] = held;
		if (held.length > 1) return [];
		if (!line && money === null) return [];
		if (!line) {
			const { year, fund, category } = row;
			const values = { project, fund, year, category, stage, money: { ...money! } };
			return createChanges(budgetLine, undefined, nextId(), values);
		}
		if (money === null) return [{ do: 'drop', kind: budgetLine.name, id: line.id }];
		return editChanges(budgetLine, lines.get(budgetLine.name, line.id), line.id, { money: { ...money } });
	});
}
