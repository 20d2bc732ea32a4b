import { grants } from '../decision/outcomes';
import type { Change } from '../merge/changeset';
import { project } from '../project/project';
import type { EntityRecord } from '../records/record';
import { asksMoney } from './asks-money';
import { enteringChanges, enteringId, type Entering } from './entering';
import { readPath, stepAfterDecision, type Path, type Step } from './path';
import { stageChangesOf } from './position';
import { textOf } from './read-values';
import { settlingChanges } from './settle';
import type { GovernanceSource } from './source';

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
	readonly overridden?: readonly string[];
	readonly overrideReason?: string;
}

/** Where a decision leads its project, if it leads anywhere. */
export function stepDecided(
	source: GovernanceSource,
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
export function decisionMoveChanges(source: GovernanceSource, move: DecidedMove): Change[] {
	const record = source.table(project.name).get(move.project);
	if (!record) return [];
	const path = readPath(source);
	const { base, earlier, goneOn } = standing(source, record, move.decision);
	const led = stepDecided(source, move);
	const place = placeFrom(source, path, move.project, base, earlier);
	const target = led && !isIdle(led, place, goneOn) ? led.id : base;
	return target === base
		? goneOn
			? []
			: backChanges(source, record, base, earlier)
		: forwardChanges(source, record, { ...move, from: base, to: target! }, earlier);
}

/** The changes by which a project goes back to where it stood before a decision, if it still stands where it led. */
export function undoneMoveChanges(source: GovernanceSource, decision: string, of: string): Change[] {
	const record = source.table(project.name).get(of);
	if (!record) return [];
	const { base, earlier, goneOn } = standing(source, record, decision);
	return goneOn ? [] : backChanges(source, record, base, earlier);
}

/** The moves of a project by which a decision led it anywhere, the newest first. */
export function movesOf(source: GovernanceSource, decision: string, of: string): readonly EntityRecord[] {
	return stageChangesOf(source, of).filter((one) => one.values.decision === decision);
}

/** Where a project stood before a decision moved it, and by which moves; two laptops may have made one each. */
function standing(source: GovernanceSource, { id, values }: EntityRecord, decision: string) {
	const earlier = movesOf(source, decision, id);
	const led = earlier.find((one) => one.values.to === values.stage);
	const base = textOf(led ? led.values.from : values.stage);
	return { base, earlier, goneOn: earlier.length > 0 && !led };
}

function placeFrom(
	source: GovernanceSource,
	path: Path,
	of: string,
	base: string | undefined,
	earlier: readonly EntityRecord[]
): Step | undefined {
	const at = path.step(base);
	if (!at?.side) return at;
	return stageChangesOf(source, of)
		.filter((one) => !earlier.includes(one))
		.flatMap(({ values }) => [values.to, values.from].map((one) => path.step(textOf(one))))
		.find((step) => step && !step.side);
}

function isIdle(led: Step, place: Step | undefined, goneOn: boolean): boolean {
	return !led.side && (goneOn || (place !== undefined && place.order >= led.order));
}

function backChanges(
	source: GovernanceSource,
	record: EntityRecord,
	base: string | undefined,
	earlier: readonly EntityRecord[]
): Change[] {
	if (earlier.length === 0) return [];
	const arrival = stageChangesOf(source, record.id).find(
		(one) => !earlier.includes(one) && one.values.to === base
	);
	const values = {
		stage: base ?? null,
		stageSince: textOf(arrival?.values.on) ?? null,
		revisitOn: textOf(arrival?.values.revisitOn) ?? null
	};
	return [...settlingChanges(project, record, record.id, values), ...drops(earlier)];
}

function forwardChanges(
	source: GovernanceSource,
	record: EntityRecord,
	move: DecidedMove & { readonly from: string | undefined; readonly to: string },
	earlier: readonly EntityRecord[]
): Change[] {
	const entering: Entering = {
		project: move.project,
		from: move.from ?? null,
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

/** The changes that delete records. */
export function drops(records: readonly EntityRecord[]): Change[] {
	return records.map(({ kind, id }) => ({ do: 'drop', kind, id }));
}
