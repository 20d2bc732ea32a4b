import { cellsOf } from '../../scripts/sample/rows';
import { convert } from '../../src/lib/domain/budget/convert';
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

/** The francs of records, each at the rate of its year, as a file for spreadsheets writes them. */
export function francs(records: readonly { readonly money?: unknown; readonly year?: unknown }[]): string {
	const amounts = records.map(({ money, year }) => inFrancs(money as Money, String(year)));
	return (amounts.reduce((sum, amount) => sum + amount, 0) / 100).toFixed(2);
}

const rates = cellsOf('illustrative/rates.csv');

function inFrancs(money: Money, year: string): number {
	if (money.currency === 'CHF') return money.amount;
	const rate = rates.find((one) => one['currency'] === money.currency && one['date'] === year);
	return convert(money, Number(rate!['francs']), 'CHF');
}
