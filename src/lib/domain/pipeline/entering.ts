import { identityOf } from '../schema/identity';
import type { Change } from '../records/changeset';
import { bothSaid } from '../base/said';
import { stageChange, type WayIn } from '../kinds/stage-change';
import { ensuringChanges } from '../merge/settle';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** What is written down of a project that enters a stage; `null` where there is nothing to say. */
export interface Entering {
	readonly project: string;
	readonly from: string | null;
	/** Partial date since when it stood there. */
	readonly fromSince: string | null;
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
	/** Absent for a move and a decision. */
	readonly way?: WayIn;
	/** Ids of rules that did not hold and nobody overrode. */
	readonly unmet?: readonly string[];
}

/** The id of the record that says so: the same stage entered on one day is one record on every laptop. */
export function enteringId({
	project,
	to,
	on,
	decision
}: Pick<Entering, 'project' | 'to' | 'on' | 'decision'>): string {
	return identityOf(stageChange, { project, to, on, ...(decision !== null && { decision }) })!;
}

/**
 * The changes that write down that a project enters a stage. Where somebody moved it to the same stage on that day
 * before, what was overridden then and why stays, or the checks would fail that somebody has answered for. A decision
 * that is made again replaces what it had said.
 */
export function enteringChanges(source: Source, entering: Entering): Change[] {
	const id = enteringId(entering);
	const record = read(source, stageChange).inAnyState(id);
	const { values: held, state } = record ?? {};
	if (!held || state === 'dropped' || entering.decision !== null)
		return ensuringChanges(stageChange, record, id, { ...entering });
	return ensuringChanges(stageChange, record, id, {
		...entering,
		by: bothSaid(held.by, entering.by, ', ') ?? null,
		reason: bothSaid(held.reason, entering.reason) ?? null,
		meeting: entering.meeting ?? held.meeting ?? null,
		decision: held.decision ?? null,
		overridden: [...new Set([...(held.overridden ?? []), ...entering.overridden])],
		overrideReason: bothSaid(held.overrideReason, entering.overrideReason) ?? null
	});
}
