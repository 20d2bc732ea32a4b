import type { Lens } from '$lib/domain/schema/field';
import type { Kind } from '$lib/domain/schema/kind';
import { preparedCondition } from './conditions';
import { allPositions, orderBy, wholeOrder } from './order';
import { quickFilter } from './quick-filter';
import { rankColumn } from './ranks';
import type { Column, Rows } from './rows';
import { columnsOf, sortOf, type View } from './view';

/** The fields of a kind by name, as columns; names it does not have are left out. */
export function columnsNamed(names: readonly string[], kind: Kind): readonly Column[] {
	return names.flatMap((name) => {
		const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
		return field ? [{ name, field: field as Column['field'] }] : [];
	});
}

/** The positions a view shows, in its order. Not to be changed: the order of a whole list is kept. */
export function queryRows(rows: Rows, kind: Kind, view: View, lens: Lens): Uint32Array {
	const sorts = sortOf(view, kind).flatMap(({ field, descending }) =>
		columnsNamed([field], kind).map((column) => ({
			ranks: rankColumn(rows.column(column.name), column.field, lens),
			descending
		}))
	);
	const passes = rowTest(rows, kind, view, lens);
	const [leading, ...others] = sorts;
	if (!passes)
		return leading && others.length === 0 ? wholeOrder(leading) : orderBy(allPositions(rows.size), sorts);
	return orderBy(allPositions(rows.size).filter(passes), sorts);
}

/** Whether a row passes the filters of a view; undefined where there are none. */
function rowTest(
	rows: Rows,
	kind: Kind,
	view: View,
	lens: Lens
): ((position: number) => boolean) | undefined {
	const tests = view.conditions.flatMap((condition) =>
		columnsNamed([condition.field], kind).map(({ name, field }) => ({
			values: rows.column(name),
			passes: preparedCondition(condition, field, lens)
		}))
	);
	const found = quickFilter(view.quick, rows, columnsNamed(columnsOf(view, kind), kind), lens);
	if (tests.length === 0 && !found) return undefined;
	return (position) =>
		tests.every(({ values, passes }) => passes(values[position])) && (!found || found(position));
}
