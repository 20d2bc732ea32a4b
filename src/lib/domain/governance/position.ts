import { grants } from '../decision/outcomes';
import { project } from '../project/project';
import type { EntityRecord } from '../records/record';
import { stageChange } from '../stage-change/stage-change';
import { nextSteps, type Path, type Step } from './path';
import { newestDecision } from './decided';
import { recordsBy } from './records-by';
import type { GovernanceSource } from './source';

/** The stage changes of a project, the newest first. */
export function stageChangesOf(source: GovernanceSource, id: string): readonly EntityRecord[] {
	return [...recordsBy(source, stageChange.name, 'project', id)].sort(
		(a, b) => compare(b.values.on, a.values.on) || compare(b.id, a.id)
	);
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

function compare(a: unknown, b: unknown): number {
	return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
