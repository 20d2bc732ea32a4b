import type { ListOption } from '$lib/domain/schema/field';
import { fold } from '$lib/domain/base/fold';

/** The options that fit what was typed. */
export interface FoundOptions {
	readonly shown: readonly ListOption[];
	/** How many more there are than are shown. */
	readonly more: number;
	/** Whether an option is called exactly what was typed. */
	readonly exact: boolean;
}

const folded = new WeakMap<readonly ListOption[], readonly string[]>();

function foldedLabels(options: readonly ListOption[]): readonly string[] {
	let labels = folded.get(options);
	if (!labels) folded.set(options, (labels = options.map((option) => fold(option.label))));
	return labels;
}

/**
 * Options whose label holds every word typed, those that begin with the text first; accents and case do not
 * count. At most `limit`, because nobody reads more; retired options are offered only when already chosen.
 */
export function findOptions(
	options: readonly ListOption[],
	typed: string,
	chosen: ReadonlySet<string>,
	limit = 50
): FoundOptions {
	const labels = foldedLabels(options);
	const text = fold(typed);
	const words = text.split(' ').filter(Boolean);
	const beginning: ListOption[] = [];
	const within: ListOption[] = [];
	let exact = false;
	options.forEach((option, at) => {
		const label = labels[at]!;
		if (option.retired && !chosen.has(option.key)) return;
		if (!words.every((word) => label.includes(word) || option.key.toLowerCase() === word)) return;
		if (label === text) exact = true;
		(label.startsWith(text) ? beginning : within).push(option);
	});
	const found = beginning.concat(within);
	return { shown: found.slice(0, limit), more: Math.max(0, found.length - limit), exact };
}
