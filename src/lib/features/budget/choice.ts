import type { Where } from '$lib/domain/budget/roll-up';

/** What a money screen shows, as its address says: a year and a fund, or all of either. */
export interface Choice {
	readonly year: string | undefined;
	/** The id of a fund. */
	readonly fund: string | undefined;
}

/** The word of an address for "not only one". */
const all = 'all';

interface Known {
	/** The years that have money, ascending. */
	readonly years: readonly string[];
	readonly funds: readonly string[];
	readonly today: string;
}

/**
 * Reads the choice from the parameters of an address. Without a year it is this one, or the nearest one that has
 * money; what is not known counts as not said.
 */
export function readChoice(parameters: URLSearchParams, { years, funds, today }: Known): Choice {
	const year = parameters.get('year');
	const fund = parameters.get('fund');
	return {
		year: year === all ? undefined : year !== null && years.includes(year) ? year : nearest(years, today),
		fund: fund !== null && funds.includes(fund) ? fund : undefined
	};
}

function nearest(years: readonly string[], today: string): string {
	const now = today.slice(0, 4);
	if (years.length === 0) return now;
	return years.findLast((year) => year <= now) ?? years[0]!;
}

/** The address of the same screen with another choice; other parameters stay. */
export function choiceAddress(
	url: URL,
	change: { year?: string | undefined; fund?: string | undefined }
): string {
	const parameters = new URLSearchParams(url.searchParams);
	if ('year' in change) parameters.set('year', change.year ?? all);
	if ('fund' in change) {
		if (change.fund === undefined) parameters.delete('fund');
		else parameters.set('fund', change.fund);
	}
	return `${url.pathname}?${parameters}`;
}

/** The entries of the choice. */
export function whereOf({ year, fund }: Choice): Where {
	return {
		...(year !== undefined && { year: new Set([year]) }),
		...(fund !== undefined && { fund: new Set([fund]) })
	};
}
