import type { Changeset, Label, Op } from '../domain/merge/changeset';
import { opDigest } from '../domain/merge/digest';
import type { PortfolioState } from '../domain/merge/state';
import type { PortfolioDatabase } from './database';
import { packInverse, unpackInverse } from './inverse-row';

/** Whether a record is one of those to be erased. */
export type IsErased = (at: { readonly kind: string; readonly id: string }) => boolean;

/**
 * What of a portfolio is erased once changesets have been applied: what was so before, and what they erase.
 *
 * @returns `news` when they erase something that the log may hold
 */
export function erasedWith(
	state: PortfolioState,
	changesets: readonly Changeset[]
): { readonly isErased: IsErased; readonly news: boolean } {
	const erased = new Set<string>();
	for (const { ops } of changesets)
		for (const op of ops) if (op.do === 'erase' || op.do === 'gone') erased.add(`${op.kind} ${op.id}`);
	const rowOf = ({ kind, id }: { kind: string; id: string }) => state.table(kind).rows.rowOf(id);
	const before: IsErased = (at) => {
		const row = rowOf(at);
		return row !== undefined && state.table(at.kind).rows.stateOf(row) === 'erased';
	};
	const isErased: IsErased = (at) => erased.has(`${at.kind} ${at.id}`) || before(at);
	const news = [...erased].some((name) => {
		const [kind = '', id = ''] = name.split(' ');
		return rowOf({ kind, id }) !== undefined && !before({ kind, id });
	});
	return { isErased, news };
}

/** Changesets without the content of what was erased; their digests, and so the chain, stay as they were. */
export function withoutErased(changesets: readonly Changeset[], isErased: IsErased): Changeset[] {
	const isContent = (op: Op): boolean => op.do !== 'erase' && op.do !== 'gone' && isErased(op);
	return changesets.map((changeset) =>
		changeset.ops.some(isContent) ? { ...changeset, ops: changeset.ops.map(strip) } : changeset
	);

	function strip(op: Op): Op {
		return isContent(op) ? { do: 'gone', kind: op.kind, id: op.id, digest: opDigest(op) } : op;
	}
}

/**
 * Takes what was erased out of what undo would write, and its name out of the words for it; an action of which
 * nothing is left to put back leaves the stacks. To be called inside a transaction.
 */
export async function eraseFromUndo(db: PortfolioDatabase, isErased: IsErased): Promise<void> {
	const inverses = await db.inverses.toArray();
	const stripped = inverses.flatMap((row) => {
		const changes = unpackInverse(row);
		const kept = changes.filter((change) => !isErased(change));
		return kept.length < changes.length ? [packInverse(row.n, kept)] : [];
	});
	const emptied = stripped.filter((row) => unpackInverse(row).length === 0).map(({ n }) => n);
	await db.inverses.bulkPut(stripped);
	await Promise.all([db.undo.bulkDelete(emptied), db.inverses.bulkDelete(emptied)]);
	const rows = await db.undo.toArray();
	await db.undo.bulkPut(
		rows.flatMap((row) => {
			const label = withoutErasedName(row.label, isErased);
			return label === row.label ? [] : [{ ...row, label }];
		})
	);
}

function withoutErasedName(label: Label, isErased: IsErased): Label {
	const { kind, id, name, ...rest } = label;
	if (kind === undefined || id === undefined || name === undefined || !isErased({ kind, id })) return label;
	return { ...rest, kind, id };
}
