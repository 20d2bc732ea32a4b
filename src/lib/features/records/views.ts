import type { Kind } from '$lib/domain/schema/kind';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { listAddress } from '$lib/ui/addresses';

/** A view that somebody kept under a name. */
export interface SavedView {
	readonly id: string;
	readonly name: string;
	readonly address: string;
}

/** The kept views of a list, by name. Only addresses of that list: a record may hold any text. */
export function viewsOf(portfolio: Portfolio, kind: Kind): readonly SavedView[] {
	const list = listAddress(kind);
	return portfolio
		.all('view')
		.flatMap(({ id, values: { name, address } }) =>
			typeof name === 'string' && typeof address === 'string' && isOf(address, list)
				? [{ id, name, address }]
				: []
		)
		.sort((a, b) => a.name.localeCompare(b.name));
}

function isOf(address: string, list: string): boolean {
	return address === list || address.startsWith(`${list}?`);
}
