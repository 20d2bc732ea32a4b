import type { Opinion } from '$lib/domain/assessment/score';
import type { Sheet } from '$lib/domain/assessment/sheets';
import { isJsonObject, type Json } from '$lib/domain/base/json';
import type { AnyValues } from '$lib/domain/schema/kind';

/** A score and a comment while they are typed. */
export interface DraftMark {
	readonly score: number | undefined;
	readonly comment: string;
}

/**
 * What an assessor said last, to begin with: the mark of each criterion under its id and of the proposal as a whole
 * under `''`, whether they stepped out under `recused` and why under `reason`.
 */
export function sheetValues(sheet: Sheet | undefined): AnyValues {
	const marks = [...(sheet?.marks ?? [])].map(([of, { score, comment }]) => [
		of,
		{ ...(score !== undefined && { score }), ...(comment !== undefined && { comment }) }
	]);
	return {
		...(Object.fromEntries(marks) as AnyValues),
		...(sheet?.recused && { recused: true, reason: sheet.recused.reason })
	};
}

/** A mark as it stands in such values. */
export function markIn(value: Json): DraftMark {
	const { score, comment } = isJsonObject(value) ? value : {};
	return {
		score: typeof score === 'number' ? score : undefined,
		comment: typeof comment === 'string' ? comment : ''
	};
}

/** What is said by these marks, or instead of them by stepping out; `recusal` is why. */
export function opinionOf(
	marks: readonly (readonly [criterion: string, mark: DraftMark])[],
	recusal: string | undefined
): Opinion {
	return { recusal, marks: new Map(recusal === undefined ? marks : []) };
}
