import { withoutEnds } from '../base/text/without-ends';
import { project } from '../kinds/project';
import { technology } from '../kinds/technology';
import type { Lens, Reference } from '../schema/field';

/** What a mark at the start of a word names. */
export const markedKinds: Readonly<Record<string, string>> = { '@': project.name, '#': technology.name };

/** A piece of a text, and the record it names, where it names one. */
export interface TextPart {
	readonly text: string;
	readonly at?: Reference;
}

/** A mark with a name behind it, as a place in a text: `@FLASH`, from the mark to the end of the name. */
export interface Mention {
	readonly from: number;
	readonly to: number;
	readonly kind: string;
	/** Of the one record that is called so; undefined where none or several are. */
	readonly id: string | undefined;
	/** The name without its mark; the first word where no record is known by it. */
	readonly name: string;
}

/** A name is looked for in so many words behind its mark. */
const mostWords = 12;
const mark = /(?<=^|[\s(])[@#](?=[\p{L}\p{N}])/gu;
const word = /\S+/gu;

/** The marks in a text and what they name: of the names that stand behind a mark, the longest. */
export function mentionsIn(lens: Lens, text: string): readonly Mention[] {
	return [...text.matchAll(mark)].map(({ 0: sign, index }) => {
		const kind = markedKinds[sign]!;
		const line = text.slice(index + 1).split('\n', 1)[0]!;
		const ends = endsOf(line);
		for (const end of ends.toReversed()) {
			const name = line.slice(0, end);
			const ids = lens.named(kind, name);
			if (ids.length === 1) return { from: index, to: index + 1 + end, kind, id: ids[0]!, name };
		}
		const end = ends[0] ?? 0;
		return { from: index, to: index + 1 + end, kind, id: undefined, name: line.slice(0, end) };
	});
}

/** Where a name may end: behind each word, without the punctuation that follows it. */
function endsOf(line: string): readonly number[] {
	const words = [...line.matchAll(word)].slice(0, mostWords);
	return words.map(({ 0: one, index }) => index + one.length - endLength(one));
}

/** How many characters of punctuation a word ends with. */
function endLength(one: string): number {
	return one.length - withoutEnds(`a${one}`, '.,;:!?)').length + 1;
}

/** A text in pieces, those that name a record apart. */
export function linkedText(lens: Lens, text: string): readonly TextPart[] {
	const parts: TextPart[] = [];
	let at = 0;
	for (const { from, to, kind, id } of mentionsIn(lens, text)) {
		if (id === undefined || from < at) continue;
		if (from > at) parts.push({ text: text.slice(at, from) });
		parts.push({ text: text.slice(from, to), at: { kind, id } });
		at = to;
	}
	return at < text.length ? [...parts, { text: text.slice(at) }] : parts;
}

/** A text without its marks. */
export function unmarked(text: string): string {
	return text.replace(mark, '');
}
