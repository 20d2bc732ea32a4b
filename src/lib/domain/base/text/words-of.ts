import { fold } from '../fold';

/** No case, no accents, no ligatures. Most texts are plain ASCII, for which lower case is all of it. */
export function foldForSearch(text: string): string {
	return /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : fold(text);
}

/** What a character of a word is: a bit each, so that a run of them tells which it has. */
const [none, letter, digit, unspaced] = [0, 1, 2, 4];

/** A run of more pieces than these is no word but a code such as a digest. */
const mostPieces = 6;

/** The words of a folded text, in order: runs of letters and digits of any script. */
export function wordsOf(folded: string): string[] {
	const words: string[] = [];
	forEachRun(folded, (run) => words.push(run));
	return words;
}

/**
 * What a folded text is found by: its words, and of a word of letters and digits its pieces (`geant4`: `geant`, `4`).
 * Scripts without spaces, such as Chinese and Thai, are found by every two characters that follow one another, and by
 * the last one.
 */
export function termsOf(folded: string): string[] {
	const terms: string[] = [];
	forEachRun(folded, (run, kinds) => {
		if (kinds === letter || kinds === digit) terms.push(run);
		else addPieces(terms, run, kinds);
	});
	return terms;
}

function addPieces(terms: string[], run: string, kinds: number): void {
	if (kinds !== unspaced) terms.push(run);
	const pieces = piecesOf(run);
	if (pieces.length > mostPieces) return;
	for (const piece of pieces) {
		if (kindOf(piece.charCodeAt(0)) === unspaced) terms.push(...pairsOf(piece), piece.at(-1)!);
		else terms.push(piece);
	}
}

/** A word that is asked for. */
export interface Asked {
	readonly text: string;
	/** It is all of a word: something of another kind was written right behind it. */
	readonly whole: boolean;
	/** It is as good together with its neighbour as one word, where somebody else wrote it so. */
	readonly joined: readonly string[];
}

/** The words that a folded question asks for; each has to be met. */
export function askedIn(folded: string): readonly Asked[] {
	const asked: { text: string; whole: boolean; joins: boolean }[] = [];
	forEachRun(folded, (run, kinds) => {
		const pieces = kinds === letter || kinds === digit ? [run] : piecesOf(run);
		const split = pieces.length > mostPieces ? [run] : pieces;
		for (const [at, piece] of split.entries()) {
			if (kindOf(piece.charCodeAt(0)) === unspaced && piece.length > 1)
				for (const text of pairsOf(piece)) asked.push({ text, whole: false, joins: false });
			else asked.push({ text: piece, whole: at < split.length - 1, joins: true });
		}
	});
	const joined = (at: number) => {
		const [one, next] = [asked[at], asked[at + 1]];
		return one?.joins && next?.joins ? [one.text + next.text] : [];
	};
	return asked.map(({ text, whole }, at) => ({ text, whole, joined: [...joined(at - 1), ...joined(at)] }));
}

/** Whether a word of a text is one that is asked for. */
export function isMet({ text, whole, joined }: Asked, word: string): boolean {
	return (whole ? word === text : word.startsWith(text)) || joined.some((one) => word.startsWith(one));
}

/** Whether a word, or a piece of one, begins at a place of a folded text. */
export function beginsWord(folded: string, at: number): boolean {
	const before = at > 0 ? kindOf(folded.charCodeAt(at - 1)) : none;
	return before === unspaced || before !== kindOf(folded.charCodeAt(at));
}

/** Calls back with each run of letters and digits, and the kinds of character that it has. */
function forEachRun(folded: string, visit: (run: string, kinds: number) => void): void {
	let start = -1;
	let kinds = none;
	for (let at = 0; at < folded.length; at++) {
		const kind = kindOf(folded.charCodeAt(at));
		if (kind !== none) {
			if (start < 0) start = at;
			kinds |= kind;
		} else if (start >= 0) {
			visit(folded.slice(start, at), kinds);
			start = -1;
			kinds = none;
		}
	}
	if (start >= 0) visit(folded.slice(start), kinds);
}

/** A run cut where the kind of its characters changes. */
function piecesOf(run: string): string[] {
	const pieces: string[] = [];
	let start = 0;
	for (let at = 1; at <= run.length; at++) {
		if (at < run.length && kindOf(run.charCodeAt(at)) === kindOf(run.charCodeAt(at - 1))) continue;
		pieces.push(run.slice(start, at));
		start = at;
	}
	return pieces;
}

function pairsOf(piece: string): string[] {
	return Array.from({ length: piece.length - 1 }, (_, at) => piece.slice(at, at + 2));
}

/** Outside ASCII everything counts but spaces, dashes, quotes and their like; folding took the accents. */
function kindOf(code: number): number {
	if (code < 0x80) return code >= 97 && code <= 122 ? letter : code >= 48 && code <= 57 ? digit : none;
	if (code < 0xc0 || (code >= 0x2000 && code <= 0x206f)) return none;
	return isUnspaced(code) ? unspaced : code >= 0x3000 && code <= 0x303f ? none : letter;
}

/** Thai to Burmese, Khmer, kana and the characters of Chinese, with the sign that repeats one. */
function isUnspaced(code: number): boolean {
	if (code < 0x2e80)
		return (
			(code >= 0xe00 && code <= 0xeff) ||
			(code >= 0x1000 && code <= 0x109f) ||
			(code >= 0x1780 && code <= 0x17ff)
		);
	return code <= 0x9fff
		? (code >= 0x3040 && code !== 0x30fb) || code === 0x3005
		: code >= 0xf900 && code <= 0xfaff;
}
