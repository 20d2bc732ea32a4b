import { covers, type Snapshot } from './snapshot';

type Kept = Pick<Snapshot, 'number' | 'takenAt' | 'heads' | 'counts'>;

const recent = 2;
const days = 7;
const weeks = 4;
/** Richer ones that nothing later replaces. */
const richer = 8;

/**
 * The snapshots that need not be kept any longer. The two newest stay, and the newest of each of the last seven
 * days and four weeks that have any. One that holds more than all later ones stays beside them: a poorer state
 * never takes the place of a richer one.
 */
export function outlived<S extends Kept>(snapshots: readonly S[]): S[] {
	const newestFirst = snapshots.toSorted((a, b) => b.number - a.number);
	const kept = new Set([
		...newestFirst.slice(0, recent),
		...newestOfEach(newestFirst, dayOf, days),
		...newestOfEach(newestFirst, weekOf, weeks),
		...unreplaced(newestFirst)
	]);
	return newestFirst.filter((snapshot) => !kept.has(snapshot));
}

function newestOfEach<S extends Kept>(
	newestFirst: readonly S[],
	spanOf: (at: string) => number,
	most: number
): S[] {
	const found = new Map<number, S>();
	for (const snapshot of newestFirst) {
		const span = spanOf(snapshot.takenAt);
		if (!found.has(span)) found.set(span, snapshot);
	}
	return [...found]
		.sort(([a], [b]) => b - a)
		.slice(0, most)
		.map(([, snapshot]) => snapshot);
}

function unreplaced<S extends Kept>(newestFirst: readonly S[]): S[] {
	return newestFirst
		.filter((older, i) => !newestFirst.slice(0, i).some((newer) => replaces(newer, older)))
		.sort((a, b) => b.counts.changesets - a.counts.changesets)
		.slice(0, richer);
}

/** Whether everything of the older one is in the newer, and not far fewer records are left of it. */
function replaces(newer: Kept, older: Kept): boolean {
	return covers(newer.heads, older.heads) && newer.counts.records >= older.counts.records / 2;
}

const day = 86_400_000;

function dayOf(at: string): number {
	return Math.floor(Date.parse(at) / day);
}

/** Weeks begin on Monday; the first of January 1970 was a Thursday. */
function weekOf(at: string): number {
	return Math.floor((dayOf(at) + 3) / 7);
}
