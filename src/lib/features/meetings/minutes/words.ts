import { showDate } from '$lib/domain/fields/date';
import { showDays, showRange, type DateRange } from '$lib/domain/fields/date-range';
import type { Lens } from '$lib/domain/schema/field';
import { isJsonObject } from '$lib/domain/base/json';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Locale } from '$lib/domain/base/words';

/** What words of a document are taken from, in its own language, whatever the screen's is. */
export interface Voice {
	readonly locale: Locale;
	readonly lens: Lens;
	date(value: unknown): string;
	range(value: unknown): string;
	/** A day, or several in a row. */
	days(value: unknown): string;
	/** `A, B` */
	list(parts: readonly (string | undefined)[]): string;
	/** The label of an option of an editable list. */
	option(list: string, key: unknown): string;
}

export function voiceOf(portfolio: Portfolio, locale: Locale): Voice {
	const lens = lensOf(portfolio, locale);
	return {
		locale,
		lens,
		date: (value) => (typeof value === 'string' ? showDate(value, locale) : ''),
		range: (value) => (isJsonObject(value) ? showRange(value as DateRange, locale) : ''),
		days: (value) => (isJsonObject(value) ? showDays(value as DateRange, locale) : ''),
		list: (parts) => parts.filter(Boolean).join(', '),
		option: (list, key) => lens.options(list).find((one) => one.key === key)?.label ?? String(key ?? '')
	};
}
