import { periodOf } from './periods';

/**
 * The headings of a table whose head has two rows: years, each over its months or quarters, as merged cells leave it. A month
 * that names no year is of the last one to the left in the row above; other headings stay as they are.
 */
export function underYears(headings: readonly string[], above: readonly string[]): readonly string[] {
	let year: string | undefined;
	return headings.map((heading, at) => {
		const over = above[at]?.trim() ?? '';
		if (over !== '') {
			const period = periodOf(over);
			year = period && period.month === undefined && period.quarter === undefined ? period.year : undefined;
		}
		const own = year === undefined ? undefined : periodOf(heading);
		return own && own.year === undefined ? `${heading.trim()} ${year}` : heading;
	});
}
