import type { Change } from '../records/changeset';
import { editChanges } from '../merge/edit';
import { project } from '../kinds/project';
import { isListed } from '../schema/record';
import { stageChange, waysIn, type WayIn, type StageChange } from '../kinds/stage-change';
import { checklistOf, isBlocking } from './checklist';
import { enteringChanges } from './entering';
import { gateTo } from './gate';
import { readPath } from './path';
import { stageChangesOf } from './position';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { withChanges } from '../reading/with-changes';

/** When a stage is set, by whom, and by which act. */
export interface StageSet {
	/** ISO date, whole. */
	readonly on: string;
	/** The name of the person at this laptop. */
	readonly by: string;
	/** The act of the label. */
	readonly act: string;
}

/**
 * What goes with changes that set the stage of projects otherwise than by a move or a decision: since when each
 * stands there, and a stage change that says how it came there and which checks of the gate it passed do not hold.
 * They are overridden by nobody. Where a conflict is settled for a stage that somebody had moved it to, that move says so. A project that is made at a stage passes no gate, and what a move has recorded
 * already, or these changes record themselves, is not recorded again.
 */
export function stageSetChanges(
	source: Source,
	changes: readonly Change[],
	{ on, by, act }: StageSet
): Change[] {
	const way = waysIn.find(({ key }) => key === act)?.key;
	if (way === undefined) return [];
	const set = changes.flatMap((change) => {
		if (change.do !== 'put' || change.kind !== project.name) return [];
		const { stage: to, stageSince: since } = change.fields;
		const before = read(source, project).inAnyState(change.id);
		if (typeof to !== 'string' || !isListed(before)) return [];
		const settled = act === 'settle' && before.conflicts?.includes('stage') === true;
		const stood = before.values.stage === to;
		return stood && !settled ? [] : [{ id: change.id, to, since, before, settled, stood }];
	});
	if (set.length === 0) return [];
	const after = withChanges(source, changes);
	const told = new Set(changes.flatMap(({ kind, id }) => (kind === stageChange.name ? [id] : [])));
	const path = readPath(source);
	return set.flatMap(({ id, to, since, before, settled, stood }) => {
		const moves = read(after, stageChange)
			.by('project', id)
			.filter(({ values }) => values.to === to);
		if (moves.some((one) => told.has(one.id))) return [];
		const [made] = settled ? stageChangesOf(after, id).filter(({ values }) => values.to === to) : [];
		if (made) return unmetAtMove(after, made, { id, to, on, way });
		if (stood) return [];
		const day = typeof since === 'string' && since.length === 10 && since <= on ? since : on;
		const gate = gateTo(source, path, id, to, day);
		const checked = gate !== undefined && gate.way !== 'aside' && (settled || gate.way !== 'back');
		const unmet = checked ? blockingOf(after, id, to, day) : [];
		return [
			...(since === undefined ? editChanges(project, before, id, { stageSince: day }) : []),
			...enteringChanges(after, {
				project: id,
				from: before.values.stage ?? null,
				fromSince: before.values.stageSince ?? null,
				to,
				on: day,
				by: by === '' ? null : by,
				reason: null,
				revisitOn: null,
				meeting: null,
				decision: null,
				overridden: [],
				overrideReason: null,
				way: way satisfies WayIn,
				unmet
			})
		];
	});
}

/**
 * A conflict settled for a stage to which somebody had moved the project: the move stands, with what it had overridden,
 * and says what does not hold now that both sides are known.
 */
function unmetAtMove(
	source: Source,
	made: StageChange,
	{ id, to, on, way }: { readonly id: string; readonly to: string; readonly on: string; readonly way: WayIn }
): Change[] {
	const unmet = blockingOf(source, id, to, on);
	return unmet.length === 0 ? [] : editChanges(stageChange, made, made.id, { way, unmet });
}

/** Ids of the rules that a project does not meet before a stage; none before one beside the path. */
function blockingOf(source: Source, id: string, to: string, on: string): string[] {
	return checklistOf(source, id, to, on)
		.filter(isBlocking)
		.map(({ rule }) => rule.id);
}
