/** What a changeset may look like; the hand-written check and the published schema both read it. */

export const maxText = 1_000_000;
export const maxAuthor = 200;
export const maxApp = 64;
export const maxLabelName = 1000;
/** Bytes of a changeset as JSON: it is one line of a file. */
export const maxLine = 8 * 1024 * 1024;
/** Replicas of a portfolio: a hundred times those of an office whose people change their laptops every month. */
export const maxReplicas = 25_000;
/** Elements of one array, keys of one object. */
export const maxMembers = 100_000;
/** Objects and arrays within one another, the changeset itself the first. */
export const maxDepth = 32;
export const maxSeq = Number.MAX_SAFE_INTEGER;

export const idForm = /^[0-9A-HJKMNP-TV-Z]{16}$/;
export const digestForm = /^[0-9a-f]{64}$/;
/** The first 48 bits of a digest: enough to tell copies apart, and still exact as a number. */
export const markForm = /^[0-9a-f]{12}$/;
/** Kinds and fields, those of other versions included. */
export const nameForm = /^[a-z][A-Za-z0-9]{0,63}$/;
export const actForm = /^[a-z][A-Za-z-]{0,31}$/;

/** Names that an object has before anybody gives it any. */
const inherited: ReadonlySet<string> = new Set([
	...Object.getOwnPropertyNames(Object.prototype),
	'prototype'
]);

/** Whether a name of a kind, a field or a key within a value is one that no data may use. */
export function isReserved(name: string): boolean {
	return inherited.has(name);
}
