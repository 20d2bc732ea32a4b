import { append, joined } from '../bytes/views';

const lineFeed = 10;
const carriageReturn = 13;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Cuts bytes that arrive in pieces into lines. A byte-order mark before the first line and a carriage return
 * before a line feed, which editors and mail gateways add, are taken off, so that the lines' bytes are what
 * was written.
 */
export class LineCutter {
	#held: Uint8Array[] = [];
	#first = true;

	/** Bytes of the unfinished line. */
	held = 0;

	/** The lines that this piece finishes, each without its line feed. */
	*feed(piece: Uint8Array): Generator<Uint8Array> {
		let from = 0;
		for (let to = piece.indexOf(lineFeed); to >= 0; to = piece.indexOf(lineFeed, from)) {
			yield this.#finish(piece.subarray(from, to));
			from = to + 1;
		}
		if (from < piece.length) {
			append(this.#held, piece.subarray(from));
			this.held += piece.length - from;
		}
	}

	/** What stands after the last line feed. */
	rest(): Uint8Array {
		return this.#finish(new Uint8Array(0));
	}

	#finish(end: Uint8Array): Uint8Array {
		let line = end;
		if (this.held > 0) {
			append(this.#held, end);
			line = joined(this.#held);
			this.#held = [];
			this.held = 0;
		}
		if (this.#first && byteOrderMark.every((byte, i) => line[i] === byte)) line = line.subarray(3);
		this.#first = false;
		return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
	}
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a line; undefined when it is no UTF-8. */
export function decoded(line: Uint8Array): string | undefined {
	try {
		return decoder.decode(line);
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}
