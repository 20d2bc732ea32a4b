import { ruleResult } from '../kinds/rule-result';
import { stageChange } from '../kinds/stage-change';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A check that was overridden for a project, as the committee is told. */
export interface Override {
	readonly project: string;
	readonly rule: string;
	/** Partial date; undefined where it was not said. */
	readonly on: string | undefined;
	readonly by: string | undefined;
	readonly reason: string | undefined;
	/** The stage it was moved to, where it was overridden at a move. */
	readonly to: string | undefined;
	/** The record that says so. */
	readonly kind: string;
	readonly id: string;
}

/** Every override, at a move or in an answer, the newest first. */
export function overridesOf(source: Source): readonly Override[] {
	const atMoves = read(source, stageChange)
		.all()
		.flatMap(({ id, values }) =>
			(values.overridden ?? []).map((rule): Override => ({
				project: String(values.project),
				rule,
				on: values.on,
				by: values.by,
				reason: values.overrideReason,
				to: values.to,
				kind: stageChange.name,
				id
			}))
		);
	const inAnswers = read(source, ruleResult)
		.by('override', true)
		.map(({ id, values }): Override => ({
			project: String(values.project),
			rule: String(values.rule),
			on: values.date,
			by: values.by,
			reason: values.overrideReason,
			to: undefined,
			kind: ruleResult.name,
			id
		}));
	return [...atMoves, ...inAnswers].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));
}
