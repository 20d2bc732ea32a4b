import { readQuarter } from '$lib/domain/days/quarter';
import { m } from '$lib/paraglide/messages';

/** A quarter as people call it: Q4 2026, T4 2026. */
export function quarterWords(key: string): string {
	const found = readQuarter(key);
	return found ? m.execution_quarter({ number: found.number, year: String(found.year) }) : key;
}

/** The address of the same screen with another quarter; other parameters stay. */
export function quarterAddress(url: URL, quarter: string): string {
	const parameters = new URLSearchParams(url.searchParams);
	parameters.set('quarter', quarter);
	return `${url.pathname}?${parameters}`;
}
