import type { Field, Lens } from '../schema/field';
import type { Json } from '../base/json';
import type { AnyValues, Kind } from '../schema/kind';
import type { SearchDocument } from './search-index';
import { askedIn, foldForSearch, isMet, termsOf } from '../base/text/words-of';

/**
 * By what a record is found: its title, and the words of every field, titles of records it refers to included.
 *
 * @param more by which it is found besides
 */
export function searchDocument(
	key: string,
	kind: Kind,
	values: AnyValues,
	lens: Lens,
	more = ''
): SearchDocument {
	const texts: string[] = more === '' ? [] : [more];
	for (const name in kind.fields) {
		const text = textOf(kind.fields[name] as Field, values[name], lens);
		if (text) texts.push(text);
	}
	return { key, title: kind.title(values, lens), texts };
}

/** The field by which a record was found, when its title alone does not say. */
export function fieldFound(kind: Kind, values: AnyValues, lens: Lens, text: string): string | undefined {
	const inTitle = termsOf(foldForSearch(kind.title(values, lens)));
	const missing = askedIn(foldForSearch(text)).filter((asked) => !inTitle.some((word) => isMet(asked, word)));
	if (missing.length === 0) return undefined;
	return Object.keys(kind.fields).find((name) => {
		const words = termsOf(foldForSearch(textOf(kind.fields[name] as Field, values[name], lens)));
		return words.some((word) => missing.some((asked) => isMet(asked, word)));
	});
}

function textOf({ type }: Field, value: Json | undefined, lens: Lens): string {
	if (value === undefined) return '';
	const text = type.searchText(value, lens);
	const titles = type.references(value).map(({ kind, id }) => lens.title(kind, id) ?? '');
	return titles.length > 0 ? [text, ...titles].join(' ') : text;
}
