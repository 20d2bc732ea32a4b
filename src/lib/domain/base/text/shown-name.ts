import { withoutNeedlessOf } from './unseen';

/*
 * Names and texts of others as they may stand in a sentence. Unicode has signs that turn the direction of all that
 * follows, signs that nobody sees, and marks without end; a name that holds them says something else than it seems,
 * or spills over the words around it. What is stored stays as it is: only what is shown passes here.
 */

/** Texts in which there is nothing to do: most of them, and names are shown by the hundred thousand. */
const plain = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
const plainLines = /^[\t\n -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

/** Letters written from right to left: a name with one is set apart, or its neighbours would change places. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What was set apart before, such as the title of another record within a title. */
const setApart = /(\u2068[^\u2066-\u2069]*\u2069)/;

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;
const shaping = /\u200c|\u200d|\ufe0e|\ufe0f/g;
const unseenInLines = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g;
const halfOfSign = /\p{Cs}/gu;

/** Three marks on a letter are more than any language writes with these; further ones climb out of the line. */
const heap = /(\p{sc=Inherited}{3})\p{sc=Inherited}+/gu;
const anyHeap = /(\p{M}{6})\p{M}+/gu;

/**
 * A name as it is shown, in one line: no sign that turns the direction or is not seen, no heap of marks. One that
 * runs from right to left is set apart by U+2068 and U+2069, so that it moves nothing beside it and needs no markup:
 * a message, a title of the page or a file can hold it. Empty where nothing is left to be seen; the same again when
 * it passes twice.
 */
export function shownName(name: string): string {
	if (plain.test(name)) return name;
	const parts = name.split(setApart);
	const own = (at: number) => at % 2 === 0;
	const text = parts.map((part, at) => (own(at) ? visible(part) : apart(visible(part)))).join('');
	// Where nothing is left between two parts, a mark of one comes to stand on a letter of the other.
	const tidy = withoutHeaps(withoutNeedlessOf(shaping, text)).replace(/ {2,}/g, ' ').trim();
	const turns = parts.some((part, at) => own(at) && rightToLeft.test(part));
	return turns ? `\u2068${tidy}\u2069` : tidy;
}

/**
 * A text of several lines, or a sentence that holds names, as it is shown: no sign that turns the direction of what
 * follows, no heap of marks. What was set apart in it stays so.
 */
export function shownText(text: string): string {
	if (plainLines.test(text)) return text;
	const cleaned = text.split(setApart).map((part, at) => {
		const clean = part.replace(unseenInLines, '');
		return at % 2 === 0 ? clean : `\u2068${clean}\u2069`;
	});
	return withoutHeaps(cleaned.join(''));
}

function apart(text: string): string {
	return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

function visible(text: string): string {
	const line = text.replace(breaks, ' ').replace(halfOfSign, '\ufffd');
	return withoutHeaps(withoutNeedlessOf(unseen, line));
}

function withoutHeaps(text: string): string {
	return text.replace(heap, '$1').replace(anyHeap, '$1');
}
