import type { Json } from '$lib/domain/base/json';
import { ruleResult, type RuleResult } from '$lib/domain/kinds/rule-result';
import { createChanges } from '$lib/domain/merge/edit';
import { answerId } from '$lib/domain/pipeline/checklist';
import { read } from '$lib/domain/reading/read';
import { m } from '$lib/paraglide/messages';
import { commitTold } from '$lib/problems/commit-told';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { naming } from '$lib/ui/naming.svelte';
import { today } from '$lib/ui/today';

/** A question that a project answers. */
export interface Asked {
	readonly project: string;
	readonly rule: string;
	/** The answer so far. */
	readonly record: RuleResult | undefined;
	/** In words. */
	readonly name: string;
}

/** Writes what is said of an answer, with who says it and when; whether it now stands. */
export async function answerRule(
	portfolio: Portfolio,
	{ project, rule, record, name }: Asked,
	said: Readonly<Record<string, Json>>
): Promise<boolean> {
	if (!(await naming.isNamed(portfolio))) return false;
	const at = record?.id ?? answerId(project, rule);
	const values = { project, rule, ...said, by: portfolio.author, date: today() };
	const changes = createChanges(ruleResult, read(portfolio, ruleResult).inAnyState(at), at, values);
	const label = { act: record ? 'edit' : 'create', kind: ruleResult.name, id: at, name } as const;
	return changes.length === 0 || commitTold(portfolio, label, changes, m.pipeline_answered({ name }));
}
