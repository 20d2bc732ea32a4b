const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The start of a digest as people compare it over the telephone: four groups of four letters and digits
 * without I, L, O and U, 80 bits in all.
 *
 * @param digest hex, 20 digits or more
 */
export function spokenDigest(digest: string): string {
	let bits = BigInt(`0x${digest.slice(0, 20)}`);
	let text = '';
	for (let i = 0; i < 16; i++) {
		text = alphabet[Number(bits & 31n)] + text;
		bits >>= 5n;
	}
	return text.replace(/(.{4})(?=.)/g, '$1 ');
}
