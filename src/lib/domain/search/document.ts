import type { Field, Lens } from '../field';
import type { Json } from '../json';
import type { AnyValues, Kind } from '../kind';
import type { SearchDocument } from './search-index';
import { foldForSearch, wordsOf } from './words';

/** By what a record is found: its title, and the words of every field, titles of records it refers to included. */
export function searchDocument(key: string, kind: Kind, values: AnyValues, lens: Lens): SearchDocument {
	const texts: string[] = [];
	for (const name in kind.fields) {
		const text = textOf(kind.fields[name] as Field, values[name], lens);
		if (text) texts.push(text);
	}
	return { key, title: kind.title(values, lens), texts };
}

/** The field by which a record was found, when its title alone does not say. */
export function fieldFound(kind: Kind, values: AnyValues, lens: Lens, text: string): string | undefined {
	const asked = wordsOf(foldForSearch(text));
	const inTitle = wordsOf(foldForSearch(kind.title(values, lens)));
	const missing = asked.filter((word) => !inTitle.some((other) => other.startsWith(word)));
	if (missing.length === 0) return undefined;
	return Object.keys(kind.fields).find((name) => {
		const words = wordsOf(foldForSearch(textOf(kind.fields[name] as Field, values[name], lens)));
		return words.some((word) => missing.some((prefix) => word.startsWith(prefix)));
	});
}

function textOf({ type }: Field, value: Json | undefined, lens: Lens): string {
	if (value === undefined) return '';
	const text = type.searchText(value, lens);
	const titles = type.references(value).map(({ kind, id }) => lens.title(kind, id) ?? '');
	return titles.length > 0 ? [text, ...titles].join(' ') : text;
}
