import { fold } from '../base/fold';
import type { Json } from '../base/json';
import type { Field } from '../schema/field';
import type { AnyValues, Kind } from '../schema/kind';

/** Shorter names are words of any text. */
const shortest = 3;

/** Characters of a text that are shown on each side of a name. */
const around = 60;

/** A text of a record that names somebody. */
export interface Mention {
	readonly field: string;
	/** The name with what stands beside it, in one line. */
	readonly excerpt: string;
}

/** The fields that say what a record is called in texts: those required, and those by which a file may name it. */
export function namingFields(kind: Kind): readonly string[] {
	return Object.entries(kind.fields)
		.filter(([name, field]) => field.required || kind.names?.includes(name))
		.map(([name]) => name);
}

/**
 * What somebody is called in texts: the required texts of their record (of a contact, the family name), and the fields
 * by which a file may name them (the e-mail). A name of fewer than three letters is left out.
 */
export function callingsOf(kind: Kind, values: AnyValues): readonly string[] {
	const texts = namingFields(kind).flatMap((name) => {
		const value = values[name];
		return typeof value === 'string' ? [fold(value)] : [];
	});
	return [...new Set(texts)].filter((text) => text.length >= shortest);
}

/** The texts of a record in which any of these callings stands as a word of its own, whatever its case and accents. */
export function mentionsIn(kind: Kind, values: AnyValues, callings: readonly string[]): Mention[] {
	if (callings.length === 0) return [];
	return Object.entries(values).flatMap(([name, value]) => {
		const field = kind.fields[name] as Field | undefined;
		if (value === undefined || field?.type.to !== undefined) return [];
		const text = textsIn(value).find((one) => callings.some((calling) => placeOf(one, calling) >= 0));
		return text === undefined ? [] : [{ field: name, excerpt: excerptOf(text, callings) }];
	});
}

/** Every text within a value, lists and groups of values included. */
function textsIn(value: Json): readonly string[] {
	if (typeof value === 'string') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value as object).flatMap(textsIn) : [];
}

/** Where a calling stands in the folded text as a word of its own; -1 where it does not. */
function placeOf(text: string, calling: string): number {
	const folded = fold(text);
	for (let at = folded.indexOf(calling); at >= 0; at = folded.indexOf(calling, at + 1))
		if (!isWordAt(folded, at - 1) && !isWordAt(folded, at + calling.length)) return at;
	return -1;
}

function isWordAt(text: string, at: number): boolean {
	return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Folding changes lengths a little: the place of the name is near enough for a line of text. */
function excerptOf(text: string, callings: readonly string[]): string {
	const line = text.replace(/\s+/g, ' ');
	const at = Math.max(...callings.map((calling) => placeOf(line, calling)));
	const [from, to] = [Math.max(0, at - around), at + around * 2];
	return `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`;
}
