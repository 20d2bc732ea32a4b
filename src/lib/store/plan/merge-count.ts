import type { Changeset } from '../../domain/records/changeset';
import { conflictKey, type Conflict } from '../../domain/records/conflict';
import type { PortfolioState } from '../../domain/merge/state';
import type { Steps } from '../../domain/base/steps';
import type { KindCount, Touched } from '../base/receipts';

/** Compares a portfolio before and after a merge: made before it, asked after it. */
export class MergeCount {
	readonly #visible = new Map<string, { at: Touched; before: boolean }>();
	readonly #conflicts: ReadonlySet<string>;

	private constructor(state: PortfolioState) {
		this.#conflicts = new Set(state.conflicts.map(conflictKey));
	}

	/** Looks at what is there before some changesets are, in steps. */
	static *before(state: PortfolioState, changesets: readonly Changeset[]): Steps<MergeCount> {
		const count = new MergeCount(state);
		for (const { ops } of changesets) {
			for (const { kind, id } of ops) {
				const key = `${kind} ${id}`;
				if (!count.#visible.has(key))
					count.#visible.set(key, { at: { kind, id }, before: isVisible(state, kind, id) });
			}
			yield;
		}
		return count;
	}

	/** Records by kind. A record that came and went within the merge counts nowhere. */
	kinds(after: PortfolioState): Record<string, KindCount> {
		const counts: Record<string, { added: number; changed: number; dropped: number }> = {};
		for (const { at, before } of this.#visible.values()) {
			const there = isVisible(after, at.kind, at.id);
			if (!before && !there) continue;
			const count = (counts[at.kind] ??= { added: 0, changed: 0, dropped: 0 });
			if (!before) count.added++;
			else if (!there) count.dropped++;
			else count.changed++;
		}
		return counts;
	}

	conflicts(after: PortfolioState): Conflict[] {
		return after.conflicts.filter((conflict) => !this.#conflicts.has(conflictKey(conflict)));
	}
}

function isVisible(state: PortfolioState, kind: string, id: string): boolean {
	const { rows } = state.table(kind);
	const row = rows.rowOf(id);
	return row !== undefined && !rows.isHidden(row);
}
