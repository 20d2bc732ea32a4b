import { addTotals } from '$lib/domain/budget/add-totals';
import type { BudgetColumns } from '$lib/domain/budget/columns';
import { rollUpBudget, type Total, type Where } from '$lib/domain/budget/roll-up';

/**
 * The projects that ask for money under a choice and have none approved yet, and what they ask for.
 *
 * @param isClosed whether a project is at its end: refused or withdrawn, it asks for nothing any more
 */
export function asking(
	columns: BudgetColumns,
	where: Where,
	isClosed: (project: string) => boolean
): { projects: number; total: Total } {
	const rolled = rollUpBudget(columns, ['project', 'measure'], {
		...where,
		measure: new Set(['requested', 'approved'])
	});
	const asked = (rolled.keys[0] ?? [])
		.filter(
			(project) => project !== '' && !isClosed(project) && rolled.total(project, 'approved').entries === 0
		)
		.map((project) => rolled.total(project, 'requested'))
		.filter(({ entries }) => entries > 0);
	return { projects: asked.length, total: addTotals(asked) };
}
