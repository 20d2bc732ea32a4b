import type { ListOption } from '../schema/field';
import { byText } from '../base/text/by-text';
import { shownName } from '../base/text/shown-name';
import type { Locale } from '../base/words';
import type { ListEntry } from './list-entry';

/**
 * The editable lists, each with its options in their order, labelled in one language. A key is offered once: a file
 * may bring entries of one key under several ids, of which the first in that order counts.
 */
export function listOptions(
	entries: readonly ListEntry[],
	locale: Locale
): ReadonlyMap<string, readonly ListOption[]> {
	const lists = new Map<string, { option: ListOption; order: number }[]>();
	for (const { values } of entries) {
		const { list, key, labelEn, labelFr, order = Number.MAX_SAFE_INTEGER, retired = false } = values;
		if (list === undefined || key === undefined) continue;
		const other = locale === 'fr' ? labelEn : labelFr;
		const label = shownName((locale === 'fr' ? labelFr : undefined) ?? labelEn ?? labelFr ?? key) || key;
		const options = lists.get(list) ?? [];
		options.push({ option: { key, label, other, retired }, order });
		lists.set(list, options);
	}
	return new Map([...lists].map(([list, options]) => [list, inOrder(options)]));
}

function inOrder(options: readonly { option: ListOption; order: number }[]): readonly ListOption[] {
	const byKey = new Map<string, ListOption>();
	const sorted = options.toSorted((a, b) => a.order - b.order || byText(a.option.label, b.option.label));
	for (const { option } of sorted) if (!byKey.has(option.key)) byKey.set(option.key, option);
	return [...byKey.values()];
}
