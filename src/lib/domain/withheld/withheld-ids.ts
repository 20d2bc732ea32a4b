import { lateEdits } from '../joining/late-edits';
import type { PortfolioState } from '../merge/state';
import { storedIn, type EntityRecord } from '../schema/record';
import { withholds } from '../schema/withholding';

const none: ReadonlySet<string> = new Set();

/**
 * The records of one kind that are withheld, by the field that says so. Where people differ over it, one Yes is
 * enough until somebody decides; a record is withheld too when one that is read as it was, unless it says No itself.
 */
export class WithheldIds {
	readonly #state: PortfolioState;
	readonly #kind: string;
	readonly #by: string;
	readonly #also: () => ReadonlySet<string>;
	#from: readonly unknown[] = [];
	#ids = none;

	/** @param also further ids that are, the same set until they change */
	constructor(
		state: PortfolioState,
		{ kind, by }: { readonly kind: string; readonly by: string },
		also: () => ReadonlySet<string> = () => none
	) {
		this.#state = state;
		this.#kind = kind;
		this.#by = by;
		this.#also = also;
	}

	/** The same set until a record of the kind changes. */
	get current(): ReadonlySet<string> {
		const table = this.#state.table(this.#kind);
		const also = this.#also();
		const from = [table.column(this.#by), table.conflicts(), this.#state.aliases, also];
		if (from.some((part, at) => part !== this.#from[at])) {
			this.#from = from;
			this.#ids = this.#find(also);
		}
		return this.#ids;
	}

	#find(also: ReadonlySet<string>): ReadonlySet<string> {
		const table = this.#state.table(this.#kind);
		if (!table.fields.includes(this.#by)) return also;
		const found = new Set(also);
		// As stored: a value that cannot be read may be the objection.
		const { rows } = table;
		const stored = rows.columns.get(this.#by)?.all(rows.count) ?? [];
		for (let row = 0; row < stored.length; row++)
			if (withholds(stored[row]) && !rows.isHidden(row)) found.add(rows.idAt(row));
		for (const conflict of table.conflicts())
			if (conflict.type === 'field' && conflict.field === this.#by)
				if (conflict.entries.some(({ value }) => withholds(value))) found.add(conflict.id);
		this.#spread(found);
		return found;
	}

	#saysNothing(record: EntityRecord | undefined): boolean {
		return !record || storedIn(record)[this.#by] === undefined;
	}

	/** Carries it over to the records that joined ones are read as, and back. */
	#spread(found: Set<string>): void {
		const { aliases } = this.#state;
		const joined = aliases.of(this.#kind);
		if (!joined) return;
		const table = this.#state.table(this.#kind);
		for (const [id, survivor] of joined)
			if (found.has(id) && this.#saysNothing(table.get(survivor))) found.add(survivor);
		for (const { kind, survivor, entries } of lateEdits(this.#state))
			if (kind === this.#kind && entries.some(({ field, value }) => field === this.#by && withholds(value)))
				found.add(survivor);
		for (const [id, survivor] of joined) if (found.has(survivor)) found.add(id);
	}
}
