import type { Kind } from '../../domain/schema/kind';
import { companionsOf } from './companions';
import { unitOf } from './headings';
import type { TableFile, TableRow } from './table';

/** Of one year in its heading: `2026`, `FY 2026`, `Budget 2026 (kCHF)`. */
const year = /^(?:\D{0,20}\b)?(?:FY|EF)?\s?((?:19|20)\d\d)(?:[^\d/-]{0,20})$/iu;

/** Under which headings the year and the amount of a line stand once its table is laid out. */
const [yearHeading, moneyHeading] = ['year', 'money'];

/** The columns that are a year each, by position; empty where there are not several. */
export function yearColumns(headings: readonly string[]): ReadonlyMap<number, string> {
	const found = new Map<number, string>();
	for (const [at, heading] of headings.entries()) {
		const name = heading.length < 60 ? year.exec(heading.trim())?.[1] : undefined;
		if (name !== undefined) found.set(at, name);
	}
	return found.size > 1 && new Set(found.values()).size === found.size ? found : new Map();
}

/** Whether rows of a kind hold one amount in one year, of the record itself or of what comes along. */
export function hasLinesOfYears(kind: Kind): boolean {
	const fields = [kind.fields, ...companionsOf(kind).map((one) => one.kind.fields)];
	return fields.some((one) => one['year'] !== undefined && one['money']?.type.amount !== undefined);
}

/** The headings that a table has once it is laid out with a line a year. */
export function laidOutHeadings(headings: readonly string[]): readonly string[] {
	const years = yearColumns(headings);
	if (years.size === 0) return headings;
	const units = new Set([...years.keys()].map((at) => unitOf(headings[at]!)));
	const [unit] = units.size === 1 ? units : [];
	const money = unit === undefined ? moneyHeading : `${moneyHeading} (${unit})`;
	return [...headings.filter((_, at) => !years.has(at)), yearHeading, money];
}

/**
 * A table with a column a year as one with a row a year: each cell that says something makes a line, and each row that
 * says nothing in any year still makes one, without year and amount. The sums at the end of rows stay where they are.
 */
export function laidOut(table: TableFile, kind: Kind): TableFile {
	const years = yearColumns(table.headings);
	if (years.size === 0 || !hasLinesOfYears(kind)) return table;
	const places = table.headings.map((_, at) => at).filter((at) => !years.has(at));
	const rows = table.rows.flatMap(({ line, cells }): TableRow[] => {
		const kept = places.map((at) => cells[at] ?? '');
		const surplus = cells.slice(table.headings.length);
		const lines = [...years].flatMap(([at, name]) =>
			saysNothing(cells[at] ?? '')
				? []
				: [{ line, part: name, cells: [...kept, name, cells[at]!, ...surplus] }]
		);
		return lines.length > 0 ? lines : [{ line, cells: [...kept, '', '', ...surplus] }];
	});
	return { ...table, headings: laidOutHeadings(table.headings), rows };
}

function saysNothing(cell: string): boolean {
	return /^[-–—\s]*$/.test(cell);
}
