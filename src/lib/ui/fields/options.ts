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

interface Folded {
	readonly label: string;
	/** The label and all else it is found by. */
	readonly all: string;
}

const folded = new WeakMap<readonly ListOption[], readonly Folded[]>();

function foldedLabels(options: readonly ListOption[]): readonly Folded[] {
	let labels = folded.get(options);
	if (!labels) folded.set(options, (labels = options.map(foldedLabel)));
	return labels;
}

function foldedLabel({ label, beside = '', foundBy = '' }: ListOption): Folded {
	const own = fold(label);
	return { label: own, all: beside || foundBy ? `${own} ${fold(`${beside} ${foundBy}`)}` : own };
}

/**
 * Options whose words hold every word typed, those that begin with the text first; accents and case do not count. At
 * most `limit`, because nobody reads more; retired options are offered only when already chosen, unlikely ones where
 * nothing likelier fits.
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
	const unlikely: ListOption[] = [];
	let exact = false;
	options.forEach((option, at) => {
		const { label, all } = labels[at]!;
		if (option.retired && !chosen.has(option.key)) return;
		if (!words.every((word) => all.includes(word) || option.key.toLowerCase() === word)) return;
		if (label === text) exact = true;
		if (option.unlikely && !chosen.has(option.key)) unlikely.push(option);
		else (label.startsWith(text) ? beginning : within).push(option);
	});
	const likely = beginning.concat(within);
	const found = likely.length > 0 ? likely : unlikely;
	return { shown: found.slice(0, limit), more: Math.max(0, found.length - limit), exact };
}
