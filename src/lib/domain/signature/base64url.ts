const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
	let text = '';
	let bits = 0;
	let held = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		for (bits += 8; bits >= 6;) {
			bits -= 6;
			text += alphabet[(held >> bits) & 63];
		}
		held &= (1 << bits) - 1;
	}
	return bits > 0 ? text + alphabet[(held << (6 - bits)) & 63] : text;
}

/** The bytes that a text of base64url stands for; undefined unless it is the text that `toBase64url` makes of them. */
export function fromBase64url(text: string): Uint8Array | undefined {
	if (text.length % 4 === 1) return undefined;
	const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
	let bits = 0;
	let held = 0;
	let at = 0;
	for (const letter of text) {
		const value = alphabet.indexOf(letter);
		if (value < 0) return undefined;
		held = (held << 6) | value;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at++] = held >> bits;
		held &= (1 << bits) - 1;
	}
	return held === 0 ? bytes : undefined;
}
