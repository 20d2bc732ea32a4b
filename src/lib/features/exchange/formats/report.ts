import type { Component } from 'svelte';
import { m } from '$lib/paraglide/messages';
import type { NothingToTake } from './nothing-to-take';
import type { Account, TableReading } from './staged';

/** What a format says of a file beside the changes themselves. */
export interface Report {
	/** Who wrote the file, when and with what. */
	readonly from?: () => string;
	/** What is shown of it above the changes. */
	readonly panel?: Panel;
	/** What became of the rest of the file, a sentence each. */
	account(account: Account): readonly string[];
	/** Why there is nothing to write, where there is not. */
	nothing(): NothingToTake;
}

/** A component with what it is given. */
export interface Panel {
	readonly component: Component<Record<string, unknown>>;
	readonly props: Record<string, unknown>;
}

/** A component with what it is given, which its types agree on. */
export function panelOf<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: NoInfer<Props>
): Panel {
	return { component: component as unknown as Panel['component'], props };
}

/** Of rows: how many were here, and how many are not taken. */
export function rowsAccount({ of, same, rowsRefused, account, summed }: TableReading): readonly string[] {
	return [
		...(summed ? [m.exchange_summed(summed)] : []),
		...(same > 0 ? [m.exchange_rows_same({ unit: of, count: same })] : []),
		...(account && account.joined > 0 ? [m.exchange_rows_joined({ count: account.joined })] : []),
		...(rowsRefused > 0 ? [m.exchange_rows_refused({ unit: of, count: rowsRefused })] : []),
		...(account && account.alike.length > 0
			? [m.exchange_rows_undecided({ count: account.alike.length })]
			: []),
		...(account && account.cellsLeft > 0 ? [m.exchange_cells_left({ count: account.cellsLeft })] : []),
		...(account && account.aside.length > 0 ? [m.exchange_rows_aside({ count: account.aside.length })] : [])
	];
}
