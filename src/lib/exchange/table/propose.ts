import type { Field, Lens } from '../../domain/schema/field';
import type { Kind } from '../../domain/schema/kind';
import { kindNamed } from '../../domain/kinds/all';
import { matchColumns, targetKey, type Target } from './columns';
import { companionsOf } from './companions';
import type { ReadSheet } from './read-sheet';
import { plainReading, type Reading } from './reading';
import { asBefore, shapeOf, type KnownShape } from './shape';
import type { TableFile } from './table';
import { laidOut } from './years';

/**
 * How a table is proposed to be read as records of a kind: its columns as they are called, what every record of the kind
 * must say and the table does not from what a new one starts with, and all of it as such a table was read before.
 *
 * @param today as an ISO date
 */
export function proposeReading(
	given: TableFile,
	kind: Kind,
	{ lens, today, shapes }: { lens: Lens; today: string; shapes: Readonly<Record<string, KnownShape>> }
): ReadSheet {
	const table = laidOut(given, kind, lens);
	const matched = matchColumns(kind, table, lens);
	const columns = matched.ok
		? matched.value
		: table.headings.map((heading, position) => ({
				heading,
				position,
				is: 'unknown' as const,
				exact: false,
				turn: 0
			}));
	const reading = plainReading(kind, columns);
	const known = shapes[shapeOf(table)];
	const proposed = known ? asBefore(reading, known) : reading;
	return {
		table,
		reading: { ...proposed, everywhere: { ...defaultsFor(proposed, today), ...proposed.everywhere } }
	};
}

/**
 * What a record must say, is a year or chosen from a list, and no column is; of what comes along too, where a column makes
 * that.
 */
export function saidEverywhere({ kind, columns }: Pick<Reading, 'kind' | 'columns'>): readonly Target[] {
	const named = new Set(columns.map(({ is }) => targetKey(is)));
	const beside = companionsOf(kind).filter(
		({ kind: { name: of }, needs }) =>
			needs.length > 0 && needs.every((field) => named.has(targetKey({ field, of })))
	);
	const own = { fields: kind.fields, of: undefined };
	return [own, ...beside.map((one) => ({ fields: one.kind.fields, of: one.kind.name }))].flatMap(
		({ fields, of }) =>
			Object.entries(fields as Readonly<Record<string, Field>>)
				.filter(([field, { required, type }]) => required && (type.options || field === 'year'))
				.map(([field]) => ({ field, ...(of !== undefined && { of }) }))
				.filter((target) => !named.has(targetKey(target)))
	);
}

function defaultsFor(reading: Reading, today: string): Record<string, string> {
	const starts = saidEverywhere(reading).flatMap((target) => {
		if (typeof target !== 'object') return [];
		const of = target.of === undefined ? reading.kind : kindNamed(target.of)!;
		const value = of.defaults?.(today)[target.field];
		return typeof value === 'string' || typeof value === 'number' ? [[targetKey(target), String(value)]] : [];
	});
	return Object.fromEntries(starts) as Record<string, string>;
}
