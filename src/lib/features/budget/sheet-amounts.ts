import { reportingCurrency } from '$lib/domain/budget/entries';
import { totalsOf, type SheetLine } from '$lib/domain/budget/sheet';
import { decimalAmount, type Money } from '$lib/domain/fields/money';
import { formatAmount, formatMoney } from '$lib/ui/format';

/** What stands in a cell; francs go without saying in a table of the office’s own money. */
export function shownIn(lines: readonly SheetLine[]): string {
	return lines.length === 0 ? '' : totalsOf(lines).map(shown).join(' + ');
}

function shown(money: Money): string {
	if (!Number.isSafeInteger(money.amount)) return '–';
	return money.currency === reportingCurrency
		? formatAmount(money.amount, money.currency)
		: formatMoney(money);
}

/** The same to be typed or pasted: francs as bare numbers, which a spreadsheet sums, and others with their code. */
export function typedText(lines: readonly SheetLine[]): string {
	return totalsOf(lines)
		.map((total) => {
			if (!Number.isSafeInteger(total.amount)) return '–';
			const amount = decimalAmount(total).replace(/\.0+$/, '');
			return total.currency === reportingCurrency ? amount : `${amount} ${total.currency}`;
		})
		.join(' + ');
}
