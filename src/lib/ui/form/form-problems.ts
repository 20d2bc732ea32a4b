import type { FieldProblem } from '$lib/domain/schema/field';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import { draftProblem, type Draft } from '../fields/draft';
import type { FormField } from './sections';

export type FormProblems = ReadonlyMap<string, FieldProblem>;

/** Everything that stands in the way of saving, by field: what its own type says, then the rules of the kind. */
export function formProblems(
	kind: Kind,
	fields: readonly FormField[],
	draft: (name: string) => Draft,
	{ values, unreadable }: { readonly values: AnyValues; readonly unreadable: AnyValues }
): FormProblems {
	const problems = new Map<string, FieldProblem>();
	for (const { name, field } of fields) {
		const problem = draftProblem(draft(name), field);
		// What cannot be read is there all the same.
		if (problem && !(problem.type === 'required' && unreadable[name] !== undefined))
			problems.set(name, problem);
	}
	for (const { field, problem } of kind.rules?.(values) ?? [])
		if (!problems.has(field)) problems.set(field, problem);
	return problems;
}
