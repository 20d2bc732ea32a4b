import { canonicalJson, isJsonObject, type JsonObject } from '../../domain/base/json';
import { digestOf } from '../../domain/merge/digest';
import { fail, ok, type Result } from '../../domain/base/result';
import { majorOf, readJsonText } from '../json/text';
import type { AnswerProblem } from './format';

/** What the answers of one format are known by. */
export interface AnswerShape {
	readonly format: string;
	/** The newest that is read. */
	readonly version: string;
	/** In bytes. */
	readonly max: number;
	/** The keys that hold a list. */
	readonly lists: readonly string[];
	/** Further keys that hold a text, and others that hold anything. */
	readonly texts?: readonly string[];
	readonly others?: readonly string[];
}

/** An answer as it came: of the right form, and not yet held against what was sent. */
export interface ReadAnswer {
	readonly portfolio: string;
	readonly request: string;
	readonly token: string;
	readonly content: string;
	/** ISO instant, by the clock of who answers. */
	readonly written: string;
	readonly digest: string;
	/** All of it, as it came. */
	readonly value: JsonObject;
	/** Keys that no answer has. */
	readonly foreign: readonly string[];
}

const texts = ['portfolio', 'request', 'token', 'content', 'written', 'digest'] as const;

/** Why a file of so many bytes is not even read; undefined when it may be. */
export function answerSizeProblem(size: number, { max }: AnswerShape): AnswerProblem | undefined {
	return size > max ? { type: 'too-large', size, max } : undefined;
}

/** Reads the file that comes back, of one format. */
export function readAnswer(bytes: Uint8Array, shape: AnswerShape): Result<ReadAnswer, AnswerProblem> {
	const tooLarge = answerSizeProblem(bytes.length, shape);
	if (tooLarge) return fail(tooLarge);
	const read = readJsonText(bytes);
	// Nothing that a page writes is nested like that.
	if (!read.ok) return fail(read.problem.type === 'too-deep' ? { type: 'not-an-answer' } : read.problem);
	const { value } = read;
	if (!isJsonObject(value) || value['format'] !== shape.format || typeof value['version'] !== 'string')
		return fail({ type: 'not-an-answer' });
	if (majorOf(value['version']) > majorOf(shape.version))
		return fail({ type: 'newer-version', version: value['version'].slice(0, 20), reads: shape.version });
	return answerOf(value, shape);
}

function answerOf(value: JsonObject, shape: AnswerShape): Result<ReadAnswer, AnswerProblem> {
	const { lists, texts: more = [], others = [] } = shape;
	const isWhole =
		[...texts, ...more].every((name) => typeof value[name] === 'string') &&
		lists.every((name) => Array.isArray(value[name]));
	if (!isWhole) return fail({ type: 'not-an-answer' });
	const { digest, ...about } = value;
	if (digestOf(canonicalJson(about)) !== digest) return fail({ type: 'altered' });
	const known = new Set<string>([...texts, ...more, ...lists, ...others, 'format', 'version']);
	return ok({
		...(Object.fromEntries(texts.map((name) => [name, value[name]])) as Record<
			(typeof texts)[number],
			string
		>),
		value,
		foreign: Object.keys(value)
			.filter((name) => !known.has(name))
			.map((name) => name.slice(0, 80))
	});
}
