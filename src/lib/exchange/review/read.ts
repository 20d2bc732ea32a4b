import type { Json } from '../../domain/base/json';
import { ok, type Result } from '../../domain/base/result';
import { answerSizeProblem, readAnswer, type AnswerShape, type ReadAnswer } from '../answer/read';
import { maxReviewSize, reviewFormat, reviewVersion, type ReviewProblem } from './format';

/** An answer as it came: of the right form, and not yet held against what was sent. */
export interface ReviewAnswer extends Omit<ReadAnswer, 'value'> {
	readonly assessor: string;
	/** Its elements are still anything. */
	readonly answers: readonly Json[];
}

const shape: AnswerShape = {
	format: reviewFormat,
	version: reviewVersion,
	max: maxReviewSize,
	texts: ['assessor'],
	lists: ['answers']
};

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): ReviewProblem | undefined {
	return answerSizeProblem(size, shape);
}

/** Reads the file an adviser sends back. */
export function readReview(bytes: Uint8Array): Result<ReviewAnswer, ReviewProblem> {
	const read = readAnswer(bytes, shape);
	if (!read.ok) return read;
	const { value, ...about } = read.value;
	return ok({
		...about,
		assessor: value['assessor'] as string,
		answers: value['answers'] as readonly Json[]
	});
}
