import { logDigest } from '../../domain/merge/log-digest';
import { erasedIn } from '../../domain/merge/hollow';
import type { Changeset } from '../../domain/records/changeset';
import { ok, type Result } from '../../domain/base/result';
import type { StoreProblem } from '../../store/base/problems';
import { withoutErased } from '../../store/log/erasing';
import type { Portfolio } from '../../store/open/portfolio.svelte';
import type { Shelf } from '../../store/snapshots/shelf';
import { covers, logName, type Snapshot } from '../../store/snapshots/snapshot';
import { readSnapshot } from './source';
import { contentOf } from './take';
import { folded, recordsIn } from './trial';

/**
 * Takes what has been erased out of the snapshots taken before. One of which the portfolio has everything is removed,
 * as the newest has it too; one that holds more is written anew without what was erased. To be called when the newest
 * snapshot has all that the portfolio has. Each is read once for each erasure, and not again.
 *
 * @returns how many held something of what was erased
 */
export async function dropErased(portfolio: Portfolio, shelf: Shelf): Promise<Result<number, StoreProblem>> {
	const listed = await shelf.list(portfolio.id);
	if (!listed.ok) return listed;
	let found = 0;
	for (const snapshot of listed.value) {
		if (!mayHoldErased(portfolio, snapshot)) continue;
		const held = await without(portfolio, shelf, snapshot);
		if (!held.ok) return held;
		if (held.value) found++;
	}
	return ok(found);
}

/** Whether something was erased since a snapshot was taken, or last read for that. */
export function mayHoldErased(portfolio: Portfolio, snapshot: Snapshot): boolean {
	const name = logName(portfolio);
	return logName(snapshot) !== name && snapshot.withoutErasedOf !== name;
}

/** @returns whether the snapshot held something of what was erased */
async function without(
	portfolio: Portfolio,
	shelf: Shelf,
	snapshot: Snapshot
): Promise<Result<boolean, StoreProblem>> {
	const source = await readSnapshot(shelf, snapshot);
	if (!source.ok) {
		if (source.problem.type !== 'snapshot-damaged') return source;
		// It gives nothing back, and its bytes may still hold it.
		return done(true, await shelf.remove(snapshot));
	}
	const isErased = erasedIn(portfolio.state);
	const { changesets } = source.value;
	const { parked } = snapshot.beside;
	const log = withoutErased(changesets, isErased);
	const waiting = withoutErased(parked, isErased);
	if (isSame(log, changesets) && isSame(waiting, parked))
		return done(false, await shelf.note({ ...snapshot, withoutErasedOf: logName(portfolio) }));
	if (covers(portfolio.heads, snapshot.heads)) return done(true, await shelf.remove(snapshot));
	const state = await folded(log);
	if (!state.ok) return state;
	const about: Snapshot = {
		...snapshot,
		withoutErasedOf: logName(portfolio),
		fingerprint: logDigest(state.value),
		counts: { records: recordsIn(state.value), changesets: log.length },
		beside: { ...snapshot.beside, parked: waiting }
	};
	const { content } = await contentOf(about, log, portfolio.signatures);
	return done(true, await shelf.replace(about, content));
}

function isSame(one: readonly Changeset[], other: readonly Changeset[]): boolean {
	return one.every((changeset, at) => changeset === other[at]);
}

function done(held: boolean, written: Result<undefined, StoreProblem>): Result<boolean, StoreProblem> {
	return written.ok ? ok(held) : written;
}
