import { readingCurrencies, reportingCurrency, type ReadingCurrency } from '$lib/domain/budget/entries';
import type { Where } from '$lib/domain/budget/roll-up';

/** What a money screen shows, as its address says: a year and a fund, or all of either. */
export interface Choice {
	readonly year: string | undefined;
	/** The id of a fund. */
	readonly fund: string | undefined;
	/** In which figures are read. */
	readonly currency: ReadingCurrency;
}

/** The word of an address for "not only one". */
export const all = 'all';

interface Known {
	/** The years that may be chosen, ascending. */
	readonly years: readonly string[];
	/** Those with budget lines. */
	readonly busy: readonly string[];
	readonly funds: readonly string[];
	readonly today: string;
}

/**
 * Reads the choice from the parameters of an address. Without a year it is this one; where this one has no budget
 * lines, the next that has, or the last that had. What is not known counts as not said.
 */
export function readChoice(parameters: URLSearchParams, { years, busy, funds, today }: Known): Choice {
	const year = parameters.get('year');
	const fund = parameters.get('fund');
	return {
		year: year === all ? undefined : year !== null && years.includes(year) ? year : nearest(busy, today),
		fund: fund !== null && funds.includes(fund) ? fund : undefined,
		currency: readCurrency(parameters)
	};
}

/** The currency in which an address asks figures to be read: that of the accounts unless it says euros. */
export function readCurrency(parameters: URLSearchParams): ReadingCurrency {
	return readingCurrencies.find((one) => one === parameters.get('in')) ?? reportingCurrency;
}

function nearest(years: readonly string[], today: string): string {
	const now = today.slice(0, 4);
	return years.find((year) => year >= now) ?? years.at(-1) ?? now;
}

/** The address of the same screen with another choice; other parameters stay. */
export function choiceAddress(
	url: URL,
	change: {
		year?: string | undefined;
		fund?: string | undefined;
		currency?: ReadingCurrency | undefined;
	}
): string {
	const parameters = new URLSearchParams(url.searchParams);
	if ('year' in change) parameters.set('year', change.year ?? all);
	if ('fund' in change) {
		if (change.fund === undefined) parameters.delete('fund');
		else parameters.set('fund', change.fund);
	}
	if ('currency' in change) {
		if (change.currency === undefined || change.currency === reportingCurrency) parameters.delete('in');
		else parameters.set('in', change.currency);
	}
	return `${url.pathname}?${parameters}`;
}

/** The entries of the choice. */
export function whereOf({ year, fund }: Pick<Choice, 'year' | 'fund'>): Where {
	return {
		...(year !== undefined && { year: new Set([year]) }),
		...(fund !== undefined && { fund: new Set([fund]) })
	};
}
