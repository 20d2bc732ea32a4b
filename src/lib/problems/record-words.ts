import type { Lens } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import { fieldOf } from '$lib/domain/fields/field-of';
import { shownName } from '$lib/domain/base/text/shown-name';
import { kindNamed } from '$lib/domain/kinds/all';
import type { Locale } from '$lib/domain/base/words';
import { getLocale } from '$lib/paraglide/runtime';
import { recordAddress } from '$lib/ui/addresses';
import { rawText } from '$lib/ui/raw-text';

/*
 * Records of which only the name of the kind is known, such as those in a log or a file: words for them,
 * also where this version of the app does not know the kind or the field.
 */

/** The kind as people call it: partner, or partners for more than one. */
export function kindWords(kind: string, count = 1, locale: Locale = getLocale()): string {
	const definition = kindNamed(kind);
	if (!definition) return shownName(kind);
	return (count === 1 ? definition.label : definition.plural)[locale];
}

/** The kind as people call it within a sentence; the bare name of one that this version does not know. */
export function kindWord(name: string): string {
	return kindNamed(name)?.label[getLocale()].toLocaleLowerCase() ?? name;
}

/** The field as people call it. */
export function fieldWords(kind: string, field: string, locale: Locale = getLocale()): string {
	return definitionOf(kind, field)?.label[locale] ?? shownName(field);
}

/** What the record is called; its id where it cannot be told. */
export function recordTitle(kind: string, id: string, lens: Lens): string {
	return lens.title(kind, id) ?? `${kindWords(kind, 1, lens.locale)} ${id}`;
}

/** Where the record is shown; undefined for a kind that this version does not know. */
export function recordHref(kind: string, id: string): string | undefined {
	const definition = kindNamed(kind);
	return definition && recordAddress(definition, id);
}

/** A value as people read it; a dash for none, and as it was written where this version cannot read it. */
export function valueWords(kind: string, field: string, value: Json | undefined, lens: Lens): string {
	if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return '–';
	if (!isReadable(kind, field, value)) return rawText(value);
	return definitionOf(kind, field)!.type.show(value, lens) || '–';
}

/** Whether this version of the app knows the field and finds the value right. */
export function isReadable(kind: string, field: string, value: Json): boolean {
	const definition = definitionOf(kind, field);
	return definition !== undefined && definition.type.check(value) === undefined;
}

function definitionOf(kind: string, field: string) {
	const definition = kindNamed(kind);
	return definition && fieldOf(definition, field);
}
