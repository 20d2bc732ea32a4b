import { Dexie } from 'dexie';
import type { Changeset } from '../../domain/records/changeset';
import type { Applied, PortfolioState } from '../../domain/merge/state';
import type { StoreProblem } from './problems';

/** Thrown where the log on the disk does not fold. The person decides what becomes of it. */
export class Unfoldable extends Error {
	get problem(): StoreProblem {
		return { type: 'log-unfoldable', detail: this.message };
	}
}

/** Folds a changeset of the log in, which must apply. */
export function foldIn(
	state: PortfolioState,
	changeset: Changeset,
	digest?: string
): Extract<Applied, { status: 'applied' }> {
	return folding(() => {
		const applied = state.apply(changeset, digest);
		if (applied.status === 'applied') return applied;
		throw new Unfoldable(`Changeset ${changeset.replica} ${changeset.seq} is ${applied.status}`);
	});
}

/** Asks of a fold what every screen asks of it; what changesets say may be such that it has no answer. */
export function mustAnswer(state: PortfolioState): PortfolioState {
	return folding(() => {
		void [state.kinds, state.aliases, state.heads];
		return state;
	});
}

/** Work on rows of the log, in which anything may stand: whatever it throws, they do not fold. */
export function folding<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw unfoldable(error);
	}
}

/** What work on rows of the log comes to; undefined where they do not fold. */
export function tried<T>(work: () => T): T | undefined {
	try {
		return folding(work);
	} catch (error) {
		if (error instanceof Unfoldable) return undefined;
		throw error;
	}
}

/** `folding` for work that reads the rows; what the storage itself says is no fault of theirs. */
export async function foldingRead<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw error instanceof Dexie.DexieError || error instanceof DOMException ? error : unfoldable(error);
	}
}

function unfoldable(error: unknown): Unfoldable {
	return error instanceof Unfoldable ? error : new Unfoldable(String(error), { cause: error });
}
