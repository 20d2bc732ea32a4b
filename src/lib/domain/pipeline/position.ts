import { grants } from '../kinds/decision-outcomes';
import { project } from '../kinds/project';
import { stageChange, type StageChange } from '../kinds/stage-change';
import { nextSteps, type Path, type Step } from './path';
import { newestDecision } from './decided';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { byWriting } from '../reading/written';

/**
 * The stage changes of a project, the newest first. Those of one day follow one another: the last led where the
 * project stands, or where the next day begins, and each began where the one before had led; what fits nowhere is
 * ordered by when it was written.
 */
export function stageChangesOf(source: Source, id: string): readonly StageChange[] {
	const byDay = new Map<string, StageChange[]>();
	for (const one of read(source, stageChange).by('project', id)) {
		const day = String(one.values.on);
		byDay.set(day, [...(byDay.get(day) ?? []), one]);
	}
	let at: string | undefined = read(source, project).inAnyState(id)?.values.stage;
	return [...byDay.keys()]
		.sort()
		.reverse()
		.flatMap((day) => {
			const ordered = inTurn(byDay.get(day)!.sort(byWriting(source, 'to')), at);
			at = ordered.at(-1)!.values.from;
			return ordered;
		});
}

/** Moves of one day, the last first, each of which began where the one behind it led. */
function inTurn(moves: readonly StageChange[], end: string | undefined): readonly StageChange[] {
	const left = new Set(moves);
	const ordered: StageChange[] = [];
	let at = end;
	while (left.size > 0) {
		const next = [...left].find(({ values }) => values.to === at) ?? [...left][0]!;
		left.delete(next);
		ordered.push(next);
		at = next.values.from;
	}
	return ordered;
}

/** A project as it stood before some of its moves. */
interface Before {
	/** Id of the stage. */
	readonly stage: string | undefined;
	readonly without: readonly StageChange[];
}

/**
 * Where a project stands on the path; while it stands beside it, where it left it.
 *
 * @param before asks where it stood before some of its moves
 */
export function placeOnPath(source: Source, path: Path, id: string, before?: Before): Step | undefined {
	const at = path.step(before ? before.stage : read(source, project).inAnyState(id)?.values.stage);
	if (!at?.side) return at;
	for (const one of stageChangesOf(source, id)) {
		if (before?.without.includes(one)) continue;
		const { values } = one;
		const left = [values.to, values.from].map((one) => path.step(one));
		const main = left.find((step) => step && !step.side);
		if (main) return main;
	}
	return undefined;
}

/**
 * Where a project goes on that stands beside the path: where it left it or, when its gate has been granted
 * meanwhile, behind that.
 */
export function stepToResume(source: Source, path: Path, id: string, money: boolean): Step | undefined {
	const place = placeOnPath(source, path, id);
	if (!place?.gate || !isGranted(source, id, place.gate)) return place;
	return nextSteps(path, place.id, money).find(({ optional }) => !optional) ?? place;
}

/** Whether the newest decision of a type about a project grants what was asked. */
export function isGranted(source: Source, id: string, type: string): boolean {
	const newest = newestDecision(source, id, type);
	return newest !== undefined && grants(newest.values.outcome);
}
