/**
 * Whether a JSON text may hold what parsing hides: a key twice, `__proto__`, half a surrogate pair. Then it gets the
 * slow scan; a text without any of them is hardly ever suspected.
 *
 * @param value what the text was parsed to
 */
export function isSuspect(text: string, value: unknown): boolean {
	return written.some((shard) => text.includes(shard)) || colonsIn(text) !== colonsOf(value);
}

/** `__proto__` and escaped underscores, escaped surrogates, escaped colons, which would spoil the count. */
const written = ['__proto__', '\\u005', '\\ud', '\\uD', '\\u003'];

function colonsIn(text: string): number {
	let count = 0;
	for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) count++;
	return count;
}

/**
 * How many colons it takes to write a value: one behind each key, and those in its texts. Of a key written twice
 * parsing keeps one, so that its text has more.
 */
function colonsOf(value: unknown): number {
	if (typeof value === 'string') return colonsIn(value);
	if (typeof value !== 'object' || value === null) return 0;
	let count = 0;
	if (Array.isArray(value)) for (const element of value) count += colonsOf(element);
	else for (const key of Object.keys(value)) count += 1 + colonsIn(key) + colonsOf(value[key as never]);
	return count;
}
