import type { Field, FieldProblem, Lens } from '$lib/domain/schema/field';
import { equalJson, type Json } from '$lib/domain/base/json';

/**
 * What stands in an editor. A text that is no value (yet) is kept as it was typed, with its problem, so that
 * nothing typed is ever lost. Plain JSON: drafts outlive a reload.
 */
export interface Draft {
	/** `null` is empty. Meaningless while there is a problem. */
	readonly value: Json | null;
	/** As typed, for editors of text. */
	readonly text?: string;
	readonly problem?: FieldProblem;
	/** What is being typed to look for a choice, and nothing is picked yet: it changes nothing before it is left. */
	readonly typing?: string;
}

/** The same, with what is being typed in its box; `undefined` where nothing is. */
export function typingDraft({ typing: _, ...draft }: Draft, typing: string | undefined): Draft {
	return typing === undefined ? draft : { ...draft, typing };
}

export const emptyDraft: Draft = { value: null };

export function draftOf(value: Json | undefined): Draft {
	return value === undefined ? emptyDraft : { value };
}

/** A draft of a text that is kept as it is typed; `''` is empty. */
export function textDraft(text: string): Draft {
	return { value: text === '' ? null : text };
}

/** The text of such a draft. */
export function textIn({ value }: Draft): string {
	return typeof value === 'string' ? value : '';
}

/** A draft from what was typed. */
export function typedDraft(text: string, field: Field, lens: Lens): Draft {
	const read = field.type.parse(text, lens);
	return read.ok ? { value: read.value, text } : { value: null, text, problem: read.problem };
}

/** A draft from a chosen value, checked as the store will check it. */
export function chosenDraft(value: Json | null, field: Field): Draft {
	const problem = value === null ? undefined : field.type.check(value);
	return problem ? { value, problem } : { value };
}

/** The text an editor shows: what was typed, else the exact value. */
export function draftText(draft: Draft, field: Field, lens: Lens): string {
	if (draft.text !== undefined) return draft.text;
	if (draft.value === null) return '';
	if (field.type.check(draft.value) === undefined) return field.type.toCell(draft.value, lens);
	return typeof draft.value === 'string' ? draft.value : JSON.stringify(draft.value);
}

/** What is wrong with a draft: what was typed, or that a required field is empty. */
export function draftProblem(draft: Draft, field: Field): FieldProblem | undefined {
	if (draft.problem) return draft.problem;
	return field.required && isEmptyValue(draft.value) ? { type: 'required' } : undefined;
}

/**
 * What a record says by now of a field that is being edited, where that is news: it has changed since editing began
 * and is not what was typed either. `null` is cleared.
 */
export function sinceBegun(began: Json | null, now: Json | null, draft: Draft): Json | null | undefined {
	if (equalJson(began, now)) return undefined;
	return draft.problem || !equalJson(draft.value, now) ? now : undefined;
}

export function isEmptyValue(value: Json | null): boolean {
	return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
