import type { Rule } from '../../kinds/rule';
import { project, type Project } from '../../kinds/project';
import type { Finding, Where } from '../finding';
import type { Source } from '../../reading/source';

/** What a check looks at. */
export interface CheckContext {
	readonly source: Source;
	readonly project: Project;
	readonly rule: Rule['values'];
	/** ISO date, whole: the day on which it must hold. */
	readonly on: string;
}

/** holds; fails: what is recorded says no; open: nothing is recorded to look at. */
export interface Verdict {
	readonly state: 'holds' | 'fails' | 'open';
	readonly findings: readonly Finding[];
}

/** One executable check: pure, of the portfolio as it is and a day. */
export type Check = (context: CheckContext) => Verdict;

/** Findings that say no: none of them is what must hold. */
export function failing(findings: readonly Finding[]): Verdict {
	return { state: findings.length > 0 ? 'fails' : 'holds', findings };
}

/** Findings of what is not recorded. */
export function open(...findings: readonly Finding[]): Verdict {
	return { state: findings.length > 0 ? 'open' : 'holds', findings };
}

/** Fails where one of the verdicts does, is open where one of them is; else holds. */
export function together(verdicts: readonly Verdict[]): Verdict {
	const has = (state: Verdict['state']) => verdicts.some((verdict) => verdict.state === state);
	const state = has('fails') ? 'fails' : has('open') ? 'open' : 'holds';
	return { state, findings: verdicts.flatMap(({ findings }) => findings) };
}

export function inProject({ project: { id } }: CheckContext, field: string): Where {
	return { kind: project.name, id, field };
}

export function isFilled(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0;
	return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;
}
