import { m } from '$lib/paraglide/messages';
import { step } from '$lib/problems/take-back';
import { app } from '$lib/store/app/app.svelte';
import { toasts } from '$lib/ui/toast/toasts.svelte';

/** Takes back the last action and says so, with what was left because it has changed since. */
export async function undo(): Promise<void> {
	if (!app.current?.undoable) toasts.show({ text: m.shell_nothing_to_undo() });
	else await step(app.current, 'undo', app.current.newestAction);
}

export async function redo(): Promise<void> {
	if (!app.current?.redoable) toasts.show({ text: m.shell_nothing_to_redo() });
	else await step(app.current, 'redo', app.current.newestUndone);
}
