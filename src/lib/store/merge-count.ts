import type { Changeset } from '../domain/merge/changeset';
import type { Conflict } from '../domain/merge/conflict';
import type { PortfolioState } from '../domain/merge/state';
import type { KindCount, Touched } from './receipts';

/** Compares a portfolio before and after a merge: made before it, asked after it. */
export class MergeCount {
	readonly #after: PortfolioState;
	readonly #visible = new Map<string, { at: Touched; before: boolean }>();
	readonly #conflicts: ReadonlySet<string>;

	/** @param after what the changesets are applied to: the portfolio itself, or one to take its place */
	constructor(before: PortfolioState, after: PortfolioState, changesets: readonly Changeset[]) {
		this.#after = after;
		this.#conflicts = new Set(before.conflicts.map(nameOf));
		for (const { ops } of changesets) {
			for (const { kind, id } of ops) {
				const key = `${kind} ${id}`;
				if (!this.#visible.has(key))
					this.#visible.set(key, { at: { kind, id }, before: isVisible(before, kind, id) });
			}
		}
	}

	/** Records by kind. A record that came and went within the merge counts nowhere. */
	kinds(): Record<string, KindCount> {
		const counts: Record<string, { added: number; changed: number; dropped: number }> = {};
		for (const { at, before } of this.#visible.values()) {
			const after = isVisible(this.#after, at.kind, at.id);
			if (!before && !after) continue;
			const count = (counts[at.kind] ??= { added: 0, changed: 0, dropped: 0 });
			if (!before) count.added++;
			else if (!after) count.dropped++;
			else count.changed++;
		}
		return counts;
	}

	conflicts(): Conflict[] {
		return this.#after.conflicts.filter((conflict) => !this.#conflicts.has(nameOf(conflict)));
	}
}

function isVisible(portfolio: PortfolioState, kind: string, id: string): boolean {
	const state = portfolio.table(kind).get(id)?.state;
	return state === 'live' || state === 'contested';
}

function nameOf(conflict: Conflict): string {
	return `${conflict.kind} ${conflict.id} ${'field' in conflict ? conflict.field : ''}`;
}
