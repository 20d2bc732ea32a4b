import type { WriteOptions } from '$lib/exchange/portfolio-file/write';
import { m } from '$lib/paraglide/messages';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { sealProblemText } from '$lib/problems/seal';
import { exportPortfolio, exportSealed } from './exporting';

/** Exports the whole portfolio, with what could not be saved here, and says under which name. */
export async function givePortfolio(
	portfolio: Portfolio,
	gzip = false,
	options: WriteOptions = {}
): Promise<void> {
	const name = await exportPortfolio(portfolio, gzip, options);
	// The file is what counts. Where not even the note of it can be written, the bar says so.
	await portfolio.markExported();
	toasts.show({ text: m.exchange_given({ name }), tone: 'ok' });
}

/** The same, packed and sealed by a passphrase. What went wrong, in words; undefined when it is given. */
export async function giveSealed(portfolio: Portfolio, passphrase: string): Promise<string | undefined> {
	const sealed = await exportSealed(portfolio, passphrase);
	if (!sealed.ok) return sealProblemText(sealed.problem);
	await portfolio.markExported();
	toasts.show({ text: m.exchange_given({ name: sealed.value }), tone: 'ok' });
	return undefined;
}
