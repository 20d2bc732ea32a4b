import type { Heads } from '../../domain/records/changeset';
import type { ExportedRow } from '../log/database';

/**
 * How many changesets a browser has written since an export.
 *
 * @param own its newest changeset in that; undefined where there was none
 * @param names all it wrote under, the present one last
 */
export function madeSince(
	own: ExportedRow['own'] | undefined,
	names: readonly string[],
	heads: Heads
): number {
	// What was written under the names before the one of the export has left with it.
	const since = names.slice(Math.max(0, names.indexOf(own?.replica ?? '')));
	const left = (name: string) => (name === own?.replica ? own.seq : 0);
	return since.reduce((sum, name) => sum + Math.max(0, (heads[name] ?? 0) - left(name)), 0);
}
