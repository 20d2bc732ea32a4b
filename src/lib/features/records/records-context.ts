import { getContext, setContext } from 'svelte';
import type { Json } from '$lib/domain/base/json';
import type { Kind } from '$lib/domain/schema/kind';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** What the panes beside a list share with it. */
export interface RecordsContext {
	readonly portfolio: Portfolio;
	readonly kind: Kind;
	/** The view of the list as it stands in the address, to carry along. */
	readonly query: string;
	/** The records shown before and after one. */
	neighbours(id: string): { readonly before: string | undefined; readonly after: string | undefined };
	/** The field that the mover of the kind changes, where it has one. */
	readonly moved: string | undefined;
	/** Whether records of a kind are made at a screen of their own: their first stage takes more than a value. */
	hasOwnScreen(kind: Kind): boolean;
	/** Saves one field, by the mover of the kind where there is one; answers with what is wrong in words, if anything. */
	save(id: string, field: string, value: Json | null): Promise<string | undefined>;
	/** Whether the record was opened from another screen than the list. */
	readonly fromElsewhere: boolean;
	/** Back to the screen from which the record was opened, or to the list. */
	goBack(id?: string): Promise<void>;
	/** Back to the list, with the focus on the record's row. */
	leave(id?: string): Promise<void>;
}

const key = Symbol('records');

export function provideRecords(records: RecordsContext): void {
	setContext(key, records);
}

export function recordsContext(): RecordsContext {
	return getContext<RecordsContext>(key);
}
