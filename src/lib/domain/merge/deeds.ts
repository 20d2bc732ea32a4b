import { isId } from '../base/id';
import type { Json } from '../base/json';
import { mergedInto } from '../schema/record';
import type { Label, Op } from '../records/changeset';

/** What was done to a record, in the words of an act; `gone` where that was erased and nobody can tell. */
export type Deed =
	Extract<Label['act'], 'edit' | 'restore' | 'separate' | 'unite' | 'drop' | 'erase'> | 'gone';

/** One record of an action. */
export interface Done {
	readonly kind: string;
	readonly id: string;
	/** The gravest that was done to it. */
	readonly deed: Deed;
	/** Everything written to it that may be the id of another. */
	readonly names: readonly string[];
}

const gravity: readonly Deed[] = ['gone', 'edit', 'restore', 'separate', 'unite', 'drop', 'erase'];

/** What operations did, a record each, in the order in which they are first met. */
export function deedsOf(ops: readonly Op[]): Done[] {
	const records = new Map<string, { kind: string; id: string; deed: Deed; names: string[] }>();
	for (const op of ops) {
		const key = `${op.kind} ${op.id}`;
		const deed = deedOf(op);
		const held = records.get(key);
		if (!held) records.set(key, { kind: op.kind, id: op.id, deed, names: namesIn(op) });
		else {
			held.names.push(...namesIn(op));
			if (gravity.indexOf(deed) > gravity.indexOf(held.deed)) held.deed = deed;
		}
	}
	return [...records.values()];
}

function deedOf(op: Op): Deed {
	if (op.do === 'set') return 'edit';
	if (op.do !== 'put') return op.do;
	if (!Object.hasOwn(op.fields, mergedInto)) return 'edit';
	return op.fields[mergedInto] === null ? 'separate' : 'unite';
}

function namesIn(op: Op): string[] {
	if (op.do === 'set') return idsIn([...op.added, ...op.removed]);
	return op.do === 'put' ? idsIn(Object.values(op.fields)) : [];
}

/** What among values, and among the elements of lists, may be the id of a record. */
export function idsIn(values: readonly (Json | undefined)[]): string[] {
	return values
		.flatMap((value): readonly (Json | undefined)[] =>
			Array.isArray(value) ? (value as readonly Json[]) : [value]
		)
		.filter(isId);
}
