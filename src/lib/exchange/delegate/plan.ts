import { contact as contactKind } from '../../domain/kinds/contact';
import { country } from '../../domain/kinds/country';
import { delegateRequest, type DelegateRequest } from '../../domain/kinds/delegate-request';
import type { Change } from '../../domain/records/changeset';
import { fail, ok, type Result } from '../../domain/base/result';
import { read } from '../../domain/reading/read';
import type { Source } from '../../domain/reading/source';
import type { Lens } from '../../domain/schema/field';
import type { AnswerProblem } from '../answer/format';
import { answeredDay, isTaken, requestOf, takenChanges, type AnswerGround } from '../answer/sent';
import { correctionLines } from './corrections';
import type { RefusedLine } from './format';
import { interestLines } from './interests';
import type { Line, LineGround } from './lines';
import { proposalLines } from './proposals';
import type { DelegateAnswer } from './read';

/** A line that may be taken in, and whether it is. */
export interface PlannedLine extends Line {
	readonly accepted: boolean;
}

/** What taking an answer in would do, before anything is written. */
export interface DelegatePlan {
	readonly request: string;
	/** Ids of the State and the delegate. */
	readonly country: string;
	readonly contact: string | undefined;
	readonly lines: readonly PlannedLine[];
	readonly refused: readonly RefusedLine[];
	/** This very answer was taken in before: nothing of it is again. */
	readonly again: boolean;
	/** Of the lines that are accepted. */
	readonly changes: readonly Change[];
}

/** Around an answer: the portfolio, its reader, the day, and what was decided line by line. */
export interface DelegateGround {
	/** Without what is withheld. */
	readonly source: AnswerGround;
	readonly revealed: Source;
	readonly lens: Lens;
	/** ISO date. */
	readonly today: string;
	/** What is noted of where the data of somebody new come from. */
	readonly collectedFrom: string;
	/** By the key of a line. */
	readonly choice?: ReadonlyMap<string, boolean>;
}

/**
 * Holds an answer against the file that was sent, and plans what it may change: interests of that State, entries of people
 * who were in the file, organisations of that State that are not here yet. A line that meets something else than was
 * shown, or looks like something that is here, waits for somebody to accept it. A file taken in before changes nothing.
 */
export function planDelegate(
	answer: DelegateAnswer,
	ground: DelegateGround
): Result<DelegatePlan, AnswerProblem> {
	const request = requestOf(answer, ground.source, delegateRequest);
	if (!request.ok) return request;
	const state = request.value.values.country;
	// The digest says so too; nothing may hang on one of them alone.
	if (state === undefined || state !== answer.shown.country || !read(ground.source, country).one(state))
		return fail({ type: 'other-content' });
	return ok(planned(answer, ground, request.value));
}

function planned(answer: DelegateAnswer, ground: DelegateGround, request: DelegateRequest): DelegatePlan {
	const { source, revealed, lens, today, collectedFrom, choice } = ground;
	const { shown } = answer;
	const { meeting } = request.values;
	// Who has objected or was erased since is no longer named as who said it.
	const contact = read(source, contactKind).one(request.values.contact)?.id;
	const on = answeredDay(answer, request.values, today);
	const about: LineGround = {
		...{ source, revealed, lens, shown, contact, meeting, on, collectedFrom },
		request: request.id
	};
	const parts = [
		interestLines(answer.interests, about),
		correctionLines(answer.corrections, about),
		proposalLines(answer.proposals, about)
	];
	const again = isTaken(request.values, answer);
	const lines = parts
		.flatMap((part) => part.lines)
		.map((line): PlannedLine => ({ ...line, accepted: choice?.get(line.key) ?? line.standing === 'new' }));
	const said = again ? [] : lines.flatMap(({ accepted, changes }) => (accepted ? changes : []));
	const foreign = answer.foreign.map((name) => ({
		part: undefined,
		why: { type: 'foreign', name } as const
	}));
	return {
		request: request.id,
		country: shown.country,
		contact,
		lines,
		refused: [...foreign, ...parts.flatMap((part) => part.refused)],
		again,
		changes: said.length > 0 ? [...said, ...takenChanges(delegateRequest, request, answer.digest, today)] : []
	};
}
