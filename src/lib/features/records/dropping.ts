import type { Kind } from '$lib/domain/schema/kind';
import { m } from '$lib/paraglide/messages';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { countPointing } from './related';
import { problemText } from '$lib/problems/problem-text';
import { withUndo } from '$lib/problems/take-back';

/** Deletes a record without asking, says what still points at it, and offers to take it back. */
export async function dropRecord(portfolio: Portfolio, kind: Kind, id: string): Promise<boolean> {
	const record = portfolio.get(kind.name, id);
	if (!record) return false;
	const name = kind.title(record.values, shownLens(portfolio));
	const pointing = countPointing(kind, id, portfolio);
	const dropped = await portfolio.drop(kind.name, id);
	if (!dropped.ok) {
		toasts.show({ text: problemText(dropped.problem), tone: 'bad' });
		return false;
	}
	toasts.show({
		text:
			pointing > 0
				? m.records_dropped_pointing({ name, count: pointing })
				: m.records_dropped_named({ name }),
		...withUndo(portfolio, dropped.value)
	});
	return true;
}
