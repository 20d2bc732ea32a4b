import { readMoney } from '../../domain/fields/money';
import { fold } from '../../domain/base/fold';

/**
 * Why a row holds no record: a line above the head, nothing in it, the head again, or sums of other rows, with a word for
 * that or (`sums`) without; of cards, that it is of a list of people, a room or a device.
 */
export type AsideReason = 'title' | 'blank' | 'head' | 'subtotal' | 'total' | 'sums' | 'no-person';

const sum =
	'(?:grand |overall )?totals?(?: general| generale| geral)?|totaux|totale(?: generale)?|somme|summe|gesamt(?:summe|betrag)?|insgesamt|sum|somma';
const total = new RegExp(`^(?:${sum})(?![\\p{L}\\p{N}])`, 'u');
const bare = new RegExp(`^(?:${sum})[\\s:=–-]*(?:\\d[\\d\\s'’.,]*|\\(?(?:k|m)?(?:chf|eur)\\)?)?$`, 'u');
const subtotal = /^(?:sous[- ]?total|sub[- ]?total|subtotale|zwischensumme|teilsumme)(?![\p{L}\p{N}])/u;

/** Why a row below the head is set aside; undefined where it holds a record. */
export function reasonAside(cells: readonly string[], headings: readonly string[]): AsideReason | undefined {
	const filled = cells.map((cell) => cell.trim()).filter(Boolean);
	if (filled.length === 0) return 'blank';
	if (isHeadAgain(cells, headings)) return 'head';
	const at = filled.findIndex((cell) => isOfSum(fold(cell)));
	if (at < 0 || at > 1) return undefined;
	const words = fold(filled[at]!);
	const others = filled.filter((_, place) => place !== at);
	if (!others.every(isFigure)) return undefined;
	if (subtotal.test(words)) return 'subtotal';
	// An organisation may be called Total: only with figures beside it is a longer text a sum.
	return bare.test(words) || others.length > 0 ? 'total' : undefined;
}

function isOfSum(words: string): boolean {
	return words.length < 120 && (total.test(words) || subtotal.test(words));
}

/** The head printed once more, as at the top of each page. */
function isHeadAgain(cells: readonly string[], headings: readonly string[]): boolean {
	const named = headings.filter((heading) => heading.trim() !== '').length;
	return (
		named > 1 &&
		headings.every((heading, at) => fold(heading) === fold(cells[at] ?? '')) &&
		cells.slice(headings.length).every((cell) => cell.trim() === '')
	);
}

/** An amount, a number, a formula, or a dash for none. */
export function isFigure(text: string): boolean {
	return /^(?:=.*|[-–—]+|#[\p{L}/\d]+[!?]?|[\d\s'’.,]+%)$/u.test(text) || readMoney(text, 'CHF').ok;
}
