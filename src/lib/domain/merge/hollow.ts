import type { Changeset, Op } from '../records/changeset';
import type { PortfolioState } from './state';

/**
 * An operation loses its content when its record is erased, and for no other reason. A file may say so of any
 * operation, since the digest that stays fits: so what comes without content is taken only where the erasure of that
 * record is known, and waits otherwise.
 */

/** A record, as an operation names it. */
export type Place = Pick<Op, 'kind' | 'id'>;

/** Whether a record is one of those that are erased. */
export type IsErased = (at: Place) => boolean;

/** Whether a record is erased in a portfolio. */
export function erasedIn(state: PortfolioState): IsErased {
	return ({ kind, id }) => {
		const { rows } = state.table(kind);
		const row = rows.rowOf(id);
		return row !== undefined && rows.stateOf(row) === 'erased';
	};
}

/** Whether an operation says something that an erasure would take out of it. */
export function isContent({ do: done }: Op): boolean {
	return done !== 'erase' && done !== 'gone';
}

/** Whether a changeset has lost content. */
export function isHollow({ ops }: Changeset): boolean {
	return ops.some((op) => op.do === 'gone');
}

/** Whether a changeset lacks content of records that nobody erased. */
export function lacksContent({ ops }: Changeset, isErased: IsErased): boolean {
	return ops.some((op) => op.do === 'gone' && !isErased(op));
}

/** The records that changesets erase. */
export function erasedBy(changesets: Iterable<Changeset>): IsErased {
	const erased = new Set<string>();
	for (const { ops } of changesets)
		for (const op of ops) if (op.do === 'erase') erased.add(`${op.kind} ${op.id}`);
	return ({ kind, id }) => erased.has(`${kind} ${id}`);
}

/**
 * Of two copies of one changeset, which have one digest, what both know of its content. The digest of an operation that
 * lost its content does not hold its record, so a copy may name any: where the other has the content its record
 * counts, and where neither has, one that is erased.
 *
 * @param isErased whose content is not to come back
 * @param isGone whose erasure is known, or said to be by what arrives
 */
export function fuller(
	one: Changeset,
	other: Changeset,
	isErased: IsErased,
	isGone: IsErased = isErased
): Changeset {
	if (!isHollow(one)) return one;
	const ops = one.ops.map((op, at) => {
		const held = other.ops[at]!;
		if (op.do !== 'gone' || held === op) return op;
		if (isContent(held)) return isErased(held) ? placedAt(held, op) : held;
		return !isGone(op) && isGone(held) ? held : op;
	});
	return ops.some((op, at) => op !== one.ops[at]) ? { ...one, ops } : one;
}

function placedAt({ kind, id }: Place, op: Op): Op {
	return op.kind === kind && op.id === id ? op : { ...op, kind, id };
}
