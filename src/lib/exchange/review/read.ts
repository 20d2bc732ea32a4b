import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../../domain/base/json';
import { digestOf } from '../../domain/merge/digest';
import { fail, ok, type Result } from '../../domain/base/result';
import { majorOf, readJsonText } from '../json/text';
import { maxReviewSize, reviewFormat, reviewVersion, type ReviewProblem } from './format';

/** An answer as it came: of the right form, and not yet held against what was sent. */
export interface ReviewAnswer {
	readonly portfolio: string;
	readonly request: string;
	readonly token: string;
	readonly assessor: string;
	readonly content: string;
	/** ISO instant, by the adviser's clock. */
	readonly written: string;
	/** Its elements are still anything. */
	readonly answers: readonly Json[];
	readonly digest: string;
	/** Keys that no answer has. */
	readonly foreign: readonly string[];
}

const texts = ['portfolio', 'request', 'token', 'assessor', 'content', 'written', 'digest'] as const;
const known: ReadonlySet<string> = new Set([...texts, 'format', 'version', 'answers']);

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): ReviewProblem | undefined {
	return size > maxReviewSize ? { type: 'too-large', size, max: maxReviewSize } : undefined;
}

/** Reads the file an adviser sends back. */
export function readReview(bytes: Uint8Array): Result<ReviewAnswer, ReviewProblem> {
	const tooLarge = sizeProblem(bytes.length);
	if (tooLarge) return fail(tooLarge);
	const read = readJsonText(bytes);
	// Nothing that the page writes is nested like that.
	if (!read.ok) return fail(read.problem.type === 'too-deep' ? { type: 'not-a-review' } : read.problem);
	const { value } = read;
	if (!isJsonObject(value) || value['format'] !== reviewFormat || typeof value['version'] !== 'string')
		return fail({ type: 'not-a-review' });
	if (majorOf(value['version']) > majorOf(reviewVersion))
		return fail({ type: 'newer-version', version: value['version'].slice(0, 20), reads: reviewVersion });
	return answerOf(value);
}

function answerOf(value: JsonObject): Result<ReviewAnswer, ReviewProblem> {
	const { answers } = value;
	if (!Array.isArray(answers) || !texts.every((name) => typeof value[name] === 'string'))
		return fail({ type: 'not-a-review' });
	const { digest, ...about } = value;
	if (digestOf(canonicalJson(about)) !== digest) return fail({ type: 'altered' });
	return ok({
		...(Object.fromEntries(texts.map((name) => [name, value[name]])) as Record<
			(typeof texts)[number],
			string
		>),
		answers: answers as readonly Json[],
		foreign: Object.keys(value).filter((name) => !known.has(name))
	});
}
