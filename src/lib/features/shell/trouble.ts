import { m } from '$lib/paraglide/messages';
import { storeProblemWords, type Wording } from '$lib/problems/words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { ReadOnlyReason } from '$lib/store/base/read-only';
import { reloadPage } from '$lib/ui/reload';
import { retry } from '$lib/ui/retry';
import { saveText } from '$lib/ui/save-file';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { today } from '$lib/ui/today';
import { typedText } from './typed-text';

export interface Way {
	readonly label: string;
	readonly run: () => unknown;
}

/** Why what a person does would not be kept, and the ways out of it, the best first. */
export interface Trouble extends Wording {
	readonly ways: readonly Way[];
}

/** What keeps changes from being kept now; reactive. `save` puts the whole portfolio among the downloads. */
export function troubleOf(portfolio: Portfolio, save: () => unknown): Trouble | undefined {
	const { readOnly, saved } = portfolio;
	const reload: Way = { label: m.shell_reload(), run: reloadPage };
	const typed: Way = { label: m.shell_keep_typed(), run: keepTyped };
	const download: Way = { label: m.shell_download(), run: save };
	const ways: Record<ReadOnlyReason, readonly Way[]> = {
		past: [],
		stale: [reload, typed],
		newer: [reload, download],
		closed: [reload, typed]
	};
	if (readOnly)
		return { ...storeProblemWords({ type: 'read-only', reason: readOnly }), ways: ways[readOnly] };
	if (saved.state !== 'failed' || !saved.problem) return undefined;
	const again: Way = { label: m.shell_try_again(), run: () => tryAgain(portfolio) };
	return { ...storeProblemWords(saved.problem), ways: [again, download] };
}

/** By the form or import on the screen, which then goes on from there; else by the store, as it was meant. */
async function tryAgain(portfolio: Portfolio): Promise<void> {
	if (retry.current) await retry.current();
	else await portfolio.tryAgain();
	if (portfolio.saved.state === 'failed') toasts.show({ text: m.shell_still_full(), tone: 'bad' });
	else toasts.show({ text: m.shell_saved_now(), tone: 'ok' });
}

function keepTyped(): void {
	saveText(`isocentre-${today()}.txt`, typedText(document));
}
