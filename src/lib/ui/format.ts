import { currencyDecimals } from '$lib/domain/fields/currency';
import type { Locale } from '$lib/domain/base/words';
import { getLocale } from '$lib/paraglide/runtime';
import { now as clock } from './now.svelte';

/*
 * Figures and dates in the reader's language. Thousands are parted by ’ in both languages, as the office
 * writes them, and decimals by a point, so that a column reads the same whoever looks at it. No region of
 * Intl says so in every browser, so the signs are put in here.
 */

const regions: Record<Locale, string> = { en: 'en-GB', fr: 'fr-CH' };

/** Intl formatters are slow to make and quick to use. */
function cached<F>(make: (key: string) => F): (key: string) => F {
	const made = new Map<string, F>();
	return (key) => {
		let formatter = made.get(key);
		if (!formatter) made.set(key, (formatter = make(key)));
		return formatter;
	};
}

const numberFormat = cached((digits) => {
	const [least, most] = digits.split('-').map(Number);
	return new Intl.NumberFormat('en', {
		minimumFractionDigits: least,
		maximumFractionDigits: most,
		// What rounds to nothing has no sign.
		signDisplay: 'negative'
	});
});

/** 1234.5 → 1’234.5; at most `decimals` of them, or exactly that many when `fixed`. */
export function formatNumber(value: number, decimals = 2, fixed = false): string {
	return numberFormat(`${fixed ? decimals : 0}-${decimals}`)
		.format(value)
		.replaceAll(',', '’')
		.replace('-', '−');
}

/** 0.7853 → 79 %. A part of nothing is a dash. */
export function formatShare(value: number, decimals = 0): string {
	if (!Number.isFinite(value)) return '–';
	return `${formatNumber(value * 100, decimals)}\u00a0%`;
}

/** Minor units without the currency: 2711350 CHF → 27’113.50, and 2711300 → 27’113 unless `exact`. */
export function formatAmount(minor: number, currency: string, exact = false): string {
	const digits = currencyDecimals(currency);
	const unit = 10 ** digits;
	const whole = !exact && minor % unit === 0;
	return formatNumber(minor / unit, whole ? 0 : digits, !whole);
}

/** 27’113.50 CHF */
export function formatMoney(
	money: { readonly amount: number; readonly currency: string },
	exact = false
): string {
	return `${formatAmount(money.amount, money.currency, exact)}\u00a0${money.currency}`;
}

/** Rounded to thousands for axes and key figures: 2711350 CHF → 27 kCHF. */
export function formatThousands(
	money: { readonly amount: number; readonly currency: string },
	decimals = 0
): string {
	const thousands = money.amount / 10 ** currencyDecimals(money.currency) / 1000;
	return `${formatNumber(thousands, decimals)}\u00a0k${money.currency}`;
}

const dateStyles = {
	day: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
	month: { month: 'short', year: 'numeric', timeZone: 'UTC' },
	weekday: { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
	instant: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
	time: { hour: '2-digit', minute: '2-digit' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const dateFormat = cached((key) => {
	const [locale, style] = key.split(' ') as [Locale, keyof typeof dateStyles];
	return new Intl.DateTimeFormat(regions[locale], dateStyles[style]);
});

/** A date of the domain, whole or partial: 2021 → 2021, 2021-05 → May 2021, 2021-05-31 → 31 May 2021. */
export function formatDate(date: string, locale: Locale = getLocale()): string {
	const style = date.length === 4 ? undefined : date.length === 7 ? 'month' : 'day';
	return style ? formatWith(style, date, locale) : date;
}

/** Mon 23 Nov: for what is near. */
export function formatWeekday(date: string): string {
	return date.length === 10 ? formatWith('weekday', date) : formatDate(date);
}

/** An ISO instant in the reader's own time zone: 22 Nov 2026, 12:41. */
export function formatInstant(instant: string, locale: Locale = getLocale()): string {
	return formatWith('instant', instant, locale);
}

/** 12:41 */
export function formatTime(instant: string): string {
	return formatWith('time', instant);
}

/** What cannot be read as a date is shown as it is. */
function formatWith(style: keyof typeof dateStyles, text: string, locale: Locale = getLocale()): string {
	const time = Date.parse(text);
	return Number.isNaN(time) ? text : dateFormat(`${locale} ${style}`).format(time);
}

const relativeFormat = cached((locale) => {
	return new Intl.RelativeTimeFormat(regions[locale as Locale], { numeric: 'auto' });
});

const spans: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
	['year', 31_556_952],
	['month', 2_629_746],
	['week', 604_800],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60]
];

/** How long ago or ahead: 3 days ago, in 2 hours, now. */
export function formatRelative(instant: string, now: number = clock.current): string {
	const seconds = (Date.parse(instant) - now) / 1000;
	if (Number.isNaN(seconds)) return instant;
	const format = relativeFormat(getLocale());
	const [unit, length] = spans.find(([, span]) => Math.abs(seconds) >= span) ?? ['second', 1];
	return unit === 'second' ? format.format(0, 'second') : format.format(Math.round(seconds / length), unit);
}

const lengthFormat = cached((key) => {
	const [locale, unit] = key.split(' ') as [Locale, string];
	return new Intl.NumberFormat(regions[locale], {
		style: 'unit',
		unit,
		unitDisplay: 'long',
		useGrouping: false
	});
});

/** How long something is, from milliseconds: 3 days, 2 years. */
export function formatLength(milliseconds: number): string {
	const seconds = milliseconds / 1000;
	const [unit, length] = spans.find(([, span]) => seconds >= span) ?? ['second', 1];
	return lengthFormat(`${getLocale()} ${unit}`).format(Math.round(seconds / length));
}

/** Whole days ahead, or past: in 5 days, tomorrow, 3 days ago. */
export function formatDays(days: number): string {
	return relativeFormat(getLocale()).format(days, 'day');
}

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** 1536000 → 1.5 MB */
export function formatBytes(bytes: number): string {
	let step = 0;
	let size = bytes;
	while (size >= 1000 && step < units.length - 1) {
		size /= 1000;
		step++;
	}
	return `${formatNumber(size, size < 10 && step > 0 ? 1 : 0)}\u00a0${units[step]}`;
}

/** A list in words: CH, DE and NL. */
export function formatList(items: readonly string[], locale: Locale = getLocale()): string {
	return listFormat(locale).format(items);
}

const listFormat = cached(
	(locale) => new Intl.ListFormat(regions[locale as Locale], { type: 'conjunction' })
);
