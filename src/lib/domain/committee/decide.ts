import { decision } from '../kinds/decision';
import type { Change } from '../records/changeset';
import { fail, ok, type Result } from '../base/result';
import { treatedChanges, unopenedChanges } from './decision-consequences';
import type { DecisionDraft } from './decision-draft';
import { undoneMoveChanges } from './decision-move';
import type { DecideProblem } from './decision-problems';
import { linesOf } from './decision-records';
import { judge } from './judge';
import { drops } from '../merge/settle';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * Everything that one decision changes, to be written as one action: the decision itself, its recommended or approved
 * budget lines, the move of its project, the agreements it opens, and that its item has been dealt with. Deciding again
 * edits the same decision and replaces its lines.
 *
 * @returns the id of the decision with the changes, or all that keeps it from being recorded
 */
export function decisionChanges(
	source: Source,
	draft: DecisionDraft
): Result<{ readonly id: string; readonly changes: readonly Change[] }, readonly DecideProblem[]> {
	const { id, problems, changes } = judge(source, draft);
	return problems.length > 0 ? fail(problems) : ok({ id, changes });
}

/** The changes that take a decision back whatever was done since: its lines go, and its project stands where it stood. */
export function takeBackChanges(source: Source, id: string): Change[] {
	const record = read(source, decision).inAnyState(id);
	if (!record || record.state === 'dropped') return [];
	const of = record.values.project;
	return [
		...drops([...linesOf(source, id, 'approved'), ...linesOf(source, id, 'recommended')]),
		...(of === undefined ? [] : undoneMoveChanges(source, id, of)),
		...unopenedChanges(source, record),
		...treatedChanges(source, record.values.item, false),
		{ do: 'drop', kind: decision.name, id }
	];
}
