import type { Lens, ListOption } from '../schema/field';
import { fold } from '../base/fold';
import { shownName } from '../base/text/shown-name';
import type { Locale, Words } from '../base/words';
import { textProblem } from './plain-text';

/** A choice that belongs to the definition itself, not to an editable list. */
export interface FixedOption {
	readonly key: string;
	readonly label: Words;
}

/** Where the options of a field come from: an editable list, or the definition. */
export type Source = { readonly list: string } | { readonly options: readonly FixedOption[] };

/** What a choice and tags share: their options by key and by label. */
export interface Options {
	/** The keys that may be stored; undefined when an editable list decides, as lists differ between laptops. */
	readonly keys: ReadonlySet<string> | undefined;
	all(lens: Lens): readonly ListOption[];
	label(key: string, lens: Lens): string;
	/** Place in the list, for sorting; keys that are not in it come last. */
	place(key: string, lens: Lens): number;
	find(text: string, lens: Lens): string | undefined;
	/** Whether a value has the shape of a key. */
	isKey(value: unknown): boolean;
}

export function optionsOf(source: Source): Options {
	const fixed =
		'options' in source
			? { en: labelled(source.options, 'en', 'fr'), fr: labelled(source.options, 'fr', 'en') }
			: undefined;
	const keys = fixed && new Set(fixed.en.map((option) => option.key));
	const all = (lens: Lens) => ('list' in source ? lens.options(source.list) : fixed![lens.locale]);
	return {
		keys,
		all,
		label: (key, lens) => all(lens).find((option) => option.key === key)?.label ?? shownName(key),
		place(key, lens) {
			const at = all(lens).findIndex((option) => option.key === key);
			return at < 0 ? Number.MAX_SAFE_INTEGER : at;
		},
		find(text, lens) {
			const wanted = fold(text);
			const options = all(lens);
			return (
				options.find((option) => option.key === text) ??
				options.find((option) => fold(option.label) === wanted) ??
				options.find((option) => option.other !== undefined && fold(option.other) === wanted) ??
				options.find((option) => fold(option.key) === wanted)
			)?.key;
		},
		isKey: (value) =>
			textProblem(value, 80, false) === undefined &&
			!/[;,]/.test(value as string) &&
			(keys?.has(value as string) ?? true)
	};
}

function labelled(options: readonly FixedOption[], locale: Locale, other: Locale): readonly ListOption[] {
	return options.map(({ key, label }) => ({ key, label: label[locale], other: label[other] }));
}
