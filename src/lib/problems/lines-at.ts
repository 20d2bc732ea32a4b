import { budgetLine } from '$lib/domain/kinds/budget-line';
import { drillTo, type Drill } from '$lib/ui/chart/drill';

/** Which budget lines are meant. */
export interface LinesOf {
	readonly stage: string;
	readonly project?: string;
	readonly year?: string;
	/** '' for lines that name none. */
	readonly fund?: string;
}

/** The address of budget lines of one stage: stages are not added, so a sum is always of one. */
export function linesAt({ stage, project, year, fund }: LinesOf): string {
	const drills: Drill[] = [{ field: 'stage', any: [stage] }];
	if (project !== undefined) drills.push({ field: 'project', any: [project] });
	if (fund !== undefined) drills.push({ field: 'fund', any: [fund] });
	if (year !== undefined)
		drills.push(year === '' ? { field: 'year', any: [''] } : { field: 'year', from: year, to: year });
	return drillTo(budgetLine, drills);
}
