import { m } from '$lib/paraglide/messages';
import { app } from '$lib/store/app.svelte';
import type { Portfolio } from '$lib/store/portfolio.svelte';
import { labelWords } from '$lib/ui/label-words';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { undo } from './steps';

/**
 * Says every new action in the quiet line, with its undo. To be called while a component starts. A screen that
 * has better words for its action shows them after it; the newest line wins.
 */
export function announceActions(): void {
	let portfolio: Portfolio | undefined;
	let last: Portfolio['undoable'];

	$effect(() => {
		const seen = app.current;
		const label = seen?.undoable;
		const isNew = seen === portfolio && label !== last;
		portfolio = seen;
		last = label;
		// Something to redo means that this was a step back, which speaks for itself.
		if (!isNew || !label || seen?.redoable) return;
		toasts.show({ text: labelWords(label), action: { label: m.ui_undo(), run: undo } });
	});
}
