import { newId } from '$lib/domain/base/id';
import { contact } from '$lib/domain/kinds/contact';
import type { FileForm } from '$lib/domain/kinds/file-given';
import { mostPeople, type MadeFile } from '$lib/domain/protection/made-file';
import { m } from '$lib/paraglide/messages';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { realToday } from '$lib/ui/today';
import { toasts } from '$lib/ui/toast/toasts.svelte';

/** A file that was handed to the browser's downloads. */
export interface Written {
	readonly form: FileForm;
	/** Its name, without that of a person. */
	readonly file: string;
	readonly scope: string;
	/** Who stands in it, by id, any number of times. */
	readonly people: Iterable<string> | 'everybody';
}

/** Where the register of exports stands; a file is found there by its id. */
export const registerAddress = '/data-protection#files';

/**
 * Notes that a file with personal data was written, and says so in the quiet line with the way to say to whom it goes.
 * Of a file in which nobody stands nothing is noted, and what is said is said all the same.
 *
 * @param said what the quiet line says, where it says more than that
 */
export async function noteFile(
	portfolio: Portfolio,
	{ form, file, scope, people }: Written,
	said?: string
): Promise<MadeFile | undefined> {
	const ids = people === 'everybody' ? undefined : [...new Set(people)];
	const everybody = ids === undefined || ids.length > mostPeople;
	const count = ids?.length ?? portfolio.revealed.table(contact.name).size;
	const on = realToday();
	const id = newId(browserSurroundings.random);
	const made: MadeFile = { id, on, form, file, scope, count, ...(!everybody && { people: ids }) };
	// A past that is looked at writes nothing, not even beside its log: the note is not worth a complaint.
	const noted = count > 0 && (await portfolio.noteMade(made)).ok;
	const text = said ?? (noted ? m.protection_noted({ name: file, count }) : undefined);
	const action = { label: m.protection_to_whom(), href: registerAddress };
	if (text !== undefined) toasts.show({ text, tone: 'ok', ...(noted && { action }) });
	return noted ? made : undefined;
}
