import type { BudgetLine } from '$lib/domain/kinds/budget-line';
import type { Asked, Grant } from '$lib/domain/committee/envelopes';
import { reportingCurrency } from '$lib/domain/budget/entries';
import { readMoney, showAmount } from '$lib/domain/fields/money';
import type { Typed } from './typed';

/** What is asked of a fund in a year, and what is about to be granted. */
export interface MoneyRow {
	readonly key: string;
	readonly fund: string;
	readonly year: number;
	readonly asked: Asked | undefined;
	/** As typed, or as proposed: what is asked and not approved yet. */
	readonly text: string;
	/** Minor units; undefined where the text is no amount. */
	readonly amount: number | undefined;
}

export function moneyKey({ fund, year }: Pick<Grant, 'fund' | 'year'>): string {
	return `${year} ${fund}`;
}

/**
 * A row for every year and fund that is asked, granted by this decision, or added by hand.
 *
 * @param lines the approved lines of the decision as it is recorded; undefined while there is none
 */
export function moneyRows(
	asked: readonly Asked[],
	lines: readonly BudgetLine[] | undefined,
	{ amounts = {}, added = [] }: Typed
): MoneyRow[] {
	const granted = new Map((lines ?? []).map((line) => [keyOfLine(line), line] as const));
	const byKey = new Map(asked.map((one) => [moneyKey(one), one]));
	const keys = new Set([...byKey.keys(), ...granted.keys(), ...added]);
	return [...keys].sort().map((key) => {
		const [year = '', fund = ''] = key.split(' ');
		const one = byKey.get(key);
		const proposed = lines
			? amountOf(granted.get(key))
			: Math.max(0, (one?.amount ?? 0) - (one?.approved ?? 0));
		const text = amounts[key] ?? plain(proposed);
		return { key, fund, year: Number(year), asked: one, text, amount: amountIn(text) };
	});
}

function keyOfLine({ values }: BudgetLine): string {
	return moneyKey({ fund: values.fund ?? '', year: Number(values.year) });
}

function amountOf(line: BudgetLine | undefined): number {
	return line?.values.money?.amount ?? 0;
}

function plain(amount: number): string {
	return amount === 0 ? '' : showAmount({ amount, currency: reportingCurrency });
}

/** Francs; empty is nothing. An amount in another currency is none: a grant is in the currency of the envelope. */
function amountIn(text: string): number | undefined {
	if (text.trim() === '') return 0;
	const read = readMoney(text, reportingCurrency);
	return read.ok && read.value.currency === reportingCurrency ? read.value.amount : undefined;
}
