import { kindNamed } from '../kinds/all';
import type { PortfolioState } from '../merge/state';
import type { Table } from '../records/table';
import { WithheldIds } from './withheld-ids';
import { WithheldTable } from './withheld-table';

const nobody: ReadonlySet<string> = new Set();
const known = new WeakMap<PortfolioState, Presented>();

/** A fold as it may be shown to anybody: its tables without what is withheld. */
export class Presented {
	readonly #state: PortfolioState;
	readonly #also: (kind: string) => ReadonlySet<string>;
	readonly #ids = new Map<string, WithheldIds>();
	readonly #tables = new Map<string, { readonly of: Table; readonly table: Table }>();

	/** @param also what is withheld besides, by kind; the same set until it changes */
	constructor(state: PortfolioState, also: (kind: string) => ReadonlySet<string> = () => nobody) {
		this.#state = state;
		this.#also = also;
	}

	/** The ids of the records of a kind that are withheld. */
	withheld(kind: string): ReadonlySet<string> {
		const by = kindNamed(kind)?.withheld?.by;
		if (by === undefined) return nobody;
		let ids = this.#ids.get(kind);
		if (!ids) {
			ids = new WithheldIds(this.#state, { kind, by }, () => this.#also(kind));
			this.#ids.set(kind, ids);
		}
		return ids.current;
	}

	table(kind: string): Table {
		const of = this.#state.read(kind);
		const withholding = kindNamed(kind)?.withheld;
		if (!withholding) return of;
		const held = this.#tables.get(kind);
		if (held?.of === of) return held.table;
		const table = new WithheldTable(of, withholding, () => this.withheld(kind));
		this.#tables.set(kind, { of, table });
		return table;
	}
}

/** The same one for the same fold. */
export function presented(state: PortfolioState): Presented {
	let found = known.get(state);
	if (!found) known.set(state, (found = new Presented(state)));
	return found;
}
