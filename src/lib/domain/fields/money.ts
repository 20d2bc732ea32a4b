import type { Field, FieldProblem } from '../schema/field';
import { isJsonObject } from '../base/json';
import { fail, ok, type Result } from '../base/result';
import { withoutUnseen } from '../base/text/unseen';
import { currencyDecimals, isCurrency } from './currency';
import { groupThousands, readDecimal } from './decimal';
import { checked, fieldType, type Described } from './field-type';

/** An amount as a safe integer of minor units (centimes) and an ISO 4217 code: one value, never mixed in a merge. */
export type Money = { readonly amount: number; readonly currency: string };

/** An amount of money; one typed without a currency is in `currency`, Swiss francs unless told otherwise. */
export function money({
	currency = 'CHF',
	...described
}: Described & { readonly currency?: string }): Field<Money> {
	return { type: moneyType(currency), ...described };
}

function moneyType(currency: string) {
	return fieldType<Money>({
		name: 'money',
		align: 'end',
		filter: 'range',
		schema: (z) => checked(z.strictObject({ amount: z.int(), currency: z.string().length(3) }), checkMoney),
		check: checkMoney,
		parse: (typed) => (typed.trim() === '' ? ok(null) : readMoney(typed, currency)),
		meant: inBrackets,
		inUnit,
		show: (value) => showMoney(value),
		toCell: (value) => `${decimalAmount(value)} ${value.currency}`,
		cells: {
			second: { name: 'currency', label: { en: 'currency', fr: 'devise' }, headings: currencyHeadings },
			of: (value) => [{ amount: decimalAmount(value) }, value.currency],
			join: inUnit
		},
		searchText: () => '',
		sortKey: (value) => value.amount / 10 ** currencyDecimals(value.currency),
		keys: (value) => [value.currency],
		amount: (value) => value
	});
}

const currencyHeadings = ['Currency', 'Cur.', 'Devise', 'Monnaie', 'Währung', 'Waehrung', 'Valuta', 'Moneta'];

/** An amount with the unit that stands beside it, unless it names one itself. */
function inUnit(text: string, unit: string): string {
	return letter.test(text) || text.trim() === '' ? text : `${text.trim()} ${unit.trim()}`;
}

const letter = /[\p{L}€£$]/u;

/** Accountants write what is taken away in brackets: `(1'200.00) CHF`. */
function inBrackets(text: string): readonly string[] {
	const found = text.length > 100 ? null : /^\s*\(([^()]+)\)([^()]*)$/.exec(text);
	return found ? [`-${found[1]}${found[2]}`] : [];
}

function checkMoney(value: unknown): FieldProblem | undefined {
	const { amount, currency, ...other } = isJsonObject(value) ? value : {};
	if (typeof amount !== 'number' || typeof currency !== 'string' || Object.keys(other).length > 0)
		return { type: 'wrong-type', expected: 'money' };
	if (!isCurrency(currency)) return { type: 'not-a-currency', text: currency.slice(0, 80) };
	return Number.isSafeInteger(amount)
		? undefined
		: { type: 'out-of-range', min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };
}

const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', FR: 'CHF', SFR: 'CHF' };
const unitBefore = /^([kKM]?)([A-Za-z]{3}|[€£]|S?Fr)\.?\s*(?=[-+\u2212\d])(.*)$/;
const unitAfter = /^(.*\d)\s*([kKM]?)([A-Za-z]{3}|[€£])$/;
/** `12.–`: a whole amount on Swiss price tags. */
const wholeFrancs = /(\d)\.[-–—]{1,2}(?=\s|$)/;

/**
 * Reads an amount with its currency before or after it, or none: `CHF 1'234.50`, `1 234,50 EUR`, `12 kCHF`,
 * `1.5 MCHF`. More decimals than the currency has are refused, not rounded. `$` is refused: it is twenty
 * currencies.
 */
export function readMoney(typed: string, fallback: string): Result<Money, FieldProblem> {
	const text = withoutUnseen(typed).trim().replace(wholeFrancs, '$1');
	const wrong = fail({ type: 'not-an-amount', text: typed.trim().slice(0, 80) } as const);
	const before = unitBefore.exec(text);
	const after = before ? null : unitAfter.exec(text);
	const [scale = '', unit = '', body = ''] = before
		? [before[1], before[2], before[3]]
		: after
			? [after[2], after[3], after[1]]
			: ['', '', text];
	const currency = unit === '' ? fallback : (signs[unit.toUpperCase()] ?? unit.toUpperCase());
	const read = readDecimal(body);
	if (!read) return wrong;
	if (!isCurrency(currency)) return fail({ type: 'not-a-currency', text: unit });
	const thousands = scale === '' ? 0 : scale === 'M' ? 6 : 3;
	const zeros = currencyDecimals(currency) + thousands - read.scale;
	if (zeros < 0) return wrong;
	const size = Number(read.digits + '0'.repeat(zeros));
	const value = { amount: read.negative && size !== 0 ? -size : size, currency };
	const problem = checkMoney(value);
	return problem ? fail(problem) : ok(value);
}

/** The amount in major units, exact and with all decimals of its currency: `-1234.50`. */
export function decimalAmount({ amount, currency }: Money): string {
	const places = currencyDecimals(currency);
	const digits = String(Math.abs(amount)).padStart(places + 1, '0');
	const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
	return amount < 0 ? `-${text}` : text;
}

/** An amount without its currency, for people: `1’234.50`, and `1’234` when it is whole. */
export function showAmount(money: Money): string {
	const [whole = '', fraction = ''] = decimalAmount(money).replace('-', '').split('.');
	const text = groupThousands(whole) + (/[1-9]/.test(fraction) ? `.${fraction}` : '');
	return money.amount < 0 ? `−${text}` : text;
}

/** An amount for people, the same in every language of a Swiss office: `CHF 1’234.50`. */
export function showMoney(money: Money): string {
	return `${money.currency}\u00a0${showAmount(money)}`;
}
