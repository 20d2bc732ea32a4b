import { daysBetween } from '../days/calendar';
import { project as projectKind, type Project } from '../kinds/project';
import { readPath, type Path, type Step } from './path';
import { placeOnPath } from './position';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** Where a project stands, since when, and who holds it. */
export interface Standing {
	readonly id: string;
	readonly step: Step | undefined;
	/** As recorded; may be partial. Undefined where nobody has said. */
	readonly since: string | undefined;
	/** Whole days up to the day asked about; undefined where the day it entered is not known. */
	readonly days: number | undefined;
	/** Longer than the stage allows. */
	readonly stale: boolean;
	/** The day on which it was to be looked at again has passed. */
	readonly overdue: boolean;
	/** The body that holds it; beside the path, that of the stage where it left it. */
	readonly body: string | undefined;
}

/** @param today ISO date, whole */
export function standingOf(source: Source, path: Path, project: Project, today: string): Standing {
	const { stage, stageSince: since, revisitOn } = project.values;
	const step = path.step(stage);
	const days = since?.length === 10 && since <= today ? daysBetween(since, today) : undefined;
	const waits = step !== undefined && !step.closed;
	const place = step?.side && !step.body && waits ? placeOnPath(source, path, project.id) : step;
	return {
		id: project.id,
		step,
		since,
		days,
		stale: waits && step.staleDays !== undefined && days !== undefined && days > step.staleDays,
		overdue: waits && step.side && revisitOn !== undefined && revisitOn < today,
		body: waits ? (step.body ?? place?.body) : undefined
	};
}

/** How many projects stand longer at their stage than it allows, or past the day of their next look. */
export function countStale(source: Source, today: string): number {
	const path = readPath(source);
	return read(source, projectKind)
		.all()
		.map((one) => standingOf(source, path, one, today))
		.filter(({ stale, overdue }) => stale || overdue).length;
}
