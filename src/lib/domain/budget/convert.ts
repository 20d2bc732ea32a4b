import type { Money } from '../fields/money';
import { currencyDecimals } from '../fields/currency';
import { plainDecimal } from '../fields/decimal';
import { firstDay, lastDay } from '../days/partial-date';

/** The price of one unit of a currency in the reporting currency, from a day on. */
export interface DatedRate {
	readonly currency: string;
	/** Partial dates count from the first day they may mean: a rate for 2024 serves all of 2024. */
	readonly date: string;
	readonly rate: number;
}

/**
 * The rate for an amount of a date: the newest one dated on or before the last day that the date may mean.
 * Undefined when there is none: a rate of the future is never used for the past. Of several dated alike the
 * more exactly dated wins, then the larger, so that every laptop takes the same.
 */
export function rateOn(rates: readonly DatedRate[], currency: string, date: string): number | undefined {
	return datedRateOn(rates, currency, date)?.rate;
}

/** The same with its day. */
export function datedRateOn(
	rates: readonly DatedRate[],
	currency: string,
	date: string
): DatedRate | undefined {
	const day = lastDay(date);
	let best: DatedRate | undefined;
	for (const rate of rates) {
		if (rate.currency !== currency || firstDay(rate.date) > day) continue;
		if (!best || later(rate, best)) best = rate;
	}
	return best;
}

function later(a: DatedRate, b: DatedRate): boolean {
	const [from, than] = [firstDay(a.date), firstDay(b.date)];
	if (from !== than) return from > than;
	if (a.date.length !== b.date.length) return a.date.length > b.date.length;
	return a.rate > b.rate;
}

/**
 * An amount in minor units of another currency, rounded once, half away from zero. Rounding each amount and
 * not their sum is what makes parts add up to the whole. NaN when it leaves the safe integers.
 */
export function convert(money: Money, rate: number, currency: string): number {
	const [whole = '', fraction = ''] = plainDecimal(rate).split('.');
	const digits = Number(whole + fraction);
	const places = fraction.length + currencyDecimals(money.currency) - currencyDecimals(currency);
	const times = digits * 10 ** Math.max(0, -places);
	const by = 10 ** Math.max(0, places);
	const product = Math.abs(money.amount) * times;
	const size =
		Number.isSafeInteger(product) && Number.isSafeInteger(by) && Number.isSafeInteger(times)
			? divide(product, by)
			: divideLarge(money.amount, whole + fraction, places);
	return money.amount < 0 && size !== 0 ? -size : size;
}

function divide(product: number, by: number): number {
	const rest = product % by;
	return (product - rest) / by + (rest * 2 >= by ? 1 : 0);
}

function divideLarge(amount: number, digits: string, places: number): number {
	const product = BigInt(Math.abs(amount)) * BigInt(digits) * 10n ** BigInt(Math.max(0, -places));
	const by = 10n ** BigInt(Math.max(0, places));
	const size = Number((product * 2n + by) / (by * 2n));
	return Number.isSafeInteger(size) ? size : Number.NaN;
}

/**
 * An amount in minor units of a currency that itself has a rate, by way of the reporting currency, rounded once, half away
 * from zero. NaN when it leaves the safe integers, or where the rate is 0.
 *
 * @param from of the amount, in the reporting currency; 1 where it is in that
 * @param to of the currency, in the same
 */
export function convertBetween(money: Money, from: number, to: number, currency: string): number {
	const [numerator, fromPlaces] = digitsOf(from);
	const [denominator, toPlaces] = digitsOf(to);
	if (denominator === 0n) return Number.NaN;
	const shift = toPlaces - fromPlaces + currencyDecimals(currency) - currencyDecimals(money.currency);
	const product = BigInt(Math.abs(money.amount)) * numerator * 10n ** BigInt(Math.max(0, shift));
	const by = denominator * 10n ** BigInt(Math.max(0, -shift));
	const size = Number((product * 2n + by) / (by * 2n));
	if (!Number.isSafeInteger(size)) return Number.NaN;
	return money.amount < 0 && size !== 0 ? -size : size;
}

/** A number as whole digits and how many of them stand behind the point. */
function digitsOf(rate: number): [digits: bigint, places: number] {
	const [whole = '', fraction = ''] = plainDecimal(rate).split('.');
	return [BigInt(whole + fraction), fraction.length];
}
