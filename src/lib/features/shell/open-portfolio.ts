import { goto } from '$app/navigation';
import { storeProblemWords } from '$lib/problems/words';
import { app } from '$lib/store/app/app.svelte';
import { toasts } from '$lib/ui/toast/toasts.svelte';

/** Opens another portfolio at its overview: an address of the one before may mean nothing in it. */
export async function openPortfolio(id: string): Promise<void> {
	if (app.current?.id === id) return;
	const opened = await app.open(id);
	if (opened.ok) await goto('/');
	else toasts.show({ text: storeProblemWords(opened.problem).text, tone: 'bad' });
}
