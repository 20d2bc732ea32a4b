import { isJsonObject } from '$lib/domain/base/json';
import type { AnyValues } from '$lib/domain/schema/kind';
import type { Draft } from '../fields/draft';

export type Drafts = Readonly<Record<string, Draft>>;

/** What was typed into a form, and what the record said of those fields when it was begun. */
export interface KeptForm {
	readonly drafts: Drafts;
	readonly began: AnyValues;
}

export function isKeptForm(value: unknown): value is KeptForm {
	return (
		isJsonObject(value) &&
		isJsonObject(value.began) &&
		isJsonObject(value.drafts) &&
		Object.values(value.drafts).every((draft) => isJsonObject(draft) && 'value' in draft)
	);
}
