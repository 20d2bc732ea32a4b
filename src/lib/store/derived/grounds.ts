import { budgetLine } from '../../domain/kinds/budget-line';
import { decision } from '../../domain/kinds/decision';
import { groundlessOf, type Groundless } from '../../domain/pipeline/grounds';
import { project } from '../../domain/kinds/project';
import { rule } from '../../domain/kinds/rule';
import { ruleResult } from '../../domain/kinds/rule-result';
import { stage } from '../../domain/kinds/stage';
import { stageChange } from '../../domain/kinds/stage-change';
import type { Portfolio } from '../open/portfolio.svelte';

interface Known {
	readonly from: readonly unknown[];
	readonly found: readonly Groundless[];
}

const known = new WeakMap<Portfolio, Known>();

/** What stands without its ground in a portfolio; reactive, and worked out again when a kind it depends on changes. */
export function groundlessIn(portfolio: Portfolio): readonly Groundless[] {
	const from = governing.map((name) => portfolio.table(name).all());
	const held = known.get(portfolio);
	if (held?.from.every((one, at) => one === from[at])) return held.found;
	const found = groundlessOf(portfolio, portfolio.state.table(decision.name));
	known.set(portfolio, { from, found });
	return found;
}

/** Ids of the projects that stand behind a gate whose decision was taken back, or does not grant it. */
export function groundlessProjects(portfolio: Portfolio): ReadonlySet<string> {
	const stages = groundlessIn(portfolio).filter(({ type }) => type === 'stage');
	return new Set(stages.flatMap(({ project: id }) => id ?? []));
}

/** The kinds by which a project passes gates and money is granted. */
const governing = [decision, project, budgetLine, stageChange, stage, rule, ruleResult].map(
	({ name }) => name
);
