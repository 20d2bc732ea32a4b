import type { WriteOptions } from '$lib/exchange/portfolio-file/write';
import { m } from '$lib/paraglide/messages';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { noteFile } from '$lib/problems/note-file';
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
	const scope = m.protection_scope_portfolio();
	const written = { form: 'portfolio', file: name, scope, people: 'everybody' } as const;
	await noteFile(portfolio, written, m.exchange_given({ name }));
}

/** The same, packed and sealed by a passphrase. What went wrong, in words; undefined when it is given. */
export async function giveSealed(portfolio: Portfolio, passphrase: string): Promise<string | undefined> {
	const sealed = await exportSealed(portfolio, passphrase);
	if (!sealed.ok) return sealProblemText(sealed.problem);
	await portfolio.markExported();
	const [file, scope] = [sealed.value, m.protection_scope_portfolio()];
	const written = { form: 'sealed', file, scope, people: 'everybody' } as const;
	await noteFile(portfolio, written, m.exchange_given({ name: file }));
	return undefined;
}
