import { newId } from '$lib/domain/base/id';
import { shiftChanges, type Shift } from '$lib/domain/budget/shift';
import type { MoveWords } from '$lib/domain/budget/money-moves';
import { totalsOf } from '$lib/domain/budget/sheet';
import type { Money } from '$lib/domain/fields/money';
import type { BudgetLine } from '$lib/domain/kinds/budget-line';
import { moneyMove } from '$lib/domain/kinds/money-move';
import { project } from '$lib/domain/kinds/project';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** The stages of money that may go along when a project begins later. */
export const shiftable = ['requested', 'recommended', 'approved', 'forecast'] as const;

type Shiftable = (typeof shiftable)[number];

/** The years in which money stands that may go along, ascending. */
export function yearsToShift(lines: readonly BudgetLine[]): readonly number[] {
	const years = lines.flatMap(({ values: { stage, year } }) =>
		year !== undefined && (shiftable as readonly (string | undefined)[]).includes(stage) ? [year] : []
	);
	return [...new Set(years)].sort((a, b) => a - b);
}

/** What goes from a year to another at a stage. */
export interface ShiftRow {
	readonly stage: Shiftable;
	readonly from: number;
	readonly to: number;
	readonly totals: readonly Money[];
}

/** What lines would be in which year, by stage and year: stages are never added. */
export function previewOf(lines: readonly BudgetLine[], years: number): readonly ShiftRow[] {
	return shiftable.flatMap((stage) => {
		const own = lines.filter(({ values }) => values.stage === stage);
		return yearsToShift(own).map((from) => {
			const money = own.flatMap(({ id, values }) =>
				values.year === from && values.money ? [{ id, money: values.money, illustrative: false }] : []
			);
			return { stage, from, to: from + years, totals: totalsOf(money) };
		});
	});
}

/** Shifts a project as one action, and says so with its undo; whether it was written. */
export async function shiftProject(portfolio: Portfolio, shift: Shift, words: MoveWords): Promise<boolean> {
	const changes = shiftChanges(portfolio, shift, words, () => newId(browserSurroundings.random));
	const moved = changes.filter(({ kind }) => kind === moneyMove.name).length;
	const label =
		moved > 0
			? ({ act: 'move', kind: moneyMove.name, count: moved } as const)
			: ({ act: 'edit', kind: project.name, id: shift.project } as const);
	return commitTold(portfolio, label, changes, m.budget_shift_done({ count: Math.abs(shift.years) }));
}
