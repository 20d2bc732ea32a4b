const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Five digits by which a text is told from another it may have become, not from one somebody makes on purpose: 25 bits of
 * FNV-1a, well mixed. Much cheaper than a digest, of which a table would need hundreds of thousands.
 */
export function printOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	hash ^= hash >>> 16;
	let print = '';
	for (let shift = 0; shift < 25; shift += 5) print += digits[(hash >>> shift) & 31];
	return print;
}
