import type { Lens } from '$lib/domain/field';
import type { Kind } from '$lib/domain/kind';
import { preparedCondition } from './conditions';
import { allPositions, orderBy } from './order';
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

/** The positions a view shows, in its order. */
export function queryRows(rows: Rows, kind: Kind, view: View, lens: Lens): Uint32Array {
	const sorts = columnsNamed(
		sortOf(view, kind).map((sort) => sort.field),
		kind
	).map((column, at) => ({
		ranks: rankColumn(rows.column(column.name), column.field, lens),
		descending: sortOf(view, kind)[at]!.descending
	}));
	return orderBy(passing(rows, kind, view, lens), sorts);
}

function passing(rows: Rows, kind: Kind, view: View, lens: Lens): Uint32Array {
	const tests = view.conditions.flatMap((condition) =>
		columnsNamed([condition.field], kind).map(({ name, field }) => ({
			values: rows.column(name),
			passes: preparedCondition(condition, field, lens)
		}))
	);
	const found = quickFilter(view.quick, rows, columnsNamed(columnsOf(view, kind), kind), lens);
	const all = allPositions(rows.size);
	if (tests.length === 0 && !found) return all;
	return all.filter(
		(position) => tests.every(({ values, passes }) => passes(values[position])) && (!found || found(position))
	);
}
