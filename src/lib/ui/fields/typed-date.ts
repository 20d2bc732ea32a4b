import type { Field, Lens } from '$lib/domain/schema/field';
import { readDateOn } from '$lib/domain/days/relative-date';
import { today } from '../today';
import { draftText, typedDraft, type Draft } from './draft';

/** A draft of a date from what was typed, also as people say it from where they stand: `in 3 weeks`, `demain`. */
export function typedDate(text: string, field: Field, lens: Lens): Draft {
	const draft = typedDraft(text, field, lens);
	if (!draft.problem) return draft;
	const said = readDateOn(today(), text);
	return said === undefined ? draft : { value: said, text };
}

/** What a field of a date shows: what was typed, else the date in the reader's style, which can be typed again. */
export function dateText(draft: Draft, field: Field, lens: Lens): string {
	if (draft.text !== undefined || draft.value === null) return draft.text ?? '';
	return field.type.check(draft.value) === undefined
		? field.type.show(draft.value, lens)
		: draftText(draft, field, lens);
}

/** Once typing is over a date that was read stands in the reader's style; what was not read stays as it is. */
export function settledDate(draft: Draft): Draft {
	return draft.problem || draft.text === undefined ? draft : { value: draft.value };
}

/**
 * What stands in a box that loses the focus, where something was typed. An editor that goes away takes the focus with
 * it, and by then has no draft.
 */
export function settledOnLeaving(draft: Draft | undefined): Draft | undefined {
	return draft?.text === undefined ? undefined : settledDate(draft);
}
