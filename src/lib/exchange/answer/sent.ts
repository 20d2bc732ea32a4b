import { isPartialDate } from '../../domain/days/partial-date';
import { fail, ok, type Result } from '../../domain/base/result';
import type { sentFields } from '../../domain/kinds/sent-fields';
import { editChanges } from '../../domain/merge/edit';
import type { Change } from '../../domain/records/changeset';
import { read, type RecordOf } from '../../domain/reading/read';
import type { Source } from '../../domain/reading/source';
import type { Kind } from '../../domain/schema/kind';
import type { AnswerProblem } from './format';
import type { ReadAnswer } from './read';

/** The portfolio that an answer is held against. */
export interface AnswerGround extends Source {
	/** Id of the portfolio. */
	readonly id: string;
}

/** A kind whose records remember files that were sent. */
export type SentKind = Kind & { readonly fields: typeof sentFields };

/** The record of the file that an answer is to, where the answer carries its token and rests on what was sent. */
export function requestOf<K extends SentKind>(
	answer: Pick<ReadAnswer, 'portfolio' | 'request' | 'token' | 'content'>,
	ground: AnswerGround,
	kind: K
): Result<RecordOf<K>, AnswerProblem> {
	if (answer.portfolio !== ground.id) return fail({ type: 'other-portfolio' });
	const request = read(ground, kind).inAnyState(answer.request);
	if (!request || request.state === 'dropped' || request.state === 'erased')
		return fail({ type: 'unknown-request' });
	const { token, content } = request.values as { readonly token?: string; readonly content?: string };
	if (!token || token !== answer.token) return fail({ type: 'wrong-token' });
	if (content !== answer.content) return fail({ type: 'other-content' });
	return ok(request);
}

/** Whether this very answer was taken in before. */
export function isTaken({ answers = [] }: SentValues, { digest }: Pick<ReadAnswer, 'digest'>): boolean {
	return answers.includes(digest);
}

/** What the record of a file that was sent holds of answers. */
interface SentValues {
	readonly sentOn?: string | undefined;
	readonly answers?: readonly string[] | undefined;
}

/** The changes by which the record of a file remembers that an answer was taken in. */
export function takenChanges<K extends SentKind>(
	kind: K,
	request: RecordOf<K>,
	digest: string,
	today: string
): Change[] {
	const { answers = [] } = request.values as SentValues;
	return editChanges(kind, request, request.id, { answeredOn: today, answers: [...answers, digest] });
}

/** The day on which an answer says it was written, if it is one between the sending and today; else today. */
export function answeredDay(
	{ written }: Pick<ReadAnswer, 'written'>,
	sent: SentValues,
	today: string
): string {
	const day = /^\d{4}-\d\d-\d\d(?=T)/.exec(written)?.[0];
	const fits = day !== undefined && isPartialDate(day) && day >= (sent.sentOn ?? '') && day <= today;
	return fits ? day : today;
}
