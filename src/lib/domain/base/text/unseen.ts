/*
 * Signs that nobody sees: zero-width spaces, soft hyphens, marks that turn the direction of writing. They come with
 * what is copied from mails and web pages, and make two texts of one.
 */

const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/;
const allUnseen =
	/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/g;

/**
 * Joiners shape the letters of other scripts, and pictures; among these letters they only hide a difference. The accents
 * are theirs too: with its letter one is a single sign, or two, and says the same.
 */
const unjoined =
	/[\u0300-\u036f\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Hebrew}]/u;
const letter = /[\p{L}\p{M}]/u;
const picture = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

/** A text without any of them, for what has no need of one: numbers, dates, addresses, choices. */
export function withoutUnseen(text: string): string {
	return unseen.test(text) ? text.replace(allUnseen, '') : text;
}

/** A text without those that do not shape its letters or pictures: Persian and Hindi are written with joiners. */
export function withoutNeedless(text: string): string {
	return unseen.test(text) ? withoutNeedlessOf(allUnseen, text) : text;
}

/** What is left out may bring marks into another order, beside a sign that is needed no longer; more often is made up. */
const mostPasses = 4;

/**
 * The same of the signs of a pattern, which is global: a text that stays the same when it passes again, composed (NFC),
 * as what stands beside a sign decides.
 */
export function withoutNeedlessOf(signs: RegExp, text: string): string {
	let now = text.normalize('NFC');
	for (let pass = 0; pass < mostPasses; pass++) {
		const before = now;
		now = before
			.replace(signs, (sign, at: number) => (isNeeded(before, sign, at) ? sign : ''))
			.normalize('NFC');
		if (now === before) return now;
	}
	return now.replace(signs, '').normalize('NFC');
}

/** Whether a sign that is not seen itself makes its neighbours look as they are meant to. */
function isNeeded(text: string, sign: string, at: number): boolean {
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
