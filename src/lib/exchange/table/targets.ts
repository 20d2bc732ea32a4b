import type { Field } from '../../domain/schema/field';
import type { Fields, Kind } from '../../domain/schema/kind';
import { fullName, targetKey, type Column, type Target } from './columns';
import { companionsOf, personIn } from './companions';

/** The target a text stands for, if rows of a kind have it. */
export function targetNamed(kind: Kind, key: string): Target | undefined {
	return targetsOf(kind).find((target) => targetKey(target) === key);
}

/** Everything that a column may be, of rows about a kind: its own fields, those of what comes along, notes, nothing. */
export function targetsOf(kind: Kind): readonly Target[] {
	const open = Object.keys(kind.fields).filter((name) => !kind.fields[name]!.fixed);
	const own = open.flatMap((field) => [{ field }, ...secondOf(kind.fields, { field })]);
	const beside = companionsOf(kind).flatMap(({ kind: { name: of, fields: all }, fields }) =>
		fields.flatMap((field) => [{ field, of }, ...secondOf(all, { field, of })])
	);
	const person = personIn(kind);
	const names = person ? [{ field: fullName, ...person }] : [];
	const notes = kind.fields['notes'] ? (['notes'] as const) : [];
	return [...own, ...names, ...beside, ...notes, 'id', 'unknown'];
}

function secondOf(
	fields: Fields,
	target: { readonly field: string; readonly of?: string }
): readonly Target[] {
	const { type } = fields[target.field] as Field;
	return type.cells?.second ? [{ ...target, second: true }] : [];
}

/** The columns with one of them read as something else; of several of one field each has its turn. */
export function withTarget(columns: readonly Column[], position: number, is: Target): readonly Column[] {
	const turns = new Map<string, number>();
	return columns
		.map((column) => (column.position === position ? { ...column, is, exact: false } : column))
		.map((column) => {
			const turn = turns.get(targetKey(column.is)) ?? 0;
			turns.set(targetKey(column.is), turn + 1);
			return { ...column, turn: typeof column.is === 'object' ? turn : 0 };
		});
}
