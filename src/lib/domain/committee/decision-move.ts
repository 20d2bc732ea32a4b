import type { StageChange } from '../kinds/stage-change';
import { grants } from '../kinds/decision-outcomes';
import type { Change } from '../records/changeset';
import { project, type Project } from '../kinds/project';
import { asksMoney } from '../pipeline/asks-money';
import { enteringChanges, enteringId, type Entering } from '../pipeline/entering';
import { readPath, stepAfterDecision, type Step } from '../pipeline/path';
import { placeOnPath, stageChangesOf } from '../pipeline/position';
import { drops, settlingChanges } from '../merge/settle';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** What a decision says about where its project goes. */
export interface DecidedMove {
	readonly decision: string;
	readonly project: string;
	readonly type: string;
	readonly outcome: string;
	/** ISO date. */
	readonly date: string;
	readonly by: string;
	readonly meeting: string;
	readonly deferredTo?: string | undefined;
	readonly revisitOn?: string | undefined;
	readonly reason?: string | undefined;
	/** Ids of rules that do not hold at the step it is granted, and why it may go there all the same. */
	readonly overridden?: readonly string[] | undefined;
	readonly overrideReason?: string | undefined;
}

/** Where a decision leads its project, if it leads anywhere. */
export function stepDecided(
	source: Source,
	{ project: of, type, outcome }: { project: string | undefined; type: string; outcome: string }
): Step | undefined {
	if (of === undefined) return undefined;
	const granted = grants(outcome);
	return stepAfterDecision(readPath(source), { type, outcome, granted }, asksMoney(source, of));
}

/**
 * The changes by which a project goes where a decision leads. When the decision had moved it before, that move is
 * replaced, as long as the project still stands where it led. A grant never takes a project back, nor one forward
 * that has gone on since.
 */
export function decisionMoveChanges(source: Source, move: DecidedMove): Change[] {
	const record = read(source, project).inAnyState(move.project);
	if (!record) return [];
	const stood = stoodBefore(source, record, move.decision);
	const to = stepEntered(source, move);
	if (to) return forwardChanges(source, record, { ...move, to: to.id }, stood);
	return stood.goneOn ? [] : backChanges(source, record, stood);
}

/** The step that a project enters by a decision; undefined where it stays where it is, or stood before the decision. */
export function stepEntered(
	source: Source,
	move: Pick<DecidedMove, 'decision' | 'project' | 'type' | 'outcome'>
): Step | undefined {
	const record = read(source, project).inAnyState(move.project);
	if (!record) return undefined;
	const path = readPath(source);
	const { base, earlier, goneOn } = stoodBefore(source, record, move.decision);
	const led = stepDecided(source, move);
	const place = placeOnPath(source, path, move.project, { stage: base, without: earlier });
	return led && led.id !== base && !isIdle(led, place, goneOn) ? led : undefined;
}

/** The changes by which a project goes back to where it stood before a decision, if it still stands where it led. */
export function undoneMoveChanges(source: Source, decision: string, of: string): Change[] {
	const record = read(source, project).inAnyState(of);
	if (!record) return [];
	const stood = stoodBefore(source, record, decision);
	return stood.goneOn ? [] : backChanges(source, record, stood);
}

/** The moves of a project by which a decision led it anywhere, the newest first. */
export function movesOf(source: Source, decision: string, of: string): readonly StageChange[] {
	return stageChangesOf(source, of).filter((one) => one.values.decision === decision);
}

/** Where a project stood before a decision moved it. */
interface Stood {
	/** Id of the stage. */
	readonly base: string | undefined;
	/** Partial date. */
	readonly since: string | undefined;
	/** The moves by which it was led on; two laptops may have made one each. */
	readonly earlier: readonly StageChange[];
	/** It stands where the decision has not led it. */
	readonly goneOn: boolean;
}

function stoodBefore(source: Source, { id, values }: Project, decision: string): Stood {
	const earlier = movesOf(source, decision, id);
	const led = earlier.find((one) => one.values.to === values.stage);
	return {
		base: led ? led.values.from : values.stage,
		since: led ? led.values.fromSince : values.stageSince,
		earlier,
		goneOn: earlier.length > 0 && !led
	};
}

function isIdle(led: Step, place: Step | undefined, goneOn: boolean): boolean {
	return !led.side && (goneOn || (place !== undefined && place.order >= led.order));
}

function backChanges(source: Source, record: Project, { base, since, earlier }: Stood): Change[] {
	if (earlier.length === 0) return [];
	const arrival = stageChangesOf(source, record.id).find(
		(one) => !earlier.includes(one) && one.values.to === base
	);
	const values = {
		stage: base ?? null,
		stageSince: since ?? arrival?.values.on ?? null,
		revisitOn: arrival?.values.revisitOn ?? null
	};
	return [...settlingChanges(project, record, record.id, values), ...drops(earlier)];
}

function forwardChanges(
	source: Source,
	record: Project,
	move: DecidedMove & { readonly to: string },
	{ base, since, earlier }: Stood
): Change[] {
	const entering: Entering = {
		project: move.project,
		from: base ?? null,
		fromSince: since ?? null,
		to: move.to,
		on: move.date,
		reason: move.reason ?? null,
		revisitOn: move.revisitOn ?? null,
		meeting: move.deferredTo ?? move.meeting,
		decision: move.decision,
		by: move.by === '' ? null : move.by,
		overridden: move.overridden ?? [],
		overrideReason: move.overridden?.length ? (move.overrideReason ?? null) : null
	};
	const id = enteringId(entering);
	const stage = { stage: move.to, stageSince: move.date, revisitOn: move.revisitOn ?? null };
	return [
		...settlingChanges(project, record, record.id, stage),
		...drops(earlier.filter((one) => one.id !== id)),
		...enteringChanges(source, entering)
	];
}
