import type { Money } from '../fields/money';
import { budgetLine } from '../kinds/budget-line';
import { createChanges, editChanges } from '../merge/edit';
import type { Change } from '../records/changeset';
import type { Source } from '../reading/source';
import { read } from '../reading/read';
import type { SheetCell } from './sheet';

/** What a cell is to hold; nothing where it was emptied. */
export interface Filled {
	readonly cell: Pick<SheetCell, 'place' | 'lines'>;
	readonly money: Money | null;
}

/**
 * What to write so that cells hold what was typed: an amount makes the line of an empty cell or changes that of a
 * filled one; an emptied cell loses its line. A cell of several lines is left as it is: which of them an amount would
 * be of, nobody has said.
 *
 * @param nextId an id for each line that is made
 */
export function sheetChanges(source: Source, filled: readonly Filled[], nextId: () => string): Change[] {
	const stored = read(source, budgetLine);
	return filled.flatMap(({ cell: { place, lines }, money }): Change[] => {
		const [line] = lines;
		if (lines.length > 1) return [];
		if (!line && money === null) return [];
		if (!line) {
			const { project, fund, year, category, stage } = place;
			const values = { project, fund, year, category, stage, money: { ...money! } };
			return createChanges(budgetLine, undefined, nextId(), values);
		}
		if (money === null) return [{ do: 'drop', kind: budgetLine.name, id: line.id }];
		return editChanges(budgetLine, stored.inAnyState(line.id), line.id, { money: { ...money } });
	});
}
