import { cp437, cp850, decodedByTable } from './dos';

/** Whose letters an encoding holds. */
export type Script =
	'any' | 'western' | 'central' | 'turkish' | 'greek' | 'cyrillic' | 'chinese' | 'japanese' | 'korean';

/**
 * The encodings that tables come in, the likelier before those that fit as well. Named as browsers call them
 * (https://encoding.spec.whatwg.org/#names-and-labels), but for the two of DOS.
 */
export const encodings = {
	'utf-8': { name: 'UTF-8', script: 'any' },
	'utf-16le': { name: 'UTF-16 LE', script: 'any' },
	'utf-16be': { name: 'UTF-16 BE', script: 'any' },
	'windows-1252': { name: 'Windows-1252', script: 'western' },
	macintosh: { name: 'Mac OS Roman', script: 'western' },
	cp850: { name: 'DOS CP850', script: 'western' },
	cp437: { name: 'DOS CP437', script: 'western' },
	'iso-8859-15': { name: 'ISO 8859-15', script: 'western' },
	'windows-1254': { name: 'Windows-1254', script: 'turkish' },
	'windows-1250': { name: 'Windows-1250', script: 'central' },
	'iso-8859-2': { name: 'ISO 8859-2', script: 'central' },
	'windows-1253': { name: 'Windows-1253', script: 'greek' },
	'windows-1251': { name: 'Windows-1251', script: 'cyrillic' },
	'koi8-r': { name: 'KOI8-R', script: 'cyrillic' },
	ibm866: { name: 'DOS CP866', script: 'cyrillic' },
	big5: { name: 'Big5', script: 'chinese' },
	gb18030: { name: 'GB 18030', script: 'chinese' },
	shift_jis: { name: 'Shift_JIS', script: 'japanese' },
	'euc-jp': { name: 'EUC-JP', script: 'japanese' },
	'euc-kr': { name: 'EUC-KR', script: 'korean' }
} as const satisfies Readonly<Record<string, { readonly name: string; readonly script: Script }>>;

export type Encoding = keyof typeof encodings;

/** All of them, in their order. */
export const encodingKeys = Object.keys(encodings) as readonly Encoding[];

/** The text of bytes in an encoding, a mark at its beginning left out; U+FFFD stands where a byte means nothing. */
export function textIn(encoding: Encoding, bytes: Uint8Array): string {
	if (encoding === 'cp850') return decodedByTable(bytes, cp850);
	if (encoding === 'cp437') return decodedByTable(bytes, cp437);
	let decoder = decoders.get(encoding);
	if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding)));
	return decoder.decode(bytes);
}

const decoders = new Map<Encoding, TextDecoder>();
