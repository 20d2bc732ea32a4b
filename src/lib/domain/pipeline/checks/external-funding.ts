import { givenTo } from '../../budget/external';
import { budgetColumns, reportingCurrency } from '../../budget/entries';
import { convert, rateOn } from '../../budget/convert';
import { totalBudget } from '../../budget/roll-up';
import type { Money } from '../../fields/money';
import { rate } from '../../kinds/rate';
import type { Source } from '../../reading/source';
import { failing, inProject, open, type Check } from './check';
import { read } from '../../reading/read';

/**
 * Holds when there is money of others, and at least the rule's threshold of what is asked of CERN. Without an
 * amount in the project itself, the cash of its partners counts.
 */
export const externalFunding: Check = (context) => {
	const { source, project, rule, on } = context;
	const to = inProject(context, 'externalFunding');
	const brought = givenTo(source)(project.id).all.flatMap(({ unsaid, cash }) => unsaid ?? cash ?? []);
	if (brought.length === 0) return open({ type: 'missing', to });
	let sum = 0;
	for (const money of brought) {
		const amount = inFrancs(source, money, on);
		if (amount === undefined) return open({ type: 'no-rate', currency: money.currency, to });
		sum += amount;
	}
	const where = { project: new Set([project.id]), measure: new Set(['requested']) };
	const { amount: asked, apart } = totalBudget(budgetColumns(source), where);
	if (apart[0]) return open({ type: 'no-rate', currency: apart[0].currency, to });
	const threshold = rule.threshold ?? 0;
	const percent = asked > 0 ? Math.floor((sum / asked) * 100) : sum > 0 ? 100 : 0;
	const enough = sum > 0 && sum * 100 >= asked * threshold;
	return failing(enough ? [] : [{ type: 'too-little', percent, threshold, to }]);
};

/** Minor units of the reporting currency by the newest rate of the day; undefined where there is none. */
function inFrancs(source: Source, money: Money, on: string): number | undefined {
	if (money.currency === reportingCurrency) return money.amount;
	const rates = read(source, rate)
		.all()
		.flatMap(({ values: { currency, date, francs } }) =>
			currency !== undefined && date !== undefined && francs !== undefined
				? [{ currency, date, rate: francs }]
				: []
		);
	const found = rateOn(rates, money.currency, on);
	return found === undefined ? undefined : convert(money, found, reportingCurrency);
}
