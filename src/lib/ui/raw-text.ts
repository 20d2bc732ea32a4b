import { fitted } from '$lib/domain/base/fitted';
import { shownText } from '$lib/domain/base/text/shown-name';
import type { Json } from '$lib/domain/base/json';

/** Characters of a value that nobody can read which are worth a look. */
const longest = 120;

/** A sign that can be seen: what has none is shown between quotation marks, or nothing would stand there. */
const seen = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A stored value that this version of the app cannot read, as it was written: its beginning, as one line. */
export function rawText(value: Json): string {
	const text = typeof value === 'string' && seen.test(value) ? value : JSON.stringify(value);
	const line = shownText(fitted(text, longest).replace(/\p{Cc}+/gu, ' '));
	return text.length > longest ? `${line}…` : line;
}
