import { logDigest } from '../../domain/merge/log-digest';
import type { App } from '../../store/app/app.svelte';
import { readRemains, type Remains } from '../../store/boot/remains';
import { covers, type SnapshotAbout } from '../../store/snapshots/snapshot';
import type { Surroundings } from '../../store/base/surroundings';
import { foldingRead, Unfoldable } from '../../store/base/unfoldable';
import { putOnShelf } from './take';
import { folded, recordsIn } from './trial';

/**
 * Puts a snapshot of a portfolio on the shelf as an earlier version of the app has left it, whatever the shape of its
 * database, unless the newest snapshot has it all. Where there is no room for one, the upgrade goes on without: it is
 * one transaction.
 */
export async function keepOutdated(
	{ list, shelf }: Pick<App, 'list' | 'shelf'>,
	id: string,
	{ databases, now, app }: Surroundings
): Promise<void> {
	const portfolio = list.find(id);
	const remains = await readRemains(databases ?? indexedDB, id);
	const state = await foldedRemains(remains.changesets);
	if (!portfolio || !state?.ok || remains.changesets.length === 0) return;
	const { heads } = state.value;
	const newest = await shelf.newest(id);
	const held = newest.ok && newest.value && covers(newest.value.heads, heads);
	if (held && newest.value.laying === remains.laying) return;
	const about: SnapshotAbout = {
		portfolio: { id, name: portfolio.name, sample: portfolio.sample },
		author: list.author,
		replica: remains.identity?.replica ?? '',
		app,
		takenAt: now(),
		heads: { ...heads },
		laying: remains.laying,
		fingerprint: logDigest(state.value),
		counts: { records: recordsIn(state.value), changesets: remains.changesets.length },
		beside: remains.beside
	};
	await putOnShelf(shelf, about, remains.changesets);
}

/** Undefined where they do not fold: that is for the start to find out, once the database is of this version. */
async function foldedRemains(
	changesets: Remains['changesets']
): Promise<Awaited<ReturnType<typeof folded>> | undefined> {
	try {
		return await foldingRead(() => folded(changesets));
	} catch (error) {
		if (error instanceof Unfoldable) return undefined;
		throw error;
	}
}
