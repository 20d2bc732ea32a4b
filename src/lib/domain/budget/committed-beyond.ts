import type { Source } from '../reading/source';
import { budgetColumns } from './entries';
import { rollUpBudget } from './roll-up';
import type { SheetPlace } from './sheet';

/**
 * By how much more is committed, or else spent, of a project and fund in a year than would stay approved once so much less
 * is approved; minor units of the reporting currency. Undefined where it is not, or where an amount has no rate.
 *
 * @param less minor units of the reporting currency
 */
export function committedBeyond(
	source: Source,
	{ project, fund, year, stage }: SheetPlace,
	less: number
): number | undefined {
	if (stage !== 'approved' || project === undefined || year === undefined) return undefined;
	const rolled = rollUpBudget(budgetColumns(source), ['measure'], {
		project: new Set([project]),
		fund: new Set([fund ?? '']),
		year: new Set([String(year)])
	});
	const [approved, committed, spent] = ['approved', 'committed', 'spent'].map((one) => rolled.total(one));
	if (approved!.apart.length + committed!.apart.length + spent!.apart.length > 0) return undefined;
	const beyond = Math.max(committed!.amount, spent!.amount) - (approved!.amount - less);
	return beyond > 0 ? beyond : undefined;
}
