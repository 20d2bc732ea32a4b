import { opinionChanges, type Opinion } from '../../domain/assessment/score';
import { assessorKey, readSheets, type Mark, type Sheet } from '../../domain/assessment/sheets';
import type { Change } from '../../domain/records/changeset';
import { project } from '../../domain/kinds/project';
import { fail, ok, type Result } from '../../domain/base/result';
import { reviewRequest, type ReviewRequest } from '../../domain/kinds/review-request';
import { answeredDay, isTaken, requestOf, takenChanges, type AnswerGround } from '../answer/sent';
import type { MendedPart, RefusedPart, ReviewProblem } from './format';
import { readOpinions } from './opinions';
import type { ReviewAnswer } from './read';
import { read } from '../../domain/reading/read';

export type ReviewGround = AnswerGround;

/** What taking an answer in would do with one proposal. */
export interface PlannedOpinion {
	readonly project: string;
	readonly opinion: Opinion;
	/** What the same adviser had said before. */
	readonly before: ReadonlyMap<string, Mark>;
	/** Nothing that is not there already. */
	readonly same: boolean;
}

/** What taking an answer in would do, before anything is written. */
export interface ReviewPlan {
	readonly request: string;
	readonly assessor: string;
	readonly opinions: readonly PlannedOpinion[];
	/** Proposals that were sent and of which it says nothing. */
	readonly silent: readonly string[];
	readonly refused: readonly RefusedPart[];
	readonly mended: readonly MendedPart[];
	/** This very answer was taken in before: nothing of it is again. */
	readonly again: boolean;
	readonly changes: readonly Change[];
}

/**
 * Holds an answer against the file that was sent, and plans what it may change: the scores and comments of that
 * adviser on the proposals and criteria that stood in the file. A file taken in before changes nothing.
 *
 * @param today ISO date, for answers whose own date cannot be read
 */
export function planReview(
	answer: ReviewAnswer,
	ground: ReviewGround,
	today: string
): Result<ReviewPlan, ReviewProblem> {
	const request = requestOf(answer, ground, reviewRequest);
	if (!request.ok) return request;
	const sent = request.value.values.assessor ?? '';
	if (assessorKey(sent) !== assessorKey(answer.assessor))
		return fail({ type: 'other-assessor', sent, said: answer.assessor.slice(0, 200) });
	return ok(planned(answer, ground, request.value, today));
}

function planned(
	answer: ReviewAnswer,
	ground: ReviewGround,
	request: ReviewRequest,
	today: string
): ReviewPlan {
	const { projects = [], criteria = [], assessor = '' } = request.values;
	const live = new Set(read(ground, project).ids());
	const found = readOpinions(answer, {
		projects: new Set(projects),
		criteria: new Set(criteria),
		live
	});
	const again = isTaken(request.values, answer);
	const on = answeredDay(answer, request.values, today);
	const sheets = readSheets(ground);
	const refused = [...found.refused];
	const plans = [...found.opinions].map(([id, opinion]) => {
		const sheet: Sheet | undefined = sheets.get(id)?.get(assessorKey(assessor));
		const write = (one: Opinion) =>
			opinionChanges(ground, { project: id, assessor, sheet }, one, { on, manner: 'again' });
		const { written, changes } = writableOf(opinion, write, ground, (criterion) =>
			refused.push({ project: id, criterion, why: { type: 'not-writable' } })
		);
		const before = sheet?.marks ?? new Map<string, Mark>();
		return { project: id, opinion: written, before, changes };
	});
	const said = again ? [] : plans.flatMap(({ changes }) => changes);
	const taken = takenChanges(reviewRequest, request, answer.digest, today);
	return {
		request: request.id,
		assessor,
		opinions: plans.map(({ changes, ...one }) => ({ ...one, same: changes.length === 0 })),
		silent: projects.filter((id) => !found.opinions.has(id)),
		refused,
		mended: found.mended,
		again,
		changes: said.length > 0 ? [...said, ...taken] : []
	};
}

/** Leaves out of an opinion what would stand in an erased record, which would keep all the rest out with it. */
function writableOf(
	opinion: Opinion,
	write: (part: Opinion) => readonly Change[],
	ground: ReviewGround,
	refuse: (criterion: string | undefined) => void
): { readonly written: Opinion; readonly changes: readonly Change[] } {
	const writable = (changes: readonly Change[]) =>
		changes.every(({ kind, id }) => ground.table(kind).get(id)?.state !== 'erased');
	if (opinion.recusal !== undefined) {
		const changes = write(opinion);
		if (writable(changes)) return { written: opinion, changes };
		refuse(undefined);
		return { written: { recusal: undefined, marks: new Map() }, changes: [] };
	}
	const marks = new Map(opinion.marks);
	const changes = [...opinion.marks].flatMap(([criterion, mark]) => {
		const part = write({ ...opinion, marks: new Map([[criterion, mark]]) });
		if (writable(part)) return part;
		refuse(criterion || undefined);
		marks.delete(criterion);
		return [];
	});
	return { written: { ...opinion, marks }, changes };
}
