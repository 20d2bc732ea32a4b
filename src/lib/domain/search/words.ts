import { fold } from '../fold';

/** No case, no accents, no ligatures. Most texts are plain ASCII, for which lower case is all of it. */
export function foldForSearch(text: string): string {
	return /^[\x00-\x7f]*$/.test(text) ? text.toLowerCase() : fold(text);
}

/** The words of a folded text, in order: runs of letters and digits of any script. */
export function wordsOf(folded: string): string[] {
	const words: string[] = [];
	let start = -1;
	for (let at = 0; at < folded.length; at++) {
		if (isWordCode(folded.charCodeAt(at))) {
			if (start < 0) start = at;
		} else if (start >= 0) {
			words.push(folded.slice(start, at));
			start = -1;
		}
	}
	if (start >= 0) words.push(folded.slice(start));
	return words;
}

/** Outside ASCII everything counts but spaces, dashes, quotes and their like; folding took the accents. */
function isWordCode(code: number): boolean {
	if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
	return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}
