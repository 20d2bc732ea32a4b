import type { Entry } from './entries';

/** What the address asks of the history. */
export interface HistoryFilter {
	readonly kind?: string;
	readonly id?: string;
	readonly field?: string;
	readonly author?: string;
	/** Days of the reader's calendar, both included. */
	readonly from?: string;
	readonly to?: string;
	/** Only what was imported from tables. */
	readonly imports?: boolean;
}

const keys = ['kind', 'id', 'field', 'author', 'from', 'to'] as const;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what is no day, or empty, counts as absent. */
export function filterFrom(query: URLSearchParams): HistoryFilter {
	const filter: { -readonly [K in keyof HistoryFilter]: HistoryFilter[K] } = {};
	for (const key of keys) {
		const text = query.get(key);
		if (!text || ((key === 'from' || key === 'to') && !day.test(text))) continue;
		filter[key] = text;
	}
	if (query.get('imports') === 'yes') filter.imports = true;
	return filter;
}

export function queryOf(filter: HistoryFilter): string {
	const query = new URLSearchParams();
	for (const key of keys) if (filter[key]) query.set(key, filter[key]);
	if (filter.imports) query.set('imports', 'yes');
	const text = query.toString();
	return text ? `?${text}` : '';
}

/** Whether an action passes. Records and fields are asked of the store instead, which looks at each. */
export function passes(entry: Entry, { kind, author, from, to, imports }: HistoryFilter): boolean {
	if (kind && !entry.kinds.includes(kind)) return false;
	if (author !== undefined && entry.author !== author) return false;
	if (imports && entry.label.act !== 'import') return false;
	return !(from && entry.day < from) && !(to && entry.day > to);
}
