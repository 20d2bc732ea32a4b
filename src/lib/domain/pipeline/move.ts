import type { Change } from '../records/changeset';
import { editChanges } from '../merge/edit';
import { project } from '../kinds/project';
import { enteringChanges } from './entering';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A project enters a stage. */
export interface Move {
	readonly project: string;
	readonly to: string;
	/** ISO date. */
	readonly on: string;
	/** The name of the person at this laptop. */
	readonly by: string;
	readonly reason?: string | undefined;
	/** ISO date, for states beside the path. */
	readonly revisitOn?: string | undefined;
	/** Where it was decided, or the meeting it is deferred to. */
	readonly meeting?: string | undefined;
	readonly decision?: string | undefined;
	/** Ids of the rules whose check nobody had answered: they stay open. */
	readonly unmet?: readonly string[] | undefined;
	/** Ids of the rules whose failing check was overridden, with the reason. */
	readonly overridden?: readonly string[] | undefined;
	readonly overrideReason?: string | undefined;
}

/** The changes of a move: the project's stage with its date, and the record of the move. None where it stands there. */
export function moveChanges(source: Source, move: Move): Change[] {
	const { project: id, to, on, by } = move;
	const record = read(source, project).inAnyState(id);
	if (record?.values.stage === to) return [];
	const revisitOn = move.revisitOn ?? null;
	return [
		...editChanges(project, record, id, { stage: to, stageSince: on, revisitOn }),
		...enteringChanges(source, {
			project: id,
			from: record?.values.stage ?? null,
			fromSince: record?.values.stageSince ?? null,
			to,
			on,
			by,
			reason: move.reason ?? null,
			revisitOn,
			meeting: move.meeting ?? null,
			decision: move.decision ?? null,
			unmet: move.unmet ?? [],
			overridden: move.overridden ?? [],
			overrideReason: move.overrideReason ?? null
		})
	];
}
