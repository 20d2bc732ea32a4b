import { contribution } from '$lib/domain/kinds/contribution';
import type { Table } from '$lib/domain/records/table';

/** A country's part of the scale of contributions in a year. */
export interface Share {
	readonly percent: number;
	readonly year: number;
}

/** The newest share known of each country, by the id of its record. Years without one do not count. */
export function latestShares(source: {
	table(kind: string): Pick<Table, 'ids' | 'column'>;
}): Map<string, Share> {
	const table = source.table(contribution.name);
	const [countries, years, percents] = [
		table.column('country'),
		table.column('year'),
		table.column('percent')
	];
	const found = new Map<string, Share>();
	table.ids().forEach((_, at) => {
		const [country, year, percent] = [countries[at], years[at], percents[at]];
		if (typeof country !== 'string' || typeof year !== 'number' || typeof percent !== 'number') return;
		if (year > (found.get(country)?.year ?? -Infinity)) found.set(country, { percent, year });
	});
	return found;
}
