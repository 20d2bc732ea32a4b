/** A name in lines of at most so many characters, broken between words, and within one only where it alone is longer. */
export function nameLines(name: string, room: number): readonly string[] {
	const lines: string[] = [];
	for (const word of name.split(/\s+/).flatMap((one) => pieces(one, room))) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= room)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function pieces(word: string, room: number): readonly string[] {
	const letters = Array.from(word);
	if (letters.length <= room) return [word];
	return Array.from({ length: Math.ceil(letters.length / room) }, (_, at) =>
		letters.slice(at * room, (at + 1) * room).join('')
	);
}

/** Characters of a name that fit beside bars in a chart of this width: a good third of it. `size` is the font's. */
export function lettersForName(width: number, size: number): number {
	const letter = size * 0.53;
	const room = Math.max(width * 0.38, Math.min(12 * letter, width * 0.5 - size));
	return Math.max(4, Math.floor(room / letter));
}

const lineHeight = (size: number) => size * 1.25;
const axisHeight = (size: number) => size * 3;

/** How high a chart of this width is, in pixels, for every name to stand whole beside its bar. */
export function heightForNames(names: readonly string[], width: number, size: number): number {
	const lines = names.map((name) => nameLines(name, lettersForName(width, size)).length);
	return Math.ceil(axisHeight(size) + names.length * Math.max(1, ...lines) * lineHeight(size));
}
