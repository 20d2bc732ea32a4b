import { textIn, type Encoding } from './encodings';

/*
 * How much a decoded text looks like one that somebody wrote. Every byte above 0x7f is a letter in some encoding and
 * a sign in another; in the wrong one capitals stand amid small letters, alphabets mix within a word, and signs cut
 * words apart. Points are given for each character outside ASCII by its neighbours; only sums of the same bytes in
 * other encodings compare.
 */

const broken = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/u;
const letter = /\p{L}/u;
const small = /\p{Ll}/u;
const capital = /\p{Lu}/u;
const latin = /\p{sc=Latin}/u;
const alphabets = [latin, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u];

/** Letters that western languages are full of, and the others that they have. */
const frequent = new Set('éèàüöäçôêß');
const western = new Set('ùâîûëïœæñáíóúìòåøãõ');
/** Letters that the wrong code page gives oftener than people write them. */
const odd = new Set('ðþÿƒﬁﬂªºĸŋ');
/** Signs that stand within a word: apostrophes, and points between letters. */
const inWords = new Set('’ʼ·‐‑');
const opening = new Set('«‹“„‘¿¡');
const closing = new Set('»›”’…');
const ordinary = new Set('«»‹›“”„‘’–—…•·°§€£©®™×±²³µ¿¡\u00a0\u202f，。、：；（）「」『』・　！？％');
const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const spoken = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const halfWide = /[\uff61-\uff9f]/;

/** The points of a text that was decoded so; 0 for one in ASCII. */
export function plausibility(text: string, encoding: Encoding): number {
	const common = commonOf(encoding);
	const signs = [...text];
	let points = 0;
	for (let at = 0; at < signs.length; at++) if (signs[at]! > '\x7f') points += pointsAt(signs, at, common);
	return points;
}

function pointsAt(signs: readonly string[], at: number, common: ReadonlySet<string> | undefined): number {
	const sign = signs[at]!;
	const [before = ' ', after = ' '] = [signs[at - 1], signs[at + 1]];
	if (broken.test(sign)) return -10;
	if (wide.test(sign)) return widePoints(sign, before, after, common);
	if (letter.test(sign)) return letterPoints(sign, [signs[at - 2] ?? ' ', before], after);
	return signPoints(sign, letter.test(before), letter.test(after));
}

function signPoints(sign: string, behindLetter: boolean, beforeLetter: boolean): number {
	if (inWords.has(sign) && behindLetter) return 2;
	if (behindLetter && (beforeLetter || opening.has(sign))) return -4;
	if (opening.has(sign) ? beforeLetter : closing.has(sign) && behindLetter) return 3;
	return ordinary.has(sign) ? 1 : -3;
}

/** Signs of two bytes count twice: of the wrong encoding they make two letters. */
function widePoints(
	sign: string,
	before: string,
	after: string,
	common: ReadonlySet<string> | undefined
): number {
	if (halfWide.test(sign)) return -1;
	const cut = /[a-z]/i.test(before) || /[a-z]/i.test(after);
	return (!common || common.has(sign) ? (spoken.test(sign) ? 7 : 6) : 0) - (cut ? 8 : 0);
}

function letterPoints(sign: string, [earlier, before]: readonly [string, string], after: string): number {
	const beside = [before, after].filter((other) => letter.test(other));
	const alphabet = alphabets.find((one) => one.test(sign));
	if (alphabet && beside.some((other) => !alphabet.test(other))) return -5;
	const shouts = capital.test(earlier) && capital.test(before);
	if (capital.test(sign) && (small.test(before) || (letter.test(before) && small.test(after)))) return -5;
	if (small.test(sign) && capital.test(before) && (capital.test(after) || shouts)) return -4;
	if (sign === 'ς' && letter.test(after)) return -5;
	if (alphabet !== latin) return beside.length > 0 && alphabet ? (small.test(sign) ? 4 : 3) : 0;
	if (odd.has(sign.toLowerCase())) return 0;
	// Three in a row are hardly ever written in Latin letters; words in other alphabets are full of them.
	if (beside.length === 2 && beside.every((other) => other > '\x7f' && other !== sign)) return -3;
	const plain = sign.toLowerCase();
	if (beside.length === 0) return plain === 'à' ? 2 : 1;
	return frequent.has(plain) ? 3 : western.has(plain) ? 2.5 : 2;
}

const found = new Map<Encoding, ReadonlySet<string>>();

/** By the bytes that lead them, the characters in daily use: standards of two bytes put those first. */
const daily: Partial<Record<Encoding, readonly (readonly [from: number, to: number])[]>> = {
	big5: [[0xa4, 0xc6]],
	gb18030: [[0xb0, 0xd7]],
	shift_jis: [
		[0x82, 0x83],
		[0x88, 0x97]
	],
	'euc-jp': [
		[0xa4, 0xa5],
		[0xb0, 0xcf]
	],
	'euc-kr': [[0xb0, 0xc8]]
};

function commonOf(encoding: Encoding): ReadonlySet<string> | undefined {
	const ranges = daily[encoding];
	if (!ranges) return undefined;
	let common = found.get(encoding);
	if (!common)
		found.set(encoding, (common = new Set(ranges.flatMap(([from, to]) => led(encoding, from, to)))));
	return common;
}

function led(encoding: Encoding, from: number, to: number): string[] {
	// The extensions of two of them put rare characters between.
	const first = encoding === 'gb18030' || encoding === 'euc-kr' ? 0xa1 : 0x40;
	const bytes: number[] = [];
	for (let lead = from; lead <= to; lead++)
		for (let trail = first; trail <= 0xfe; trail++) bytes.push(lead, trail, 0x20);
	return [...textIn(encoding, Uint8Array.from(bytes))].filter((sign) => wide.test(sign));
}
