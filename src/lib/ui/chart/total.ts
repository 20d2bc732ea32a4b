import { addTotals } from '$lib/domain/budget/add-totals';
import type { Total } from '$lib/domain/budget/roll-up';
import { currencyDecimals } from '$lib/domain/fields/currency';
import { decimalAmount } from '$lib/domain/fields/money';
import type { Locale } from '$lib/domain/words';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { formatAmount, formatList, formatMoney } from '../format';
import type { FigureCell } from './figure-table';

/** A total in the accounting currency, without it: `27’113`; a dash where it cannot be written exactly. */
export function formatTotal({ amount }: Total, currency: string, exact = false): string {
	if (!Number.isSafeInteger(amount)) return '–';
	return exact
		? formatAmount(amount, currency, true)
		: formatAmount(roundedToUnits(amount, currency), currency);
}

/** Whole francs, half away from zero: screens show these, files the centimes. */
function roundedToUnits(minor: number, currency: string): number {
	const unit = 10 ** currencyDecimals(currency);
	const units = Math.round(Math.abs(minor) / unit) * unit;
	return minor < 0 ? -units : units;
}

/** What must be said with a total, in the reader's language unless another is named. */
export function notesOn(total: Total, locale: Locale = getLocale()): string[] {
	const amounts = formatList(
		total.apart.map((money) => formatMoney(money)),
		locale
	);
	return [
		...(Number.isSafeInteger(total.amount) ? [] : [m.charts_note_too_large({}, { locale })]),
		...(total.conflict ? [m.charts_conflict({}, { locale })] : []),
		...(total.illustrative ? [m.charts_note_illustrative({}, { locale })] : []),
		...(total.converted ? [m.charts_note_converted({}, { locale })] : []),
		...(total.apart.length > 0 ? [m.charts_note_apart({ amounts }, { locale })] : [])
	];
}

/** What must be said under a chart of these totals; that they are illustrative stands at its head. */
export function notesUnder(totals: readonly Total[]): string[] {
	return notesOn({ ...addTotals(totals), illustrative: false });
}

/** A total as a cell: rounded for people, exact for files, with the records behind it. */
export function totalCell(total: Total, currency: string, href?: string): FigureCell {
	const written = Number.isSafeInteger(total.amount);
	const empty = total.entries === 0;
	return {
		text: empty ? '–' : formatTotal(total, currency),
		exact: written ? decimalAmount({ amount: total.amount, currency }) : '',
		order: written ? total.amount : 0,
		illustrative: total.illustrative,
		conflict: total.conflict,
		...(!empty && href !== undefined && { href }),
		...(!empty && notesOn(total).length > 0 && { note: notesOn(total).join(' ') })
	};
}
