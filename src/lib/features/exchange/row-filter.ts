import { verdicts, type RowVerdict } from '$lib/exchange/table/outcomes';
import type { TableAccount } from '$lib/exchange/table/account';

/**
 * What is looked at alone of a table on its way in: the rows of one verdict; `named`, what rows name that looks like a
 * record; `waiting`, the cells that cannot be read.
 */
export type RowFilter = RowVerdict | 'named' | 'waiting';

export function isVerdict(filter: RowFilter | undefined): filter is RowVerdict {
	return (verdicts as readonly string[]).includes(filter ?? '');
}

/** The questions and cells that are shown under a filter, of what an account leaves open. */
export function openUnder(
	{ alike, waiting }: TableAccount,
	filter: RowFilter | undefined
): Pick<TableAccount, 'alike' | 'waiting'> {
	const named = filter === 'named';
	if (filter === undefined) return { alike, waiting };
	if (filter === 'waiting') return { alike: [], waiting };
	if (filter === 'refused') return { alike: [], waiting: waiting.filter(({ holdsRows }) => holdsRows) };
	const asked = named || filter === 'alike' ? alike.filter((one) => isNamed(one) === named) : [];
	return { alike: asked, waiting: [] };
}

/** How many a filter shows. */
export function countUnder(account: TableAccount, filter: RowFilter): number {
	if (filter === 'waiting') return account.waiting.reduce((sum, { places }) => sum + places.length, 0);
	if (filter === 'named') return account.alike.filter(isNamed).length;
	return account.rows.filter(({ is }) => is === filter).length;
}

/** Whether the question is about something that a row names, not about the row. */
export function isNamed({ place }: TableAccount['alike'][number]): boolean {
	return 'line' in place && place.beside === true;
}
