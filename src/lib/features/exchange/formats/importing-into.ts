import type { Records } from '$lib/exchange/plan/row';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { undoneRecords } from '$lib/store/log/undone';

/** The tables of a portfolio as an import is compared with them, withheld records whole. */
export async function importingInto(portfolio: Portfolio): Promise<(kind: string) => Records> {
	const isUndone = await undoneRecords(portfolio.log());
	return (kind) => {
		const table = portfolio.revealed.table(kind);
		return { get: (id) => table.get(id), all: () => table.all(), isUndone: (id) => isUndone(kind, id) };
	};
}
