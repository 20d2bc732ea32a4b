import { withoutUnseen } from '../base/text/unseen';

/** A decimal number as written: `digits` without a point, of which the last `scale` stand after it. */
export interface Decimal {
	readonly negative: boolean;
	readonly digits: string;
	readonly scale: number;
}

const plain = /^\d+(?:\.\d+)?$/;
const spaced = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/;
const english = /^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/;
const german = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/;
const comma = /^\d+,\d+$/;
const ambiguous = /^[1-9]\d{0,2},\d{3}$/;

/**
 * Reads `1'234.50`, `1 234,50`, `1,234.50`, `1.234,50` and `1234.5`; thousands may be set off by apostrophes and
 * spaces of any kind. A single point is always the decimal point, because that is how machines write numbers.
 * A single comma before exactly three digits (`1,234`) is refused: an English reader means a thousand more
 * than a French one, and a wrong guess is a factor of a thousand in somebody's budget. So are exponents.
 */
export function readDecimal(typed: string): Decimal | undefined {
	const text = withoutUnseen(typed)
		.replace(/[\u00a0\u2007\u2009\u202f\t]/g, ' ')
		.replace(/[’‘ʼ]/g, "'")
		.replace(/[\u2212\u2010\u2011\u2013]/g, '-')
		.trim();
	const parts = /^([+-]?) ?(.+)$/.exec(text);
	if (!parts) return undefined;
	const body = parts[2]!;
	let bare: string;
	if (plain.test(body)) bare = body;
	else if (spaced.test(body)) bare = body.replace(/[ ']/g, '').replace(',', '.');
	else if (english.test(body)) bare = body.replaceAll(',', '');
	else if (german.test(body)) bare = body.replaceAll('.', '').replace(',', '.');
	else if (comma.test(body) && !ambiguous.test(body)) bare = body.replace(',', '.');
	else return undefined;
	const [whole = '', fraction = ''] = bare.split('.');
	return { negative: parts[1] === '-', digits: whole + fraction, scale: fraction.length };
}

/** The number nearest to a decimal; undefined where it is not that decimal, which has more digits than a number keeps. */
export function exactNumber({ negative, digits, scale }: Decimal): number | undefined {
	const point = digits.length - scale;
	const size = Number(`${digits.slice(0, point)}.${digits.slice(point)}`);
	if (!Number.isFinite(size)) return undefined;
	const [whole = '', fraction = ''] = plainDecimal(size).split('.');
	const written = digits.slice(0, point).replace(/^0+(?=\d)/, '');
	if (whole !== written || fraction !== withoutZeros(digits.slice(point))) return undefined;
	return negative && size !== 0 ? -size : size;
}

function withoutZeros(fraction: string): string {
	let end = fraction.length;
	while (fraction[end - 1] === '0') end--;
	return fraction.slice(0, end);
}

/** A whole number with ’ between thousands, as Swiss offices write it in every language. */
export function groupThousands(digits: string): string {
	const first = digits.length % 3 || 3;
	let text = digits.slice(0, first);
	for (let at = first; at < digits.length; at += 3) text += `’${digits.slice(at, at + 3)}`;
	return text;
}

/** A finite number in full, without an exponent; read back it is the same number. */
export function plainDecimal(value: number): string {
	const [mantissa = '', exponent] = String(value).split('e');
	if (exponent === undefined) return mantissa;
	const negative = mantissa.startsWith('-');
	const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
	const digits = whole + fraction;
	const point = whole.length + Number(exponent);
	const text =
		point <= 0
			? `0.${'0'.repeat(-point)}${digits}`
			: digits.length <= point
				? digits.padEnd(point, '0')
				: `${digits.slice(0, point)}.${digits.slice(point)}`;
	return negative ? `-${text}` : text;
}

/** A number for people: ’ between thousands, a point before decimals, a true minus sign. */
export function showNumber(value: number): string {
	const [whole = '', fraction] = plainDecimal(Math.abs(value)).split('.');
	const text = groupThousands(whole) + (fraction === undefined ? '' : `.${fraction}`);
	return value < 0 ? `−${text}` : text;
}
