import { opinionChanges, type Opinion } from '../../domain/assessment/score';
import { assessorKey, readSheets, type Mark, type Sheet } from '../../domain/assessment/sheets';
import type { Change } from '../../domain/merge/changeset';
import { editChanges } from '../../domain/merge/edit';
import { project } from '../../domain/project/project';
import type { Table } from '../../domain/records/table';
import { fail, ok, type Result } from '../../domain/result';
import { reviewRequest, type ReviewRequest } from '../../domain/review-request/review-request';
import type { RefusedPart, ReviewProblem } from './format';
import { readOpinions } from './opinions';
import type { ReviewAnswer } from './read';

export interface ReviewGround {
	/** Id of the portfolio. */
	readonly id: string;
	table(kind: string): Table;
}

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
	if (answer.portfolio !== ground.id) return fail({ type: 'other-portfolio' });
	const request = ground.table(reviewRequest.name).get(answer.request) as ReviewRequest | undefined;
	if (!request || request.state === 'dropped' || request.state === 'erased')
		return fail({ type: 'unknown-request' });
	const { values } = request;
	if (!values.token || values.token !== answer.token) return fail({ type: 'wrong-token' });
	const sent = values.assessor ?? '';
	if (assessorKey(sent) !== assessorKey(answer.assessor))
		return fail({ type: 'other-assessor', sent, said: answer.assessor.slice(0, 200) });
	if (values.content !== answer.content) return fail({ type: 'other-content' });
	return ok(planned(answer, ground, request, today));
}

function planned(
	answer: ReviewAnswer,
	ground: ReviewGround,
	request: ReviewRequest,
	today: string
): ReviewPlan {
	const { projects = [], criteria = [], assessor = '', answers = [] } = request.values;
	const live = new Set(ground.table(project.name).ids());
	const { opinions, refused } = readOpinions(answer, {
		projects: new Set(projects),
		criteria: new Set(criteria),
		live
	});
	const again = answers.includes(answer.digest);
	const day = /^\d{4}-\d\d-\d\dT/.test(answer.written) ? answer.written.slice(0, 10) : today;
	const on = day < (request.values.sentOn ?? '') || day > today ? today : day;
	const sheets = readSheets(ground);
	const plans = [...opinions].map(([id, opinion]) => {
		const sheet: Sheet | undefined = sheets.get(id)?.get(assessorKey(assessor));
		const of = { project: id, assessor, sheet };
		const changes = again ? [] : opinionChanges(ground, of, opinion, { on, manner: 'again' });
		return { project: id, opinion, before: sheet?.marks ?? new Map<string, Mark>(), changes };
	});
	const said = plans.flatMap(({ changes }) => changes);
	const taken = editChanges(reviewRequest, request, request.id, {
		answeredOn: today,
		answers: [...answers, answer.digest]
	});
	return {
		request: request.id,
		assessor,
		opinions: plans.map(({ changes, ...one }) => ({ ...one, same: changes.length === 0 })),
		silent: projects.filter((id) => !opinions.has(id)),
		refused,
		changes: said.length > 0 ? [...said, ...taken] : []
	};
}
