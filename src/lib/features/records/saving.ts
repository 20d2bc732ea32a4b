import type { Json } from '$lib/domain/base/json';
import type { Kind } from '$lib/domain/schema/kind';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { fieldProblemWords } from '$lib/problems/words';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Reversible } from '$lib/store/base/receipts';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { problemText } from '$lib/problems/problem-text';
import { withUndo } from '$lib/problems/take-back';

/** Saves one field of a record; answers with what is wrong in words, if anything. */
export async function saveField(
	portfolio: Portfolio,
	kind: Kind,
	id: string,
	field: string,
	value: Json | null
): Promise<string | undefined> {
	const values = { ...portfolio.revealed.table(kind.name).get(id)?.values, [field]: value ?? undefined };
	const broken = kind.rules?.(values).find((rule) => rule.field === field);
	if (broken) return fieldProblemWords(broken.problem);
	// An emptied many-valued field is an empty one, so that its elements leave one by one.
	const written = value ?? (kind.fields[field]?.type.many ? [] : null);
	const saved = await portfolio.edit(kind.name, id, { [field]: written });
	if (!saved.ok) return problemText(saved.problem);
	if (saved.value.touched.length > 0) sayEdited(portfolio, kind, id, field, saved.value);
	return undefined;
}

/** Which field of which record, in the quiet line with its undo. */
function sayEdited(portfolio: Portfolio, kind: Kind, id: string, field: string, done: Reversible): void {
	const name = kind.title(portfolio.get(kind.name, id)?.values ?? {}, shownLens(portfolio));
	toasts.show({
		text: m.records_edited({ field: fieldLabel(kind, field), name }),
		...withUndo(portfolio, done)
	});
}

/** The name of a field in the reader's language; its bare name where this version does not know it. */
export function fieldLabel(kind: Kind, field: string): string {
	return kind.fields[field]?.label[getLocale()] ?? field;
}
