import { budgetLine } from '../kinds/budget-line';
import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * Whether a project asks a fund for money, so that it also needs a funding decision: by its requested lines
 * where it has some (all of them 0 is no), else by the fund it names. The green light it needs in any case.
 */
export function asksMoney(source: Source, id: string): boolean {
	const lines = read(source, budgetLine);
	const [projects, stages, amounts] = [lines.column('project'), lines.column('stage'), lines.column('money')];
	let requested = false;
	for (let at = 0; at < projects.length; at++) {
		if (projects[at] !== id || stages[at] !== 'requested') continue;
		const money = amounts[at];
		if (money && money.amount > 0) return true;
		requested = true;
	}
	return !requested && read(source, project).inAnyState(id)?.values.fund !== undefined;
}
