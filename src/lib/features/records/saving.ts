import type { Json } from '$lib/domain/json';
import type { Kind } from '$lib/domain/kind';
import { getLocale } from '$lib/paraglide/runtime';
import { fieldProblemWords, storeProblemWords } from '$lib/problems/words';
import type { StoreProblem } from '$lib/store/problems';
import type { Portfolio } from '$lib/store/portfolio.svelte';

/** Saves one field of a record; answers with what is wrong in words, if anything. */
export async function saveField(
	portfolio: Portfolio,
	kind: Kind,
	id: string,
	field: string,
	value: Json | null
): Promise<string | undefined> {
	const values = { ...portfolio.get(kind.name, id)?.values, [field]: value ?? undefined };
	const broken = kind.rules?.(values).find((rule) => rule.field === field);
	if (broken) return fieldProblemWords(broken.problem);
	// An emptied many-valued field is an empty one, so that its elements leave one by one.
	const written = value ?? (kind.fields[field]?.type.many ? [] : null);
	const saved = await portfolio.edit(kind.name, id, { [field]: written });
	return saved.ok ? undefined : problemText(saved.problem);
}

/** A store problem in one text: what happened and what to do. */
export function problemText(problem: StoreProblem): string {
	const { text, advice } = storeProblemWords(problem);
	return advice ? `${text} ${advice}` : text;
}

/** The name of a field in the reader's language; its bare name where this version does not know it. */
export function fieldLabel(kind: Kind, field: string): string {
	return kind.fields[field]?.label[getLocale()] ?? field;
}
