import { kinds } from '../../src/lib/domain/kinds/all';
import type { Lens } from '../../src/lib/domain/schema/field';
import type { Money } from '../../src/lib/domain/fields/money';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { queryRows } from '../../src/lib/ui/table/query';
import { readView } from '../../src/lib/ui/table/view-address';

/** The records of the list at an address, as the screen of records shows it. */
export function opened(state: PortfolioState, lens: Lens, href: string) {
	const url = new URL(href, 'http://localhost');
	const kind = kinds.find(({ path }) => `/${path}` === url.pathname);
	if (!kind) throw new Error(`No list at ${href}`);
	const { view, ignored } = readView(url.searchParams, kind);
	if (ignored.length > 0) throw new Error(`${href} says nothing by ${ignored.join(', ')}`);
	const rows = state.table(kind.name);
	return [...queryRows(rows, kind, view, lens)].map((at) => rows.get(rows.ids()[at]!)!.values);
}

/** The francs of records, as a file for spreadsheets writes them; their currency is to be CHF. */
export function francs(records: readonly { readonly money?: unknown }[]): string {
	const amounts = records.map(({ money }) => money as Money);
	if (amounts.some(({ currency }) => currency !== 'CHF')) throw new Error('Not all in francs');
	return (amounts.reduce((sum, { amount }) => sum + amount, 0) / 100).toFixed(2);
}
