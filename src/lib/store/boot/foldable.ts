import type { Changeset } from '../../domain/records/changeset';
import { readRemains } from './remains';
import { salvage } from './salvage';

/** The part of a damaged log that can be gone on with. */
export interface Foldable {
	/** Under which this browser wrote; undefined where that is lost. */
	readonly replica: string | undefined;
	/** In an order that applies. */
	readonly log: readonly Changeset[];
	/** How much is in the database beside that. */
	readonly apart: number;
}

/** Reads what of a portfolio's log folds. Changes nothing. */
export async function readFoldable(factory: IDBFactory, portfolio: string): Promise<Foldable> {
	const { changesets, foreign, identity } = await readRemains(factory, portfolio);
	const { log, parked, apart } = salvage(changesets);
	return { log, replica: identity?.replica, apart: foreign + parked.length + apart.length };
}
