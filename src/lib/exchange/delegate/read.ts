import { isJsonObject, type Json } from '../../domain/base/json';
import { fail, ok, type Result } from '../../domain/base/result';
import type { AnswerProblem } from '../answer/format';
import { answerSizeProblem, readAnswer, type ReadAnswer } from '../answer/read';
import { delegateShape, personFields, type DelegateShown } from './format';
import { shownDigest } from './write';

/** An answer as it came: of the right form, resting on what it says was shown, and not yet held against what was sent. */
export interface DelegateAnswer extends Omit<ReadAnswer, 'value'> {
	readonly shown: DelegateShown;
	/** Their elements are still anything. */
	readonly interests: readonly Json[];
	readonly corrections: readonly Json[];
	readonly proposals: readonly Json[];
}

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function sizeProblem(size: number): AnswerProblem | undefined {
	return answerSizeProblem(size, delegateShape);
}

/** Reads the file a delegate sends back. What it says was shown is what its digest of it says, or it is refused. */
export function readDelegate(bytes: Uint8Array): Result<DelegateAnswer, AnswerProblem> {
	const read = readAnswer(bytes, delegateShape);
	if (!read.ok) return read;
	const { value, ...about } = read.value;
	const list = (name: string) => value[name] as readonly Json[];
	const shown = value['shown'];
	if (!isShown(shown) || shownDigest(shown) !== about.content) return fail({ type: 'other-content' });
	return ok({
		...about,
		shown: shown as unknown as DelegateShown,
		interests: list('interests'),
		corrections: list('corrections'),
		proposals: list('proposals')
	});
}

/** Whether it is laid out as a page lays it out; the digest in the portfolio says whether one did. */
function isShown(shown: Json | undefined): shown is Readonly<Record<string, Json>> {
	if (shown === undefined || !isJsonObject(shown) || typeof shown['country'] !== 'string') return false;
	const { people, interests, technologies, fields } = shown;
	return (
		isListOf(people, isPerson) &&
		isListOf(interests, (one) => isJsonObject(one) && isText(one['id']) && isMaybeText(one['strength'])) &&
		isListOf(technologies, isText) &&
		isListOf(fields, isText)
	);
}

function isPerson(one: Json): boolean {
	if (!isJsonObject(one) || !isText(one['id'])) return false;
	const { fields, post } = one;
	if (fields === undefined || !isJsonObject(fields)) return false;
	const isPost =
		post === undefined || (isJsonObject(post) && isText(post['id']) && isMaybeText(post['role']));
	return isPost && personFields.every((name) => isMaybeText(fields[name]));
}

function isListOf(value: Json | undefined, is: (one: Json) => boolean): boolean {
	return Array.isArray(value) && (value as readonly Json[]).every(is);
}

function isText(value: Json | undefined): boolean {
	return typeof value === 'string';
}

function isMaybeText(value: Json | undefined): boolean {
	return value === undefined || typeof value === 'string';
}
