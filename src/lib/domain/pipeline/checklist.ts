import { project as projectKind, type Project } from '../kinds/project';
import type { RuleCheck } from '../kinds/rule-checks';
import { ruleResult, type RuleResult } from '../kinds/rule-result';
import { rule, type Rule } from '../kinds/rule';
import { identityOf } from '../schema/identity';
import { stageChange, type StageChange } from '../kinds/stage-change';
import { asksMoney } from './asks-money';
import { projectChecks } from './checks/checks';
import { isFilled, type Verdict } from './checks/check';
import type { Finding } from './finding';
import { readPath } from './path';
import { inOrder } from '../reading/in-order';
import { read } from '../reading/read';
import { inForceOn } from '../reading/validity';
import type { Source } from '../reading/source';

/** How a project stands to one rule on a day. */
export interface ChecklistItem {
	readonly rule: Rule;
	/**
	 * holds; fails: the answer or a record says no; open: nobody has answered and nothing is recorded;
	 * overridden: does not hold, and somebody has said why it may not; exempt: does not apply.
	 */
	readonly state: 'holds' | 'fails' | 'open' | 'overridden' | 'exempt';
	/** Without it a project may go on all the same. */
	readonly required: boolean;
	/** What is missing, each with where to mend it; a remark where it holds. */
	readonly findings: readonly Finding[];
	/** The answer of a person, if there is one. */
	readonly answer: RuleResult | undefined;
	/** The move at which it was overridden. */
	readonly overriddenAt: StageChange | undefined;
}

/**
 * The rules that a project must meet, as they stood on a day, with how it meets them.
 *
 * @param before id of the stage to be entered: its rules and those of the stages ahead of it; undefined for all
 * @param on ISO date, whole: rules in force that day, decisions and statuses of that day
 */
export function checklistOf(
	source: Source,
	project: string,
	before: string | undefined,
	on: string
): ChecklistItem[] {
	const record = read(source, projectKind).inAnyState(project);
	if (!record) return [];
	const path = readPath(source);
	const placeOf = (id: string | undefined) => path.step(id)?.order;
	const limit = before === undefined ? Infinity : path.step(before)?.side ? undefined : placeOf(before);
	if (limit === undefined) return [];
	const money = asksMoney(source, project);
	return rulesOn(source, on)
		.filter(({ values }) => isOfProjects(values) && (placeOf(values.before) ?? Infinity) <= limit)
		.map((one) => itemOf(source, record, one, on, money));
}

/** What keeps a project from going on. */
export function isBlocking({ required, state }: ChecklistItem): boolean {
	return required && (state === 'fails' || state === 'open');
}

/** Whether a person may answer a rule: what is a matter of record is mended where it is recorded. */
export function isJudged({ values }: Rule): boolean {
	return projectChecks[values.check as RuleCheck]?.fact !== true;
}

/** The rules in force on a day, in their order. */
export function rulesOn(source: Source, on: string): readonly Rule[] {
	return read(source, rule).all().filter(inForceOn(on)).sort(inOrder);
}

/** The id of the answer of a project to a rule, the same on every laptop. */
export function answerId(project: string, of: string): string {
	return identityOf(ruleResult, { project, rule: of })!;
}

function itemOf(source: Source, project: Project, one: Rule, on: string, money: boolean): ChecklistItem {
	const answer = read(source, ruleResult)
		.by('project', project.id)
		.find(({ values }) => values.rule === one.id);
	const item = { rule: one, required: one.values.required === true, answer, overriddenAt: undefined };
	const applies = one.values.appliesTo !== 'funded' || money;
	if (!applies || answer?.values.answer === 'notApplicable')
		return { ...item, state: 'exempt', findings: [] };
	const verdict = verdictOf(source, project, one, answer, on);
	if (verdict.state === 'holds') return { ...item, ...verdict };
	const overriddenAt = overrideOf(source, project.id, one.id, on);
	return overriddenAt || answer?.values.override === true
		? { ...item, overriddenAt, state: 'overridden', findings: verdict.findings }
		: { ...item, ...verdict };
}

/** Facts are settled by what is recorded; elsewhere a person's yes or no counts for more than a look. */
function verdictOf(
	source: Source,
	project: Project,
	one: Rule,
	answer: RuleResult | undefined,
	on: string
): Verdict {
	const check = projectChecks[one.values.check as RuleCheck];
	const found = check?.run({ source, project, rule: one.values, on });
	const said = answer?.values.answer;
	if (found && (check?.fact || said === undefined || said === 'unknown')) return found;
	const to = { kind: ruleResult.name, id: answerId(project.id, one.id), field: 'answer' };
	if (said === undefined) return { state: 'open', findings: [{ type: 'unanswered', to }] };
	if (said === 'yes') {
		const proven = isFilled(answer?.values.evidence) || found?.state === 'holds';
		return { state: 'holds', findings: proven ? [] : [{ type: 'no-evidence', to }] };
	}
	const state = said === 'unknown' ? 'open' : 'fails';
	return { state, findings: [{ type: 'answered', answer: String(said), to }] };
}

function overrideOf(source: Source, project: string, of: string, on: string): StageChange | undefined {
	return read(source, stageChange)
		.by('project', project)
		.find(({ values }) => String(values.on) <= on && values.overridden?.includes(of));
}

function isOfProjects({ appliesTo }: Rule['values']): boolean {
	return appliesTo === undefined || appliesTo === 'project' || appliesTo === 'funded';
}
