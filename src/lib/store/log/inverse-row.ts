import type { Change } from '../../domain/records/changeset';
import type { InverseRow } from './database';

/**
 * What reverses an action, as it is kept on the disk. That of an import is mostly a drop of each record it made,
 * and that of its undo a restore: where that is all there is of a record, it is kept as its bare id, which a
 * database takes at a tenth of the cost of so many objects.
 */
export function packInverse(n: number, changes: readonly Change[]): InverseRow {
	const rest: Change[] = [];
	const bare = { drop: new Map<string, string[]>(), restore: new Map<string, string[]>() };
	for (const [at, change] of changes.entries()) {
		const alone = !isOfOne(change, changes[at - 1]) && !isOfOne(change, changes[at + 1]);
		if (!alone || (change.do !== 'drop' && change.do !== 'restore')) rest.push(change);
		else {
			const ids = bare[change.do].get(change.kind);
			if (ids) ids.push(change.id);
			else bare[change.do].set(change.kind, [change.id]);
		}
	}
	return { n, changes: rest, drops: [...bare.drop], restores: [...bare.restore] };
}

/** The changes again, those of a record in their order. */
export function unpackInverse({ changes, drops = [], restores = [] }: InverseRow): Change[] {
	const all = [...changes];
	for (const [kind, ids] of drops) for (const id of ids) all.push({ do: 'drop', kind, id });
	for (const [kind, ids] of restores) for (const id of ids) all.push({ do: 'restore', kind, id });
	return all;
}

/** Changes of one record stand side by side. */
function isOfOne(change: Change, other: Change | undefined): boolean {
	return other?.id === change.id && other.kind === change.kind;
}
