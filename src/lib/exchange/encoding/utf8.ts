/** How much of some bytes is UTF-8. */
export interface Utf8Count {
	/** Characters of several bytes that are whole. */
	readonly whole: number;
	/** Bytes above 0x7f that belong to none. */
	readonly broken: number;
}

/**
 * Counts the characters of several bytes and the bytes that are part of none, as RFC 3629 has it: no character
 * written longer than it need be, no surrogates, nothing above U+10FFFF.
 */
export function countUtf8(bytes: Uint8Array): Utf8Count {
	let whole = 0;
	let broken = 0;
	for (let at = 0; at < bytes.length;) {
		if (bytes[at]! < 0x80) at++;
		else {
			const length = lengthAt(bytes, at);
			if (length > 0) whole++;
			else broken++;
			at += length || 1;
		}
	}
	return { whole, broken };
}

/** How many bytes the character takes that begins with a byte above 0x7f; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
	const lead = bytes[at]!;
	const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
	for (let next = 1; next < length; next++) {
		// Behind the end of the bytes stands undefined, which is no continuation either.
		const byte = bytes[at + next] ?? 0;
		if (byte < 0x80 || byte > 0xbf) return 0;
	}
	const second = bytes[at + 1] ?? 0;
	if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0;
	return (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f) ? 0 : length;
}
