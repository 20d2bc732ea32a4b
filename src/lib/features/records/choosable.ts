import type { Lens, ListOption } from '$lib/domain/schema/field';
import { kindNamed } from '$lib/domain/kinds/all';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { queryRows } from '$lib/ui/table/query';
import { plainView } from '$lib/ui/table/view';

const cache = new WeakMap<readonly unknown[], Map<Lens, readonly ListOption[]>>();

/** The records of a kind to choose from, in the order its own list has; made once until one of them changes. */
export function choosableOf(portfolio: Portfolio, name: string, lens: Lens): readonly ListOption[] {
	const kind = kindNamed(name);
	if (!kind) return [];
	const table = portfolio.table(name);
	const records = table.all();
	const held = cache.get(records) ?? new Map<Lens, readonly ListOption[]>();
	cache.set(records, held);
	let options = held.get(lens);
	if (!options) {
		options = Array.from(queryRows(table, kind, plainView, lens), (position) => {
			const { id, values } = records[position]!;
			return { key: id, label: kind.title(values, lens) };
		});
		held.set(lens, options);
	}
	return options;
}
