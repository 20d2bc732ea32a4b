import type { Change } from '../domain/merge/changeset';
import type { InverseRow } from './database';

/**
 * What reverses an action, as it is kept on the disk. The undo of an import is mostly a drop of each record it
 * made: these are kept as bare ids by kind, which a database takes at a tenth of the cost of so many objects.
 */
export function packInverse(n: number, changes: readonly Change[]): InverseRow {
	const drops = new Map<string, string[]>();
	const rest: Change[] = [];
	for (const change of changes) {
		if (change.do !== 'drop') rest.push(change);
		else {
			const ids = drops.get(change.kind);
			if (ids) ids.push(change.id);
			else drops.set(change.kind, [change.id]);
		}
	}
	return drops.size > 0 ? { n, changes: rest, drops: [...drops] } : { n, changes: rest };
}

/** The changes again; drops come last, after what is put back into the same records. */
export function unpackInverse({ changes, drops = [] }: InverseRow): Change[] {
	const all = [...changes];
	for (const [kind, ids] of drops) for (const id of ids) all.push({ do: 'drop', kind, id });
	return all;
}
