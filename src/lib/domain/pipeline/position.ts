import { grants } from '../kinds/decision-outcomes';
import type { Json } from '../base/json';
import { project } from '../kinds/project';
import type { EntityRecord } from '../schema/record';
import { stageChange } from '../kinds/stage-change';
import { nextSteps, type Path, type Step } from './path';
import { newestDecision } from './decided';
import { recordsBy } from '../reading/records-by';
import type { GovernanceSource } from '../reading/source';
import { byWriting } from '../reading/written';

/**
 * The stage changes of a project, the newest first. Those of one day follow one another: the last led where the
 * project stands, or where the next day begins, and each began where the one before had led; what fits nowhere is
 * ordered by when it was written.
 */
export function stageChangesOf(source: GovernanceSource, id: string): readonly EntityRecord[] {
	const byDay = new Map<string, EntityRecord[]>();
	for (const one of recordsBy(source, stageChange.name, 'project', id)) {
		const day = String(one.values.on);
		byDay.set(day, [...(byDay.get(day) ?? []), one]);
	}
	let at = source.table(project.name).get(id)?.values.stage;
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
function inTurn(moves: readonly EntityRecord[], end: Json | undefined): readonly EntityRecord[] {
	const left = new Set(moves);
	const ordered: EntityRecord[] = [];
	let at = end;
	while (left.size > 0) {
		const next = [...left].find(({ values }) => values.to === at) ?? [...left][0]!;
		left.delete(next);
		ordered.push(next);
		at = next.values.from;
	}
	return ordered;
}

/** Where a project stands on the path; while it stands beside it, where it left it. */
export function placeOnPath(source: GovernanceSource, path: Path, id: string): Step | undefined {
	const at = path.step(textOf(source.table(project.name).get(id)?.values.stage));
	if (!at?.side) return at;
	for (const { values } of stageChangesOf(source, id)) {
		const left = [values.to, values.from].map((one) => path.step(textOf(one)));
		const main = left.find((step) => step && !step.side);
		if (main) return main;
	}
	return undefined;
}

/**
 * Where a project goes on that stands beside the path: where it left it or, when its gate has been granted
 * meanwhile, behind that.
 */
export function stepToResume(
	source: GovernanceSource,
	path: Path,
	id: string,
	money: boolean
): Step | undefined {
	const place = placeOnPath(source, path, id);
	if (!place?.gate || !isGranted(source, id, place.gate)) return place;
	return nextSteps(path, place.id, money).find(({ optional }) => !optional) ?? place;
}

/** Whether the newest decision of a type about a project grants what was asked. */
export function isGranted(source: GovernanceSource, id: string, type: string): boolean {
	const newest = newestDecision(source, id, type);
	return newest !== undefined && grants(newest.values.outcome);
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
