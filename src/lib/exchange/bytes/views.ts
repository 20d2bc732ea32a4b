type Bytes = Uint8Array<ArrayBuffer>;

const lineFeed = 10;

/** Two pieces as one without copying, where the second lies right behind the first in one buffer. */
export function adjoined(a: Uint8Array, b: Uint8Array): Bytes | undefined {
	const isNext = a.buffer === b.buffer && a.byteOffset + a.length === b.byteOffset;
	return isNext ? viewOf(a, a.length + b.length) : undefined;
}

/** Pieces as one: without copying where they lie behind each other. */
export function joined(pieces: readonly Uint8Array[]): Bytes {
	const [first] = pieces;
	if (first && pieces.length === 1) return viewOf(first, first.length);
	const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** Adds a piece to others, as part of the last where it lies right behind it. */
export function append(pieces: Uint8Array[], piece: Uint8Array): void {
	const last = pieces.at(-1);
	const longer = last && adjoined(last, piece);
	if (longer) pieces[pieces.length - 1] = longer;
	else pieces.push(piece);
}

/**
 * Lines as one, each with a line feed: without copying where they lie behind each other as they were cut.
 *
 * @param size of all, with their line feeds
 */
export function withLineFeeds(lines: readonly Uint8Array[], size: number): Bytes {
	const [first] = lines;
	if (first && first.byteOffset + size <= first.buffer.byteLength) {
		const whole = viewOf(first, size);
		let end = first.byteOffset;
		const lie = lines.every((line) => {
			const isNext = line.buffer === first.buffer && line.byteOffset === end;
			end += line.length + 1;
			return isNext && whole[end - first.byteOffset - 1] === lineFeed;
		});
		if (lie) return whole;
	}
	return joined(lines.flatMap((line) => [line, Uint8Array.of(lineFeed)]));
}

function viewOf({ buffer, byteOffset }: Uint8Array, length: number): Bytes {
	return new Uint8Array(buffer as ArrayBuffer, byteOffset, length);
}
