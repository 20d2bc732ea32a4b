import type { Lens, ListOption } from '$lib/domain/schema/field';
import { kindNamed } from '$lib/domain/kinds/all';
import { besideReads, besideTitle } from '$lib/domain/related/beside';
import { besideWords } from './beside-words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { queryRows } from '$lib/ui/table/query';
import { plainView } from '$lib/ui/table/view';
import { today } from '$lib/ui/today';

interface Held {
	/** What stands beside a title is of these too. */
	readonly of: readonly unknown[];
	readonly options: readonly ListOption[];
}

const cache = new WeakMap<readonly unknown[], Map<Lens, Held>>();

/**
 * The records of a kind to choose from, in the order its own list has, with what stands beside their titles; made
 * once until one of them changes.
 */
export function choosableOf(portfolio: Portfolio, name: string, lens: Lens): readonly ListOption[] {
	const kind = kindNamed(name);
	if (!kind) return [];
	const table = portfolio.table(name);
	const records = table.all();
	const of = [today(), ...besideReads(name).map((one) => portfolio.table(one).all())];
	const byLens = cache.get(records) ?? new Map<Lens, Held>();
	cache.set(records, byLens);
	let held = byLens.get(lens);
	if (!held || held.of.some((one, at) => one !== of[at])) {
		const options = Array.from(queryRows(table, kind, plainView, lens), (position): ListOption => {
			const record = records[position]!;
			const { found } = besideTitle(portfolio, record, lens, today());
			const beside = besideWords(portfolio, record, lens, today());
			const label = kind.title(record.values, lens);
			return { key: record.id, label, ...(beside && { beside }), ...(found && { foundBy: found }) };
		});
		byLens.set(lens, (held = { of, options }));
	}
	return held.options;
}
