import { m } from '$lib/paraglide/messages';
import { shownLens } from './shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Reversible } from '$lib/store/base/receipts';
import { labelWords } from '$lib/problems/label-words';
import { toasts, type Toast } from '$lib/ui/toast/toasts.svelte';
import { problemText } from './problem-text';

/** The Undo of a quiet line about an action: of that one and no other. None where nothing of it can be undone. */
export function withUndo(portfolio: Portfolio, action: Reversible | undefined): Pick<Toast, 'action'> {
	if (action?.reversal === undefined) return {};
	return { action: { label: m.ui_undo(), run: () => step(portfolio, 'undo', action) } };
}

/**
 * Takes back an action, or does again what an undo took back, and says so, with what was left because it has
 * changed since and with the way back; or says that another would be taken.
 */
export async function step(portfolio: Portfolio, way: 'undo' | 'redo', action: Reversible): Promise<void> {
	const label = way === 'undo' ? portfolio.undoable : portfolio.redoable;
	const done = await portfolio[way](action);
	if (!done.ok) {
		const tone = done.problem.type === 'not-newest' ? 'warn' : 'bad';
		toasts.show({ text: problemText(done.problem), tone });
		return;
	}
	const titles = shownLens(portfolio);
	const what = label ? labelWords({ act: way, of: label }, titles) : '';
	const left = done.value?.left.length ?? 0;
	toasts.show({
		text: left > 0 ? `${what} ${m.shell_left({ count: left })}` : what,
		tone: left > 0 ? 'warn' : 'plain',
		...(way === 'undo' ? withRedo(portfolio, done.value) : withUndo(portfolio, done.value))
	});
}

function withRedo(portfolio: Portfolio, undo: Reversible | undefined): Pick<Toast, 'action'> {
	if (undo?.reversal === undefined) return {};
	return { action: { label: m.ui_redo(), run: () => step(portfolio, 'redo', undo) } };
}
