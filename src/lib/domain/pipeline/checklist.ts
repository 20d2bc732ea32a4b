import { firstDay, isPartialDate, lastDay } from '../days/partial-date';
import { isJsonObject } from '../base/json';
import type { AnyValues } from '../schema/kind';
import { project as projectKind } from '../kinds/project';
import type { EntityRecord } from '../schema/record';
import type { RuleCheck } from '../kinds/rule-checks';
import { ruleResult } from '../kinds/rule-result';
import { rule } from '../kinds/rule';
import { identityOf } from '../schema/identity';
import { stageChange } from '../kinds/stage-change';
import { asksMoney } from './asks-money';
import { projectChecks } from './checks/checks';
import { idsIn, isFilled, textIn, type Verdict } from './checks/check';
import type { Finding } from './finding';
import { readPath } from './path';
import { recordsBy } from '../reading/records-by';
import type { GovernanceSource } from '../reading/source';

/** How a project stands to one rule on a day. */
export interface ChecklistItem {
	readonly rule: EntityRecord;
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
	readonly answer: EntityRecord | undefined;
	/** The move at which it was overridden. */
	readonly overriddenAt: EntityRecord | undefined;
}

/**
 * The rules that a project must meet, as they stood on a day, with how it meets them.
 *
 * @param before id of the stage to be entered: its rules and those of the stages ahead of it; undefined for all
 * @param on ISO date, whole: rules in force that day, decisions and statuses of that day
 */
export function checklistOf(
	source: GovernanceSource,
	project: string,
	before: string | undefined,
	on: string
): ChecklistItem[] {
	const record = source.table(projectKind.name).get(project);
	if (!record) return [];
	const path = readPath(source);
	const orderOf = (id: unknown) => path.step(textIn(id))?.order;
	const limit = before === undefined ? Infinity : path.step(before)?.side ? undefined : orderOf(before);
	if (limit === undefined) return [];
	const money = asksMoney(source, project);
	return rulesOn(source, on)
		.filter(({ values }) => isOfProjects(values) && (orderOf(values.before) ?? Infinity) <= limit)
		.map((one) => itemOf(source, record, one, on, money));
}

/** What keeps a project from going on. */
export function isBlocking({ required, state }: ChecklistItem): boolean {
	return required && (state === 'fails' || state === 'open');
}

/** Whether a person may answer a rule: what is a matter of record is mended where it is recorded. */
export function isJudged({ values }: EntityRecord): boolean {
	return projectChecks[values.check as RuleCheck]?.fact !== true;
}

/** The rules in force on a day, in their order. */
export function rulesOn(source: GovernanceSource, on: string): readonly EntityRecord[] {
	const orderOf = ({ values }: EntityRecord) =>
		typeof values.order === 'number' ? values.order : Number.MAX_SAFE_INTEGER;
	return source
		.table(rule.name)
		.all()
		.filter(({ values }) => isInForce(values, on))
		.sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
}

/** The id of the answer of a project to a rule, the same on every laptop. */
export function answerId(project: string, of: string): string {
	return identityOf(ruleResult, { project, rule: of })!;
}

function itemOf(
	source: GovernanceSource,
	project: EntityRecord,
	one: EntityRecord,
	on: string,
	money: boolean
): ChecklistItem {
	const answer = recordsBy(source, ruleResult.name, 'project', project.id).find(
		({ values }) => values.rule === one.id
	);
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
	source: GovernanceSource,
	project: EntityRecord,
	one: EntityRecord,
	answer: EntityRecord | undefined,
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

function overrideOf(
	source: GovernanceSource,
	project: string,
	of: string,
	on: string
): EntityRecord | undefined {
	return recordsBy(source, stageChange.name, 'project', project).find(
		({ values }) => String(values.on) <= on && idsIn(values.overridden).includes(of)
	);
}

function isOfProjects({ appliesTo }: AnyValues): boolean {
	return appliesTo === undefined || appliesTo === 'project' || appliesTo === 'funded';
}

function isInForce({ validity }: AnyValues, on: string): boolean {
	const { from, to } = isJsonObject(validity) ? validity : {};
	if (typeof from === 'string' && isPartialDate(from) && firstDay(from) > on) return false;
	return !(typeof to === 'string' && isPartialDate(to) && lastDay(to) < on);
}
