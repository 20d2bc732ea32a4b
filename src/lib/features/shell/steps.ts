import { m } from '$lib/paraglide/messages';
import { storeProblemWords } from '$lib/problems/words';
import { app } from '$lib/store/app.svelte';
import { labelWords } from '$lib/ui/label-words';
import { toasts } from '$lib/ui/toast/toasts.svelte';

/** Takes back the last action and says so, with what was left because it has changed since. */
export async function undo(): Promise<void> {
	await step('undo');
}

export async function redo(): Promise<void> {
	await step('redo');
}

async function step(way: 'undo' | 'redo'): Promise<void> {
	const portfolio = app.current;
	const label = way === 'undo' ? portfolio?.undoable : portfolio?.redoable;
	if (!portfolio || !label) {
		toasts.show({ text: way === 'undo' ? m.shell_nothing_to_undo() : m.shell_nothing_to_redo() });
		return;
	}
	const done = await portfolio[way]();
	if (!done.ok) {
		toasts.show({ text: storeProblemWords(done.problem).text, tone: 'bad' });
		return;
	}
	const what = labelWords({ act: way, of: label });
	const left = done.value?.left.length ?? 0;
	toasts.show({
		text: left > 0 ? `${what} ${m.shell_left({ count: left })}` : what,
		tone: left > 0 ? 'warn' : 'plain',
		action: way === 'undo' ? { label: m.ui_redo(), run: redo } : { label: m.ui_undo(), run: undo }
	});
}
