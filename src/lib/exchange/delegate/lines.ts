import { isJsonObject, type Json, type JsonObject } from '../../domain/base/json';
import { fail, ok, type Result } from '../../domain/base/result';
import { mendedText } from '../../domain/fields/mended-text';
import { fieldOf } from '../../domain/fields/field-of';
import type { Change } from '../../domain/records/changeset';
import type { Source } from '../../domain/reading/source';
import type { Lens } from '../../domain/schema/field';
import type { AnyValues, Kind } from '../../domain/schema/kind';
import type { AnswerGround } from '../answer/sent';
import {
	maxLines,
	type DelegatePart,
	type DelegateRefusal,
	type DelegateShown,
	type RefusedLine
} from './format';

/**
 * How a line stands to what is here: it says something new, or what is said already; it was said of something else than
 * stands here by now; it looks like something that is here.
 */
export type LineStanding = 'new' | 'same' | 'conflict' | 'alike';

/** A line of an answer that may be taken in, before anybody said whether it is. */
export interface Line {
	/** By which somebody accepts or refuses it; the same for the same answer. */
	readonly key: string;
	readonly part: DelegatePart;
	/** What it would write to. */
	readonly kind: string;
	readonly id: string;
	/** Of a correction, the person. */
	readonly person?: string;
	/** What stands in the record once it is taken in; of an interest that is no more, nothing. */
	readonly values: AnyValues;
	/** Of a proposal, who is there. */
	readonly somebody?: AnyValues;
	/** Of what was shown, the field, what it said then and what it says now. */
	readonly field?: string;
	readonly was?: Json | undefined;
	readonly now?: Json | undefined;
	readonly standing: LineStanding;
	/** The records it looks like. */
	readonly alike: readonly string[];
	/** Signs that nobody can read were left out. */
	readonly mended: boolean;
	readonly changes: readonly Change[];
}

/** What lines are read against. */
export interface LineGround {
	/** Without what is withheld. */
	readonly source: AnswerGround;
	/** With it, so that nobody who objected is written down anew. */
	readonly revealed: Source;
	readonly lens: Lens;
	readonly shown: DelegateShown;
	/** Id of the record of the file, which the ids of new records are made of. */
	readonly request: string;
	readonly contact: string | undefined;
	readonly meeting: string | undefined;
	/** The day of the answer, and what is written of where data of people come from. */
	readonly on: string;
	readonly collectedFrom: string;
}

/** Lines that may be taken in, and what is left out. */
export interface ReadLines {
	readonly lines: readonly Line[];
	readonly refused: readonly RefusedLine[];
}

/** Notes what of one part of an answer is left out. */
export class Refusals {
	readonly refused: RefusedLine[] = [];

	constructor(private readonly part: DelegatePart) {}

	add(why: DelegateRefusal, about: Pick<RefusedLine, 'name' | 'about'> = {}): void {
		this.refused.push({ part: this.part, ...about, why });
	}

	/** Notes keys that have no place there. */
	foreign(
		given: JsonObject,
		known: readonly string[],
		about: Pick<RefusedLine, 'name' | 'about'> = {}
	): void {
		for (const name of Object.keys(given))
			if (!known.includes(name)) this.add({ type: 'foreign', name: name.slice(0, 80) }, about);
	}

	/** The elements that are objects, of no more than are read. */
	objects(given: readonly Json[], max = maxLines): readonly JsonObject[] {
		if (given.length > max) this.add({ type: 'too-many', max });
		return given.slice(0, max).flatMap((one) => {
			if (isJsonObject(one)) return [one];
			this.add({ type: 'no-line' });
			return [];
		});
	}
}

/** A text as it is kept, and whether signs that nobody can read went. */
export interface ReadValue {
	/** `null` for an empty text. */
	readonly value: Json;
	readonly mended: boolean;
}

const markup = /<[a-z/!?]|&(?:#\d|#x|lt;|gt;)/i;

/**
 * A text of an answer as a value of a field: brought to the form in which the field keeps it, and refused where the field
 * would not take it from a person either, or where it is written to be run rather than read.
 */
export function readValue(
	kind: Kind,
	name: string,
	given: Json,
	lens: Lens
): Result<ReadValue, DelegateRefusal> {
	const at = { kind: kind.name, field: name };
	const { type } = fieldOf(kind, name)!;
	if (typeof given !== 'string')
		return fail({ type: 'bad-value', ...at, problem: { type: 'wrong-type', expected: 'text' } });
	const { text, lost } = mendedText(given);
	if (markup.test(text)) return fail({ type: 'markup', ...at });
	if (text === '') return ok({ value: null, mended: lost });
	const options = type.options?.(lens);
	if (options)
		return options.some(({ key }) => key === text)
			? ok({ value: text, mended: lost })
			: fail({ type: 'bad-value', ...at, problem: { type: 'not-an-option', text: text.slice(0, 80) } });
	const read = type.parse(text, lens);
	return read.ok
		? ok({ value: read.value, mended: lost })
		: fail({ type: 'bad-value', ...at, problem: read.problem });
}

/** Whether changes can be written: not into a record that was erased. */
export function isWritable(source: Source, changes: readonly Change[]): boolean {
	return changes.every(({ kind, id }) => source.table(kind).get(id)?.state !== 'erased');
}
