import type { Json } from '$lib/domain/base/json';
import { relatedColumnsOf } from '$lib/domain/related/all';
import type { RelatedColumn } from '$lib/domain/related/column';
import type { AnyValues } from '$lib/domain/schema/kind';
import type { EntityRecord } from '$lib/domain/schema/record';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Rows } from '$lib/ui/table/rows';

type Values = readonly (Json | undefined)[];

/**
 * The rows of the list of a kind: its table, and its related columns worked out when they are asked for, and again
 * when a record they are worked out of changes. Reactive as the portfolio is.
 *
 * @param today asked each time: what is on the screen draws again when the day turns
 */
export function listedRows(portfolio: Portfolio, kind: string, today: () => string): Rows {
	const related = new Map(relatedColumnsOf(kind).map((column) => [column.name, column]));
	const table = portfolio.table(kind);
	if (related.size === 0) return table;
	const kept = new Map<string, { readonly of: readonly unknown[]; readonly values: Values }>();
	const whole = new WeakMap<EntityRecord, { readonly of: readonly unknown[]; readonly row: EntityRecord }>();

	/** What a column is worked out of: the lists of records are replaced when one of them changes. */
	const inputsOf = (columns: Iterable<RelatedColumn>) => [
		table.all(),
		today(),
		...[...columns].flatMap(({ reads }) => reads.map((one) => portfolio.table(one).all()))
	];

	function column(name: string): Values {
		const asked = related.get(name);
		if (!asked) return table.column(name);
		const of = inputsOf([asked]);
		let held = kept.get(name);
		if (!held || !isSame(held.of, of)) {
			const values = table.all().map((record) => asked.value(portfolio, record, today()));
			kept.set(name, (held = { of, values }));
		}
		return held.values;
	}

	return {
		get size() {
			return table.size;
		},
		ids: () => table.ids(),
		column,
		get(id) {
			const record = table.get(id);
			if (!record) return undefined;
			const of = inputsOf(related.values());
			let held = whole.get(record);
			if (!held || !isSame(held.of, of)) {
				const values: AnyValues = { ...record.values, ...valuesOf(record) };
				whole.set(record, (held = { of, row: { ...record, values } }));
			}
			return held.row;
		}
	};

	function valuesOf(record: EntityRecord): AnyValues {
		const told = [...related.values()].map(({ name, value }) => [name, value(portfolio, record, today())]);
		return Object.fromEntries(told.filter(([, value]) => value !== undefined)) as AnyValues;
	}
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((one, at) => one === b[at]);
}
