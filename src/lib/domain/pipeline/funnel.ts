import { median } from '../base/median';
import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { readPath, type Step } from './path';
import { standingOf } from './standing';

/** The projects that stand at a stage of the path now. */
export interface FunnelStep {
	readonly step: Step;
	readonly projects: number;
	/** Whole or half days they have stood there, in the middle; undefined where since when is known of none. */
	readonly days: number | undefined;
	/** Of how many it is not known since when. */
	readonly undated: number;
}

export interface Funnel {
	/** Every stage of the path in order, those without a project too. */
	readonly path: readonly FunnelStep[];
	/** Those who stand beside the path, by stage, where there are some. */
	readonly beside: readonly FunnelStep[];
	/** Projects at no stage. */
	readonly nowhere: number;
}

/**
 * How many projects stand at each stage, and for how long in the middle.
 *
 * @param today ISO date, whole
 */
export function funnelOf(source: Source, today: string): Funnel {
	const path = readPath(source);
	const standings = read(source, project)
		.all()
		.map((one) => standingOf(source, path, one, today));
	const at = (step: Step): FunnelStep => {
		const here = standings.filter((one) => one.step?.id === step.id);
		const days = here.flatMap((one) => one.days ?? []);
		return { step, projects: here.length, days: median(days), undated: here.length - days.length };
	};
	return {
		path: path.main.map(at),
		beside: path.side.map(at).filter(({ projects }) => projects > 0),
		nowhere: standings.filter(({ step }) => !step).length
	};
}
