import type { BudgetLine } from '$lib/domain/kinds/budget-line';
import type { Asked, FundAmount } from '$lib/domain/committee/envelopes';
import type { Recommended } from '$lib/domain/committee/recommended';
import { reportingCurrency } from '$lib/domain/budget/entries';
import { readMoney, showAmount } from '$lib/domain/fields/money';
import type { Typed } from './typed';

/** What a decision about the money of a project begins from. */
export interface ProjectMoney {
	readonly asked: readonly Asked[];
	/** By a green light; undefined where none recommends anything, or the decision is a green light itself. */
	readonly recommended: readonly Recommended[] | undefined;
	/** What the decision itself recommends or approves, as it is recorded; undefined while there is none. */
	readonly lines: readonly BudgetLine[] | undefined;
	/** What a scenario proposes to recommend; undefined where none does. */
	readonly drafted: readonly FundAmount[] | undefined;
	/** What other decisions have approved is not proposed again. */
	readonly lessApproved: boolean;
}

/** What is asked and recommended of a fund in a year, and what is about to be recommended or granted. */
export interface MoneyRow {
	readonly key: string;
	readonly fund: string;
	readonly year: number;
	readonly asked: Asked | undefined;
	/** Undefined where a green light has recommended nothing. */
	readonly recommended: Recommended | undefined;
	/** Minor units approved already, by other decisions. */
	readonly approved: number;
	/** As typed, or as proposed. */
	readonly text: string;
	/** Minor units; undefined where the text is no amount. */
	readonly amount: number | undefined;
}

export function moneyKey({ fund, year }: Pick<FundAmount, 'fund' | 'year'>): string {
	return `${year} ${fund}`;
}

/** A row for every year and fund that is asked, recommended, drafted or decided by this decision, or added by hand. */
export function moneyRows(
	{ asked, recommended, lines, drafted, lessApproved }: ProjectMoney,
	{ amounts = {}, added = [] }: Typed
): MoneyRow[] {
	const set = lines?.map(({ values }) => amountOf(values)) ?? drafted;
	const decided = sumsOf(set ?? []);
	const proposed = new Map((recommended ?? []).map((one) => [moneyKey(one), one]));
	const byKey = new Map(asked.map((one) => [moneyKey(one), one]));
	const keys = new Set([...byKey.keys(), ...proposed.keys(), ...decided.keys(), ...added]);
	return [...keys].sort().map((key) => {
		const [year = '', fund = ''] = key.split(' ');
		const one = byKey.get(key);
		const from = recommended ? proposed.get(key)?.amount : one?.amount;
		const approved = one?.approved ?? proposed.get(key)?.approved ?? 0;
		const open = Math.max(0, (from ?? 0) - (lessApproved ? approved : 0));
		const text = amounts[key] ?? plain(set ? (decided.get(key) ?? 0) : open);
		return {
			key,
			fund,
			year: Number(year),
			asked: one,
			recommended: proposed.get(key),
			approved,
			text,
			amount: amountIn(text)
		};
	});
}

/** What is typed in all rows together, in minor units; undefined while one of them cannot be read. */
export function typedTotal(rows: readonly Pick<MoneyRow, 'amount'>[]): number | undefined {
	let total = 0;
	for (const { amount } of rows) {
		if (amount === undefined) return undefined;
		total += amount;
	}
	return total;
}

function sumsOf(amounts: readonly FundAmount[]): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const one of amounts) sums.set(moneyKey(one), (sums.get(moneyKey(one)) ?? 0) + one.amount);
	return sums;
}

function amountOf({ fund = '', year, money }: BudgetLine['values']): FundAmount {
	return { fund, year: Number(year), amount: money?.amount ?? 0 };
}

function plain(amount: number): string {
	return amount === 0 ? '' : showAmount({ amount, currency: reportingCurrency });
}

/** Francs; empty is nothing. An amount in another currency is none: what is decided is in the currency of the envelope. */
function amountIn(text: string): number | undefined {
	if (text.trim() === '') return 0;
	const read = readMoney(text, reportingCurrency);
	return read.ok && read.value.currency === reportingCurrency ? read.value.amount : undefined;
}
