import type { Changeset } from '../../domain/records/changeset';

/**
 * Which records nobody ever deleted and that are out of sight all the same, as what made them was taken back. Whoever
 * brings them once more, as a file imported again does, means them. Reads the whole log.
 */
export async function undoneRecords(
	log: AsyncIterable<Changeset>
): Promise<(kind: string, id: string) => boolean> {
	const undone = new Set<string>();
	const deleted = new Set<string>();
	for await (const { label, ops } of log)
		for (const op of ops)
			if (op.do === 'drop') (label.act === 'undo' ? undone : deleted).add(`${op.kind} ${op.id}`);
	return (kind, id) => undone.has(`${kind} ${id}`) && !deleted.has(`${kind} ${id}`);
}
