import type { Changeset, Label, Op } from '../../domain/records/changeset';
import { opDigest } from '../../domain/merge/digest';
import type { PortfolioState } from '../../domain/merge/state';
import { erasedBy, erasedIn, isContent, type IsErased } from '../../domain/merge/hollow';
import type { PortfolioDatabase } from './database';
import { packInverse, unpackInverse } from './inverse-row';

/**
 * What of a portfolio is erased once changesets have been applied: what was so before, and what they erase.
 *
 * @returns `news` when they erase something that the log may hold
 */
export function erasedWith(
	state: PortfolioState,
	changesets: readonly Changeset[]
): { readonly isErased: IsErased; readonly news: boolean } {
	const [before, now] = [erasedIn(state), erasedBy(changesets)];
	const isNews = ({ do: done, kind, id }: Op): boolean =>
		done === 'erase' && state.table(kind).rows.rowOf(id) !== undefined && !before({ kind, id });
	return {
		isErased: (at) => now(at) || before(at),
		news: changesets.some(({ ops }) => ops.some(isNews))
	};
}

/**
 * The records to which actions that erase write: what they say besides the erasure, as that a name was taken out of a text, is
 * not to be taken back either, nor what was done to them before.
 */
export function writtenByErasing(changesets: readonly Changeset[]): IsErased {
	const places = changesets
		.filter(({ label }) => label.act === 'erase')
		.flatMap(({ ops }) => ops.map(({ kind, id }) => `${kind} ${id}`));
	const written = new Set(places);
	return ({ kind, id }) => written.has(`${kind} ${id}`);
}

/** Changesets without the content of what was erased; their digests, and so the chain, stay as they were. */
export function withoutErased(changesets: readonly Changeset[], isErased: IsErased): Changeset[] {
	const isLost = (op: Op): boolean => isContent(op) && isErased(op);
	return changesets.map((changeset) =>
		changeset.ops.some(isLost) ? { ...changeset, ops: changeset.ops.map(strip) } : changeset
	);

	function strip(op: Op): Op {
		return isLost(op) ? { do: 'gone', kind: op.kind, id: op.id, digest: opDigest(op) } : op;
	}
}

/**
 * Takes what was erased, and what is not to be taken back, out of what undo would write, and its name out of the words for it; an action of which
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
