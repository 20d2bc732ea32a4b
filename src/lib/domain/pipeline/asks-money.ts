import { budgetLine } from '../kinds/budget-line';
import { isJsonObject } from '../base/json';
import { project } from '../kinds/project';
import type { GovernanceSource } from '../reading/source';

/**
 * Whether a project asks a fund for money, so that it also needs a funding decision: by its requested lines
 * where it has some (all of them 0 is no), else by the fund it names. The green light it needs in any case.
 */
export function asksMoney(source: GovernanceSource, id: string): boolean {
	const lines = source.table(budgetLine.name);
	const [projects, stages, amounts] = ['project', 'stage', 'money'].map((field) => lines.column(field));
	let requested = false;
	for (let at = 0; at < projects!.length; at++) {
		if (projects![at] !== id || stages![at] !== 'requested') continue;
		const money = amounts![at];
		if (isJsonObject(money) && Number(money.amount) > 0) return true;
		requested = true;
	}
	return !requested && typeof source.table(project.name).get(id)?.values.fund === 'string';
}
