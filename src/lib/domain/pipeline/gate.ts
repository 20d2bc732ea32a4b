import { project } from '../kinds/project';
import { asksMoney } from './asks-money';
import { checklistOf, isBlocking, type ChecklistItem } from './checklist';
import { nextSteps, type Path, type Step } from './path';
import { placeOnPath, stepToResume } from './position';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** What a project must pass to enter a stage. */
export interface Gate {
	readonly project: string;
	readonly from: Step | undefined;
	readonly to: Step;
	/**
	 * on: a next step; resume: back to the path from beside it; skip: past steps of the path; back: to an
	 * earlier one; aside: to a state beside the path.
	 */
	readonly way: 'on' | 'resume' | 'skip' | 'back' | 'aside';
	/** What must hold and does not: to be mended, or passed with a reason. */
	readonly blocking: readonly ChecklistItem[];
	/** Those of them to which a record or an answer says no: overridden, or it is not moved. */
	readonly failing: readonly ChecklistItem[];
	/** Those that nobody has answered: they stay open, and are asked again at the next gate. */
	readonly open: readonly ChecklistItem[];
	/** What need not hold and does not. */
	readonly advice: readonly ChecklistItem[];
	readonly needsReason: boolean;
	/** States beside the path that do not end the project are looked at again. */
	readonly needsRevisit: boolean;
}

/**
 * The gate between a project and a stage, by the rules of a day. What leads aside or back is not checked: it
 * takes a reason.
 *
 * @param on ISO date, whole
 * @returns undefined where there is no such stage, or the project stands there
 */
export function gateTo(source: Source, path: Path, id: string, to: string, on: string): Gate | undefined {
	const step = path.step(to);
	const at = read(source, project).inAnyState(id)?.values.stage;
	if (!step || at === to) return undefined;
	const from = path.step(at);
	const { way, checked } = wayTo(source, path, id, from, step);
	const items = checked ? checklistOf(source, id, to, on) : [];
	const blocking = items.filter(isBlocking);
	return {
		project: id,
		from,
		to: step,
		way,
		blocking,
		failing: blocking.filter(({ state }) => state === 'fails'),
		open: blocking.filter(({ state }) => state === 'open'),
		advice: items.filter(({ required, state }) => !required && (state === 'fails' || state === 'open')),
		needsReason: way === 'skip' || way === 'back' || way === 'aside',
		needsRevisit: step.side && !step.closed
	};
}

/** The steps a project may take without a word: the next of its path, or back onto it. */
export function stepsAhead(source: Source, path: Path, id: string): readonly Step[] {
	const money = asksMoney(source, id);
	const at = read(source, project).inAnyState(id)?.values.stage;
	const here = path.step(at);
	if (!here?.side) return here?.closed ? [] : nextSteps(path, here?.id, money);
	if (here.closed) return [];
	const resumed = stepToResume(source, path, id, money);
	return resumed ? [resumed] : nextSteps(path, undefined, money);
}

function wayTo(
	source: Source,
	path: Path,
	id: string,
	from: Step | undefined,
	to: Step
): { readonly way: Gate['way']; readonly checked: boolean } {
	if (to.side) return { way: 'aside', checked: false };
	const place = placeOnPath(source, path, id);
	if (stepsAhead(source, path, id).includes(to))
		return from?.side ? { way: 'resume', checked: to !== place } : { way: 'on', checked: true };
	return place && to.order <= place.order ? { way: 'back', checked: false } : { way: 'skip', checked: true };
}
