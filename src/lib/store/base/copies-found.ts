import type { Changeset } from '../../domain/records/changeset';
import { relaid, isTaken, type Incoming } from '../../domain/merge/incoming';
import type { PortfolioState } from '../../domain/merge/state';

/** What one of two browsers wrote under a name that both had. */
export interface CopySide {
	/** Under which its changesets stand from now on. */
	readonly replica: string;
	readonly authors: readonly string[];
	readonly changesets: number;
	/** Instants of the first and the last of them, by their clock. */
	readonly from: string;
	readonly to: string;
	/** Its changesets, or some of them, were here before. */
	readonly here: boolean;
}

/** Two browsers that write under one name: a profile that was copied, or a backup that was put back. */
export interface CopyFound {
	readonly replica: string;
	/** How many changesets they have in common. */
	readonly common: number;
	/** The name is the one that this browser wrote under; it takes another. */
	readonly ours: boolean;
	/** What each wrote since; only one where the other has written nothing. */
	readonly sides: readonly CopySide[];
}

/**
 * The copies of browsers that show by what arrives.
 *
 * @param own the name this browser writes under
 * @param held the log, where some of it is laid anew
 */
export function copiesFound(
	state: PortfolioState,
	incoming: Incoming,
	own: string,
	held: readonly Changeset[]
): CopyFound[] {
	const known = new Set(state.knowledge.lines.map(({ line }) => line));
	const all = [...relaid(held, incoming), ...incoming.fresh];
	const begun = all.filter(({ copyOf, replica, seq }) => copyOf && seq === 1 && !known.has(replica));
	const before = new Set(held);
	const side = (replica: string, base: number): CopySide[] => {
		const theirs = all.filter((changeset) => changeset.replica === replica && changeset.seq > base);
		if (theirs.length === 0) return [];
		const at = theirs.map((changeset) => changeset.at).sort();
		return [
			{
				replica,
				authors: [...new Set(theirs.map(({ author }) => author))],
				changesets: theirs.length,
				from: at[0]!,
				to: at.at(-1)!,
				here: theirs.some((changeset) => before.has(changeset) || isMoved(incoming, changeset))
			}
		];
	};
	const found = begun.map(({ replica: line, copyOf }) => {
		const { replica, seq } = copyOf!;
		const sides = [...side(replica, seq - 1), ...side(line, 0)];
		return { replica, common: seq - 1, ours: replica === own, sides };
	});
	if (!isTaken(own, incoming) || found.some(({ ours }) => ours)) return found;
	const common = state.knowledge.head(own);
	return [...found, { replica: own, common, ours: true, sides: side(own, common) }];
}

function isMoved({ moved }: Incoming, changeset: Changeset): boolean {
	return [...moved.values()].includes(changeset);
}
