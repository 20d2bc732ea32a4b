import type { Change, Label } from '$lib/domain/records/changeset';
import type { Result } from '$lib/domain/base/result';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { StoreProblem } from '$lib/store/base/problems';
import type { Reversible } from '$lib/store/base/receipts';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { problemText } from './problem-text';
import { withUndo } from './take-back';

/**
 * Writes changes as one action and says in the quiet line what was done, with its undo, or why not. Nothing to
 * change is nothing done.
 *
 * @returns whether something was written
 */
export async function commitTold(
	portfolio: Portfolio,
	label: Label,
	changes: readonly Change[],
	done?: string
): Promise<boolean> {
	return changes.length > 0 && told(portfolio, await portfolio.commit(label, changes), done);
}

/** Says in the quiet line what was done, with its undo, or what went wrong; whether it was written. */
export function told(
	portfolio: Portfolio,
	written: Result<Reversible | undefined, StoreProblem>,
	done?: string
): boolean {
	if (!written.ok) toasts.show({ text: problemText(written.problem), tone: 'bad' });
	else if (done !== undefined) toasts.show({ text: done, ...withUndo(portfolio, written.value) });
	return written.ok;
}
