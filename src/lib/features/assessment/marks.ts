import type { Opinion } from '$lib/domain/assessment/score';
import type { Sheet } from '$lib/domain/assessment/sheets';

/** A score and a comment while they are typed. */
export interface DraftMark {
	readonly score: number | undefined;
	readonly comment: string;
}

/** By criterion; `''` for the proposal as a whole. */
export type DraftMarks = ReadonlyMap<string, DraftMark>;

const unsaid: DraftMark = { score: undefined, comment: '' };

/** What an assessor said last, to begin with. */
export function marksOf(sheet: Sheet | undefined): DraftMarks {
	return new Map([...(sheet?.marks ?? [])].map(([of, { score, comment = '' }]) => [of, { score, comment }]));
}

export function markOf(marks: DraftMarks, criterion: string): DraftMark {
	return marks.get(criterion) ?? unsaid;
}

export function withMark(marks: DraftMarks, criterion: string, change: Partial<DraftMark>): DraftMarks {
	return new Map(marks).set(criterion, { ...markOf(marks, criterion), ...change });
}

export function opinionOf(marks: DraftMarks, recusal: string | undefined): Opinion {
	return recusal === undefined ? { recusal, marks } : { recusal, marks: new Map() };
}
