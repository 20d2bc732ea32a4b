import type { Lens } from '../schema/field';
import type { AnyValues, Kind } from '../schema/kind';
import { showDate } from '../fields/date';
import type { FixedOption } from '../fields/options';
import type { Words } from '../base/words';

type Title = Kind['title'];

/** A title from the first of these fields that holds text; the word for the kind when none does. */
export function titleFrom(label: Words, ...fields: readonly string[]): Title {
	return (values, lens) => fields.map((field) => textIn(values, field)).find(Boolean) ?? label[lens.locale];
}

/** A title in the language of the reader, for records that carry a name in each. */
export function titleByLocale(label: Words, en: string, fr: string): Title {
	return (values, lens) =>
		(lens.locale === 'fr' ? textIn(values, fr) : undefined) ??
		textIn(values, en) ??
		textIn(values, fr) ??
		label[lens.locale];
}

/** A title of several parts, for records that have no name of their own; missing parts are left out. */
export function titleOf(
	label: Words,
	parts: (values: AnyValues, lens: Lens) => readonly (string | undefined)[]
): Title {
	return (values, lens) => parts(values, lens).filter(Boolean).join(' · ') || label[lens.locale];
}

/** The text or number a field holds. */
export function textIn(values: AnyValues, field: string): string | undefined {
	const value = values[field];
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The day, month or year a field holds, in the style of the reader. */
export function dayIn(values: AnyValues, field: string, lens: Lens): string | undefined {
	const value = textIn(values, field);
	return value === undefined ? undefined : showDate(value, lens.locale);
}

/** The title of the record a field points at. */
export function nameIn(values: AnyValues, field: string, kind: string, lens: Lens): string | undefined {
	const id = values[field];
	return typeof id === 'string' ? lens.title(kind, id) : undefined;
}

/** The label of the option a choice holds, for options that belong to the definition. */
export function labelIn(
	values: AnyValues,
	field: string,
	options: readonly FixedOption[],
	lens: Lens
): string | undefined {
	return options.find(({ key }) => key === values[field])?.label[lens.locale];
}

/** The label of the option a choice holds, of a list that offices edit; the key where the list has none of it. */
export function optionIn(values: AnyValues, field: string, list: string, lens: Lens): string | undefined {
	const key = textIn(values, field);
	return lens.options(list).find((option) => option.key === key)?.label ?? key;
}
