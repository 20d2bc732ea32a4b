import type { Source } from './sources';

/** Where a key is read from its event, past input methods: these two, and the page that stands alone. */
const readers = [
	'src/lib/ui/plain-key.ts',
	'src/lib/ui/shortcuts/keys.ts',
	'src/lib/exchange/review/page.ts'
];
/** Where Escape is heard. */
const escape = ['src/lib/ui/layers.svelte.ts'];

/**
 * Handlers that ask an event for its key instead of `plainKey`, and so take the Enter that ends a Japanese word
 * for one that saves; and those that hear Escape instead of lying in the stack of layers: `path:line text`.
 */
export function keysPastTheDoor({ path, text }: Source): string[] {
	return text.split('\n').flatMap((line, at) => {
		const named = `${path}:${at + 1} ${line.trim()}`;
		const reads = /\b(?:event|e)\.(?:key|code)\b(?!s)|\{[^}]*\bkey\b[^}]*\}: KeyboardEvent/.test(line);
		const hears = /['"`][Ee]scape['"`]/.test(line) && !/\bkeys: /.test(line);
		return (reads && !readers.includes(path) && !/storage|this\.#key/.test(line)) ||
			(hears && !escape.includes(path))
			? [named]
			: [];
	});
}
