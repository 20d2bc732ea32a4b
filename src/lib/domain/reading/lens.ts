import { showDate } from '../fields/date';
import type { Lens, ListOption } from '../schema/field';
import { fold } from '../base/fold';
import type { AnyValues } from '../schema/kind';
import { kindNamed } from '../kinds/all';
import { listEntry } from '../kinds/list-entry';
import { listOptions } from '../kinds/list-options';
import type { EntityRecord } from '../schema/record';
import { read } from './read';
import type { Source } from './source';
import type { Locale } from '../base/words';

/** A title may name another record, which may name another; a circle of them must end. */
const deepest = 4;

const lenses = new WeakMap<Source, Map<Locale, Lens>>();

/**
 * How the fields of a portfolio are read in a language. Reactive where the portfolio is, and the same lens
 * for the same portfolio and language.
 */
export function lensOf(tables: Source, locale: Locale): Lens {
	const known = lenses.get(tables) ?? new Map<Locale, Lens>();
	lenses.set(tables, known);
	let lens = known.get(locale);
	if (!lens) known.set(locale, (lens = new TablesLens(tables, locale)));
	return lens;
}

class TablesLens implements Lens {
	readonly locale: Locale;
	readonly #tables: Source;
	readonly #lists = new Kept<ReadonlyMap<string, readonly ListOption[]>>();
	readonly #names = new Map<string, Kept<ReadonlyMap<string, readonly string[]>>>();
	#depth = 0;

	constructor(tables: Source, locale: Locale) {
		this.#tables = tables;
		this.locale = locale;
	}

	title(kind: string, id: string): string | undefined {
		const table = this.#tables.table(kind);
		const own = table.get(id);
		const record = own?.mergedInto === undefined ? own : table.get(own.mergedInto);
		const definition = kindNamed(kind);
		if (!record || !definition || record.state === 'erased') return undefined;
		if (this.#depth >= deepest) return definition.label[this.locale];
		this.#depth++;
		try {
			return definition.title(record.values, this);
		} finally {
			this.#depth--;
		}
	}

	options(list: string): readonly ListOption[] {
		const entries = read(this.#tables, listEntry).all();
		return this.#lists.get(entries, () => listOptions(entries, this.locale)).get(list) ?? [];
	}

	named(kind: string, text: string): readonly string[] {
		const records = this.#tables.table(kind).all();
		let names = this.#names.get(kind);
		if (!names) this.#names.set(kind, (names = new Kept()));
		const known = names.get(records, () => this.#namesOf(kind, records));
		return known.get(fold(text)) ?? known.get(fold(daysShown(text, this.locale))) ?? [];
	}

	/** The ids of the records of a kind by every name they go by, folded. */
	#namesOf(kind: string, records: readonly EntityRecord[]): ReadonlyMap<string, readonly string[]> {
		const found = new Map<string, Set<string>>();
		for (const { id, values } of records) {
			for (const name of [this.title(kind, id), ...otherNames(kind, values)]) {
				if (!name) continue;
				const folded = fold(name);
				const ids = found.get(folded);
				if (ids) ids.add(id);
				else found.set(folded, new Set([id]));
			}
		}
		return new Map([...found].map(([name, ids]) => [name, [...ids]]));
	}
}

const isoDay = /\b\d{4}-\d\d(?:-\d\d)?\b/g;

/** A title as machines and older files write it, `Funding · 2021-06-24`, with its days as readers see them. */
function daysShown(text: string, locale: Locale): string {
	return text.replace(isoDay, (day) => showDate(day, locale));
}

function otherNames(kind: string, values: AnyValues): string[] {
	return (kindNamed(kind)?.names ?? [])
		.flatMap((field) => values[field] ?? [])
		.filter((name) => typeof name === 'string');
}

/** Something worked out from records, kept while they stay the same. */
class Kept<T> {
	#from: unknown;
	#value: T | undefined;

	get(from: unknown, make: () => T): T {
		if (this.#from !== from || this.#value === undefined) {
			this.#value = make();
			this.#from = from;
		}
		return this.#value;
	}
}
