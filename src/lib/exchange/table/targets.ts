import type { Kind } from '../../domain/schema/kind';
import { fullName, targetKey, type Column, type Target } from './columns';
import { companionsOf, personIn } from './companions';

/** The target a text stands for, if rows of a kind have it. */
export function targetNamed(kind: Kind, key: string): Target | undefined {
	return targetsOf(kind).find((target) => targetKey(target) === key);
}

/** Everything that a column may be, of rows about a kind: its own fields, those of what comes along, notes, nothing. */
export function targetsOf(kind: Kind): readonly Target[] {
	const own = Object.entries(kind.fields).flatMap(([field, { fixed }]) => (fixed ? [] : [{ field }]));
	const beside = companionsOf(kind).flatMap(({ kind: { name: of }, fields }) =>
		fields.map((field) => ({ field, of }))
	);
	const person = personIn(kind);
	const names = person ? [{ field: fullName, ...person }] : [];
	const notes = kind.fields.notes ? (['notes'] as const) : [];
	return [...own, ...names, ...beside, ...notes, 'id', 'unknown'];
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
