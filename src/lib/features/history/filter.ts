import type { Entry } from './entries';

/** What the address asks of the history. */
export interface HistoryFilter {
	readonly kind?: string;
	readonly id?: string;
	readonly field?: string;
	readonly author?: string;
	/** The name of the file that brought it. */
	readonly file?: string;
	/** Days of the reader's calendar, both included. */
	readonly from?: string;
	readonly to?: string;
	/** Only what was imported from tables. */
	readonly imports?: boolean;
}

const keys = ['kind', 'id', 'field', 'author', 'file', 'from', 'to'] as const;
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
export function passes(entry: Entry, { kind, author, file, from, to, imports }: HistoryFilter): boolean {
	if (kind && !entry.kinds.includes(kind)) return false;
	if (author !== undefined && entry.author !== author) return false;
	if (file !== undefined && entry.file !== file && !isImportOf(entry, file)) return false;
	if (imports && entry.label.act !== 'import') return false;
	return !(from && entry.day < from) && !(to && entry.day > to);
}

/** A colleague's import of a table is found by the table's name too, whatever file brought it here. */
function isImportOf({ label }: Entry, file: string): boolean {
	return label.act === 'import' && label.name === file;
}
