import { budgetLine } from '../../src/lib/domain/kinds/budget-line';
import { project } from '../../src/lib/domain/kinds/project';
import { ruleResult } from '../../src/lib/domain/kinds/rule-result';
import { stage } from '../../src/lib/domain/kinds/stage';
import { editChanges } from '../../src/lib/domain/merge/edit';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import {
	answerId,
	checklistOf,
	isBlocking,
	isJudged,
	rulesOn
} from '../../src/lib/domain/pipeline/checklist';
import { asksMoney } from '../../src/lib/domain/pipeline/asks-money';
import { moveChanges } from '../../src/lib/domain/pipeline/move';
import { read } from '../../src/lib/domain/reading/read';
import type { Change } from '../../src/lib/domain/records/changeset';
import { stageId } from '../../src/lib/domain/seed/seed-changes';
import { projectId } from './ids';
import { cellsOf, convert } from './rows';
import { functionOf, hours, instantOn, type Act } from './story';

/* How the proposals went from stage to stage between the committees, and what was looked at before each gate. */

export function moves(): Act[] {
	let count = 0;
	return convert('illustrative/moves.csv', (row) => {
		const [title, on, by] = [row.need('project'), row.need('on'), functionOf(row.need('by'))];
		const id = projectId(title);
		const to = stageId(row.need('to'));
		const [reason, revisitOn] = [row.cell('reason'), row.cell('revisit_on')];
		const overrideReason = row.cell('override_reason');
		const minute = count++ % 50;
		return [
			...(row.need('to') === 'In execution' ? [codeOpened(id, on)] : []),
			answered(id, to, instantOn(on, hours.answers + minute), on),
			{
				at: instantOn(on, hours.moved + minute),
				by,
				label: { act: 'move', kind: project.name, id },
				invented: true,
				changes: (state) =>
					moveChanges(state, {
						...gateOf(state, id, to, on, overrideReason),
						project: id,
						to,
						on,
						by,
						reason,
						revisitOn
					})
			}
		];
	});
}

/** The day on which the portfolio was begun is over. */
const begun = '2025-01-01';

/** What stays open at a gate is written down with the move; nothing may fail unsaid. */
function gateOf(state: PortfolioState, id: string, to: string, on: string, overrideReason?: string) {
	const step = read(state, stage).inAnyState(to)!.values;
	// What was under way when the portfolio was begun was asked nothing.
	if (step.side === true || on < begun) return {};
	const blocking = checklistOf(state, id, to, on).filter(isBlocking);
	const failing = blocking.filter((one) => one.state === 'fails');
	if (failing.length > 0)
		throw new Error(
			`${id} into ${step.name} on ${on}: ${failing.map(({ rule }) => rule.values.code).join()}`
		);
	const rules = blocking.map(({ rule }) => rule.id);
	return overrideReason === undefined ? { unmet: rules } : { overridden: rules, overrideReason };
}

/** By rule: what was seen, for most proposals and for the others. */
const evidence = new Map(
	cellsOf('illustrative/evidence.csv').map(({ rule, seen, other }) => [rule, [seen!, other || seen!]])
);

/** The questions of a gate are answered before it is entered. */
function answered(id: string, to: string, at: string, on: string): Act {
	const by = 'KT-MA portfolio officer';
	const changes = (state: PortfolioState) => {
		const money = asksMoney(state, id);
		return rulesOn(state, on)
			.filter(
				({ values }) =>
					values.before === to && (values.appliesTo === 'project' || (values.appliesTo === 'funded' && money))
			)
			.filter(isJudged)
			.flatMap((rule, nth): Change[] => {
				const said = evidence.get(rule.values.code);
				if (!said || read(state, ruleResult).inAnyState(answerId(id, rule.id))) return [];
				const values = {
					project: id,
					rule: rule.id,
					answer: 'yes',
					evidence: said[(id.charCodeAt(3) + nth) % 3 === 0 ? 1 : 0]!,
					by,
					date: on
				};
				return editChanges(ruleResult, undefined, answerId(id, rule.id), values);
			});
	};
	return { at, by, label: { act: 'edit', kind: ruleResult.name }, invented: true, changes };
}

/** FAP opens a code before anything is spent. */
function codeOpened(id: string, on: string): Act {
	return {
		at: instantOn(on, hours.answers + 55),
		by: 'IPT budget officer',
		label: { act: 'edit', kind: budgetLine.name },
		invented: true,
		changes: (state) =>
			read(state, budgetLine)
				.by('project', id)
				.filter(({ values }) => values.stage === 'approved')
				.flatMap((line) =>
					editChanges(budgetLine, line, line.id, { code: `7${(parseInt(id.slice(0, 4), 36) % 9000) + 1000}` })
				)
	};
}
