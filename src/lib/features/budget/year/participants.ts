import { budgetColumns } from '$lib/domain/budget/entries';
import { rollUpBudget } from '$lib/domain/budget/roll-up';
import type { Participant } from '$lib/domain/participation/by-country';
import { countedProjects } from '$lib/domain/participation/counted-projects';
import { participantsOf } from '$lib/domain/participation/read';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** Who takes part in the projects of the portfolio, proposals left out. */
export function countedParticipants(portfolio: Portfolio): readonly Participant[] {
	const granted = rollUpBudget(budgetColumns(portfolio), ['project'], { measure: new Set(['approved']) });
	const counts = countedProjects(portfolio, 'portfolio', granted);
	return participantsOf(portfolio).filter(({ project }) => counts(project));
}
