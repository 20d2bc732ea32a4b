/** A text without any of some characters at its start and its end. */
export function withoutEnds(text: string, characters: string): string {
	let [from, to] = [0, text.length];
	while (from < to && characters.includes(text[from]!)) from++;
	while (to > from && characters.includes(text[to - 1]!)) to--;
	return text.slice(from, to);
}
