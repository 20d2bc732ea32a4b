import { addTotals } from '$lib/domain/budget/add-totals';
import { nothing, type Total } from '$lib/domain/budget/roll-up';
import { currencyDecimals } from '$lib/domain/fields/currency';
import { decimalAmount } from '$lib/domain/fields/money';
import type { Locale } from '$lib/domain/base/words';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { formatAmount, formatList, formatMoney } from '$lib/ui/format';
import type { FigureCell } from '$lib/ui/chart/figure-table';

/**
 * A total in the accounting currency, without it: `27’113`; a dash where it cannot be written exactly. What no
 * rate could convert stands beside it, so that no figure looks whole which is not: `27’113 + 50’000 EUR`.
 */
export function formatTotal(total: Total, currency: string, exact = false): string {
	return formatCounted(total, currency, exact) + apartMark(total);
}

/** A total with its currency: `27’113 CHF + 50’000 EUR`; a dash where nothing is entered. */
export function formatWithUnit(total: Total, currency: string, exact = false): string {
	if (total.entries === 0) return '–';
	return `${formatCounted(total, currency, exact)}\u00a0${currency}${apartMark(total)}`;
}

/** A sum beside the amounts that it is of: as exact as they are, and without a 0 where all of it stands apart. */
export function formatSum(total: Total, currency: string): string {
	const { amount, apart } = total;
	if (!Number.isSafeInteger(amount)) return formatTotal(total, currency);
	if (amount === 0 && apart.length > 0)
		return apartMark(total)
			.replace(/^ \+\u00a0/, '')
			.trim();
	return formatAmount(amount, currency) + apartMark(total);
}

/** The part of a total that could be counted, for where what stands apart is written beside it. */
export function formatCounted({ amount }: Total, currency: string, exact = false): string {
	if (!Number.isSafeInteger(amount)) return '–';
	return exact
		? formatAmount(amount, currency, true)
		: formatAmount(roundedToUnits(amount, currency), currency);
}

/** ` + 50’000 EUR − 20 USD`; empty where all of it could be counted. */
export function apartMark({ apart }: Total): string {
	return apart
		.map(({ amount, currency }) => {
			const size = Number.isSafeInteger(amount) ? formatMoney({ amount: Math.abs(amount), currency }) : '–';
			return ` ${amount < 0 ? '−' : '+'}\u00a0${size}`;
		})
		.join('');
}

/** Whole francs, half away from zero: screens show these, files the centimes. */
function roundedToUnits(minor: number, currency: string): number {
	const unit = 10 ** currencyDecimals(currency);
	const units = Math.round(Math.abs(minor) / unit) * unit;
	return minor < 0 ? -units : units;
}

/** What must be said with a total, in the reader's language unless another is named. */
export function notesOn(total: Total, locale: Locale = getLocale()): string[] {
	return [...marksOf(total, locale), ...apartNotes(amountsOf(total, locale), locale)];
}

/** Totals that stand under one name: those of a stage of money, of an envelope. */
export interface NamedTotals {
	readonly label: string;
	readonly totals: readonly Total[];
}

/**
 * What must be said under a chart or a table of totals, once for all of them; that they are illustrative stands
 * at its head. What no rate could convert is told by name: stages of money are not added.
 */
export function notesUnder(parts: readonly NamedTotals[], locale: Locale = getLocale()): string[] {
	const sums = parts.map(({ label, totals }) => ({ label, sum: addTotals(totals) }));
	const all = {
		...nothing,
		conflict: sums.some(({ sum }) => sum.conflict),
		converted: sums.some(({ sum }) => sum.converted),
		amount: sums.every(({ sum }) => Number.isSafeInteger(sum.amount)) ? 0 : Number.NaN
	};
	const amounts = sums
		.filter(({ sum }) => sum.apart.length > 0)
		.map(({ label, sum }) => `${label} ${amountsOf(sum, locale)}`);
	return [...marksOf(all, locale), ...apartNotes(amounts.join('; '), locale)];
}

function marksOf(total: Total, locale: Locale): string[] {
	return [
		...(Number.isSafeInteger(total.amount) ? [] : [m.charts_note_too_large({}, { locale })]),
		...(total.conflict ? [m.charts_conflict({}, { locale })] : []),
		...(total.illustrative ? [m.charts_note_illustrative({}, { locale })] : []),
		...(total.converted ? [m.charts_note_converted({}, { locale })] : [])
	];
}

function amountsOf({ apart }: Total, locale: Locale): string {
	return formatList(
		apart.map((money) => formatMoney(money)),
		locale
	);
}

function apartNotes(amounts: string, locale: Locale): string[] {
	return amounts === '' ? [] : [m.charts_note_apart({ amounts }, { locale })];
}

/** A total as a cell: rounded for people, exact for files, with the records behind it. */
export function totalCell(total: Total, currency: string, href?: string): FigureCell {
	const written = Number.isSafeInteger(total.amount);
	const empty = total.entries === 0;
	return {
		text: empty ? '–' : formatTotal(total, currency),
		// Nothing entered is not an amount of 0.
		exact: written && !empty ? decimalAmount({ amount: total.amount, currency }) : '',
		order: written ? total.amount : 0,
		illustrative: total.illustrative,
		conflict: total.conflict,
		apart: total.apart.map((money) => `${decimalAmount(money)} ${money.currency}`).join(' + '),
		...(!empty && href !== undefined && { href }),
		...(!empty && notesOn(total).length > 0 && { note: notesOn(total).join(' ') })
	};
}
