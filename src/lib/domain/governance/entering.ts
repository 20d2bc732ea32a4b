import { identityOf } from '../identity';
import type { Json } from '../json';
import type { Change } from '../merge/changeset';
import { stageChange } from '../stage-change/stage-change';
import { idsOf, textOf } from './read-values';
import { standingChanges } from './settle';
import type { GovernanceSource } from './source';

/** What is written down of a project that enters a stage; `null` where there is nothing to say. */
export interface Entering {
	readonly project: string;
	readonly from: string | null;
	readonly to: string;
	/** ISO date. */
	readonly on: string;
	readonly by: string | null;
	readonly reason: string | null;
	readonly revisitOn: string | null;
	readonly meeting: string | null;
	readonly decision: string | null;
	/** Ids of rules. */
	readonly overridden: readonly string[];
	readonly overrideReason: string | null;
}

/** The id of the record that says so: the same stage entered on one day is one record on every laptop. */
export function enteringId({ project, to, on }: Pick<Entering, 'project' | 'to' | 'on'>): string {
	return identityOf(stageChange, { project, to, on })!;
}

/**
 * The changes that write down that a project enters a stage. Where it entered the same stage on that day before, what
 * was overridden then and why stays, or the checks would fail that somebody has answered for. Only a decision that is
 * made again replaces what it had said.
 */
export function enteringChanges(source: GovernanceSource, entering: Entering): Change[] {
	const id = enteringId(entering);
	const record = source.table(stageChange.name).get(id);
	const { values: held, state } = record ?? {};
	const again = entering.decision !== null && held?.decision === entering.decision;
	if (!held || state === 'dropped' || again) return standingChanges(stageChange, record, id, { ...entering });
	return standingChanges(stageChange, record, id, {
		...entering,
		reason: bothOf(held.reason, entering.reason),
		meeting: entering.meeting ?? textOf(held.meeting) ?? null,
		decision: entering.decision ?? textOf(held.decision) ?? null,
		overridden: [...new Set([...idsOf(held.overridden), ...entering.overridden])],
		overrideReason: bothOf(held.overrideReason, entering.overrideReason)
	});
}

/** What was said before, with what is said now on a line of its own. */
function bothOf(held: Json | undefined, said: string | null): string | null {
	const before = textOf(held);
	if (before === undefined || said === null) return said ?? before ?? null;
	return before.split('\n').includes(said) ? before : `${before}\n${said}`;
}
