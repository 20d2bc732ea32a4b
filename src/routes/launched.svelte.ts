import { goto } from '$app/navigation';
import { invitations } from '$lib/features/start/invitation.svelte';
import { app } from '$lib/store/app/app.svelte';
import { onLaunchedFiles } from '$lib/ui/launched-files';
import { toasts } from '$lib/ui/toast/toasts.svelte';

/**
 * Takes what the system opens the app with: where a portfolio is open it is compared with it, where none is the
 * person is asked. It waits until the app has started, and while a portfolio has to be rescued. Call it once, while
 * a component is made.
 */
export function takeLaunchedFiles(): void {
	let launched = $state.raw<readonly File[]>([]);
	onLaunchedFiles((files) => (launched = files));
	$effect(() => {
		const files = launched;
		if (files.length === 0 || (app.status !== 'open' && app.status !== 'none')) return;
		launched = [];
		void (app.status === 'open' ? compare(files) : offer(files[0]!));
	});
}

/** Shows what files would change in the portfolio that is open. */
export async function compare(files: readonly File[]): Promise<void> {
	const { importing } = await import('$lib/features/exchange/import-session.svelte');
	importing.take(files);
	return goto('/exchange');
}

async function offer(file: File): Promise<void> {
	const trouble = await invitations.offer(file);
	if (trouble) toasts.show({ text: trouble.text, tone: 'bad' });
}
