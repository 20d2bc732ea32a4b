import type { Changeset, Op } from './changeset';
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
 * Of two copies of one changeset, which have one digest, what both know of its content.
 *
 * @param isErased whose content is left as it is
 */
export function fuller(one: Changeset, other: Changeset, isErased: IsErased = () => false): Changeset {
	if (!isHollow(one)) return one;
	const ops = one.ops.map((op, at) => {
		const held = other.ops[at]!;
		return op.do === 'gone' && isContent(held) && !isErased(held) ? held : op;
	});
	return ops.some((op, at) => op !== one.ops[at]) ? { ...one, ops } : one;
}
