import { checklistOf } from './checklist';
import { stepsAhead } from './gate';
import type { Path, Step } from './path';
import type { Source } from '../reading/source';

/** The stage a project is to enter next, and how many of the rules that stand before it hold. */
export interface NextGate {
	readonly step: Step;
	readonly done: number;
	/** Those that apply. */
	readonly all: number;
}

/**
 * The next firm step of a project with its rules; an optional one only where no firm one is left. Undefined for one
 * that is closed or at its end.
 *
 * @param on ISO date, whole: rules in force that day
 */
export function nextGateOf(source: Source, path: Path, id: string, on: string): NextGate | undefined {
	const ahead = stepsAhead(source, path, id);
	const step = ahead.find(({ optional }) => !optional) ?? ahead[0];
	if (!step) return undefined;
	const own = checklistOf(source, id, step.id, on).filter(
		({ rule, state }) => rule.values.before === step.id && state !== 'exempt'
	);
	const done = own.filter(({ state }) => state === 'holds' || state === 'overridden').length;
	return { step, done, all: own.length };
}
