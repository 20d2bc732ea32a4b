import type { Changeset } from '../../domain/merge/changeset';

interface Run {
	readonly replica: string;
	readonly changesets: Changeset[];
	next: number;
}

/**
 * The changesets in the one order that every laptop gives the same set: each after all its writer had
 * seen, else by time, then by replica. A changeset whose context is not in the set comes last, by time.
 *
 * @param log in any order in which the changesets of one replica ascend
 */
export function inFileOrder(log: readonly Changeset[]): Changeset[] {
	const runs = runsOf(log);
	const byReplica = new Map(runs.map((run) => [run.replica, run]));
	const ordered: Changeset[] = [];
	while (ordered.length < log.length) {
		const run = earliest(runs, (changeset) => isCovered(changeset, byReplica)) ?? earliest(runs, () => true)!;
		ordered.push(run.changesets[run.next++]!);
	}
	return ordered;
}

function runsOf(log: readonly Changeset[]): Run[] {
	const runs = new Map<string, Run>();
	for (const changeset of log) {
		const run = runs.get(changeset.replica);
		if (run) run.changesets.push(changeset);
		else runs.set(changeset.replica, { replica: changeset.replica, changesets: [changeset], next: 0 });
	}
	return [...runs.values()].sort((a, b) => (a.replica < b.replica ? -1 : 1));
}

/** The run whose next changeset is the earliest of those that may come now; ties go to the smaller replica. */
function earliest(runs: readonly Run[], may: (changeset: Changeset) => boolean): Run | undefined {
	let best: Run | undefined;
	let at = '';
	for (const run of runs) {
		const changeset = run.changesets[run.next];
		if (!changeset || (best && changeset.at >= at) || !may(changeset)) continue;
		best = run;
		at = changeset.at;
	}
	return best;
}

function isCovered(changeset: Changeset, runs: ReadonlyMap<string, Run>): boolean {
	for (const replica in changeset.after) {
		if (replica === changeset.replica) continue;
		const run = runs.get(replica);
		const written = run?.changesets[run.next - 1]?.seq ?? 0;
		if (written < changeset.after[replica]!) return false;
	}
	return true;
}
