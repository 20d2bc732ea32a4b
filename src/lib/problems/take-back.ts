import { m } from '$lib/paraglide/messages';
import type { Portfolio } from '$lib/store/portfolio.svelte';
import { labelWords } from '$lib/ui/label-words';
import { toasts, type ToastAction } from '$lib/ui/toast/toasts.svelte';
import { problemText } from './problem-text';

/** The Undo of a quiet line about the last action. */
export function undoAction(portfolio: Portfolio): ToastAction {
	return { label: m.ui_undo(), run: () => takeBack(portfolio) };
}

async function takeBack(portfolio: Portfolio): Promise<void> {
	const label = portfolio.undoable;
	const undone = await portfolio.undo();
	if (!undone.ok) toasts.show({ text: problemText(undone.problem), tone: 'bad' });
	else if (label) toasts.show({ text: labelWords({ act: 'undo', of: label }) });
}
