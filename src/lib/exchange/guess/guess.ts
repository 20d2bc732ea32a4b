import { utf16Of } from '../encoding/detect';
import { textIn } from '../encoding/encodings';

/** What a file seems to be, from its first bytes. */
export type FileGuess =
	| 'portfolio'
	| 'records'
	| 'review'
	| 'delegate'
	| 'gzip'
	| 'json'
	| 'csv'
	| 'text'
	| 'html'
	| 'xml'
	| 'zip'
	| 'pdf'
	| 'vcard'
	| 'calendar'
	| 'sealed'
	| 'picture'
	| 'binary'
	| 'empty';

/** How many bytes a guess looks at. */
export const guessLength = 4096;

const magics: readonly (readonly [FileGuess, readonly number[]])[] = [
	['gzip', [0x1f, 0x8b]],
	['zip', [0x50, 0x4b, 0x03, 0x04]],
	['zip', [0x50, 0x4b, 0x05, 0x06]],
	['pdf', [0x25, 0x50, 0x44, 0x46]],
	['picture', [0x89, 0x50, 0x4e, 0x47]],
	['picture', [0xff, 0xd8, 0xff]],
	['picture', [0x47, 0x49, 0x46, 0x38]],
	['sealed', [...'age-encryption.org/'].map((sign) => sign.charCodeAt(0))],
	// The container of old Office documents.
	['binary', [0xd0, 0xcf, 0x11, 0xe0]]
];

const openings: readonly (readonly [FileGuess, RegExp])[] = [
	['portfolio', /^\{\s*"header"\s*:\s*\{[^{}]*"format"\s*:\s*"isocentre-portfolio"/],
	['records', /^\{\s*"format"\s*:\s*"isocentre-records"/],
	['review', /^\{\s*"format"\s*:\s*"isocentre-review"/],
	['delegate', /^\{\s*"format"\s*:\s*"isocentre-delegate"/],
	['sealed', /^-----BEGIN AGE/],
	['vcard', /^BEGIN:VCARD/i],
	['calendar', /^BEGIN:VCALENDAR/i],
	['html', /^<(!doctype html|html|head|body)\b/i],
	['xml', /^<(\?xml|[a-z!])/i],
	['json', /^[[{]/]
];

/** Says what a file is by its first bytes (`guessLength` of them are enough), whatever its name. */
export function guessFile(start: Uint8Array): FileGuess {
	if (start.length === 0) return 'empty';
	for (const [guess, magic] of magics) if (magic.every((byte, i) => start[i] === byte)) return guess;
	const bytes = start.subarray(0, guessLength);
	const utf16 = utf16Of(bytes);
	if (!utf16 && bytes.includes(0)) return 'binary';
	const text = textIn(utf16 ?? 'utf-8', bytes).trimStart();
	for (const [guess, opening] of openings) if (opening.test(text)) return guess;
	return looksTabular(text) ? 'csv' : 'text';
}

/** A first line of several cells is a table's. */
function looksTabular(text: string): boolean {
	const [first = ''] = text.split(/\r?\n/, 1);
	return /[^,;\t][,;\t]/.test(first) && !/[.!?]\s*$/.test(first);
}
