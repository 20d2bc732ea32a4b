import type { BudgetColumns } from './columns';
import { envelopeMeasure } from './entries';
import type { FundYear } from './headroom';
import { rollUpBudget } from './roll-up';

/**
 * What the envelope of a fund in a year leaves once more is approved than is stored: below zero is by how much more than
 * there is. Undefined where no envelope is entered, which is not an envelope of 0, or where some of either has no rate.
 *
 * @param more minor units of the reporting currency; below zero where less is approved
 */
export function leftAfter(
	columns: BudgetColumns,
	{ fund, year }: FundYear,
	more: number
): number | undefined {
	const rolled = rollUpBudget(columns, ['measure'], { fund: new Set([fund]), year: new Set([year]) });
	const [envelope, approved] = [rolled.total(envelopeMeasure), rolled.total('approved')];
	if (envelope.entries === 0 || envelope.apart.length + approved.apart.length > 0) return undefined;
	const left = envelope.amount - approved.amount - more;
	return Number.isSafeInteger(left) ? left : undefined;
}
