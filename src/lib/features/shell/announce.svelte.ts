import { withUndo } from '$lib/problems/take-back';
import { app } from '$lib/store/app/app.svelte';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { labelWords } from '$lib/problems/label-words';
import { toasts } from '$lib/ui/toast/toasts.svelte';

/**
 * Says every new action in the quiet line, with its undo. To be called while a component starts. A screen that
 * has better words for its action shows them after it; the newest line wins.
 */
export function announceActions(): void {
	let portfolio: Portfolio | undefined;
	let last: number | undefined;

	$effect(() => {
		const seen = app.current;
		const label = seen?.undoable;
		const action = seen?.newestAction;
		const isNew = seen === portfolio && action?.reversal !== last;
		portfolio = seen;
		last = action?.reversal;
		// Something to redo means that this was a step back, which speaks for itself.
		if (!isNew || !seen || !label || seen.redoable) return;
		toasts.show({ text: labelWords(label, shownLens(seen)), ...withUndo(seen, action) });
	});
}
