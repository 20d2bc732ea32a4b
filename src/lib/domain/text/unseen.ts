/*
 * Signs that nobody sees: zero-width spaces, soft hyphens, marks that turn the direction of writing. They come with
 * what is copied from mails and web pages, and make two texts of one.
 */

const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/;
const allUnseen =
	/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g;

/** Joiners shape the letters of other scripts, and pictures; among these letters they only hide a difference. */
const unjoined = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}]/u;
const letter = /[\p{L}\p{M}]/u;
const picture = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

/** A text without any of them, for what has no need of one: numbers, dates, addresses, choices. */
export function withoutUnseen(text: string): string {
	return unseen.test(text) ? text.replace(allUnseen, '') : text;
}

/** A text without those that do not shape its letters or pictures: Persian and Hindi are written with joiners. */
export function withoutNeedless(text: string): string {
	return unseen.test(text)
		? text.replace(allUnseen, (sign, at: number) => (isNeeded(text, sign, at) ? sign : ''))
		: text;
}

/** Whether a sign that is not seen itself makes its neighbours look as they are meant to. */
export function isNeeded(text: string, sign: string, at: number): boolean {
	const before = signBefore(text, at);
	if (sign === '\ufe0f' || sign === '\ufe0e') return picture.test(before);
	if (sign !== '\u200c' && sign !== '\u200d') return false;
	const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
	if (picture.test(before)) return picture.test(after);
	return [before, after].every((one) => letter.test(one) && !unjoined.test(one));
}

function signBefore(text: string, at: number): string {
	const code = text.charCodeAt(at - 1);
	return code >= 0xdc00 && code < 0xe000 ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
}
