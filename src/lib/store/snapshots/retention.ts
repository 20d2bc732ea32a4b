import { covers, type Snapshot } from './snapshot';

type Kept = Pick<Snapshot, 'number' | 'takenAt' | 'heads' | 'counts'>;

/** How many copies stay: the newest, and the newest of each of so many days, weeks and months that have any. */
export interface Keeping {
	readonly recent: number;
	readonly days: number;
	readonly weeks: number;
	readonly months: number;
}

const ofSnapshots: Keeping = { recent: 2, days: 7, weeks: 4, months: 0 };

/** Richer ones that nothing later replaces. */
const richer = 8;

/**
 * The copies that need not be kept any longer. One that holds more than all later ones stays beside those that
 * `keeping` names: a poorer state never takes the place of a richer one.
 */
export function outlived<S extends Kept>(
	copies: readonly S[],
	{ recent, days, weeks, months }: Keeping = ofSnapshots
): S[] {
	const newestFirst = copies.toSorted((a, b) => b.number - a.number);
	const kept = new Set([
		...newestFirst.slice(0, recent),
		...newestOfEach(newestFirst, dayOf, days),
		...newestOfEach(newestFirst, weekOf, weeks),
		...newestOfEach(newestFirst, monthOf, months),
		...unreplaced(newestFirst)
	]);
	return newestFirst.filter((copy) => !kept.has(copy));
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

/** Of the calendar, in UTC. */
function monthOf(at: string): number {
	const date = new Date(at);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
