import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Passage } from '../../domain/merge/passage';
import { withLineFeeds } from '../bytes/views';

/** Passages by their digests. */
export type KnownPassages = ReadonlyMap<string, Passage>;

/** A passage of a file that was read: its digest, and its place among the changesets read. */
export interface FilePassage {
	readonly digest: string;
	readonly from: number;
	/** The place behind its last. */
	readonly to: number;
}

/** Lines that belong together, each without its line feed. */
export interface CutPassage {
	readonly lines: readonly Uint8Array[];
	/** All of them, each with its line feed. */
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A line of so many bytes is a passage of its own. */
const longLine = 32 * 1024;
/** A passage is no longer than this, or one line. */
const longest = 256 * 1024;
/** Of so many short lines one ends a passage, on average. */
const linesEach = 64;
/** So many bytes at the end of a line decide; with us they hold the salt, which is random. */
const deciding = 24;

/**
 * Cuts the list of changesets into passages. Where one ends is decided by the bytes of its last line, so the same run
 * of lines is cut alike whatever stands before it, and a line put in spoils one passage only.
 */
export class PassageCutter {
	#lines: Uint8Array[] = [];
	#size = 0;

	/** The passages that a line finishes: what stood before a long one, and its own. */
	*add(line: Uint8Array): Generator<CutPassage> {
		const isLong = line.length >= longLine;
		if (this.#size > 0 && (isLong || this.#size + line.length >= longest)) yield this.rest();
		this.#lines.push(line);
		this.#size += line.length + 1;
		if (isLong || endsPassage(line)) yield this.rest();
	}

	/** What has not been finished. */
	rest(): CutPassage {
		const lines = this.#lines;
		const bytes = withLineFeeds(lines, this.#size);
		this.#lines = [];
		this.#size = 0;
		return { lines, bytes };
	}
}

function endsPassage(line: Uint8Array): boolean {
	let hash = 0;
	for (let at = Math.max(0, line.length - deciding); at < line.length; at++)
		hash = Math.imul(hash ^ line[at]!, 0x01000193);
	return (hash >>> 16) % linesEach === 0;
}

/** SHA-256, in hex. */
export function digestOfPassage(bytes: Uint8Array): string {
	return bytesToHex(sha256(bytes));
}
