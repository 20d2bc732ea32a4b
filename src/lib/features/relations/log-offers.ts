import { fold } from '$lib/domain/base/fold';
import { byText } from '$lib/domain/base/text/by-text';
import { contact } from '$lib/domain/kinds/contact';
import { interaction } from '$lib/domain/kinds/interaction';
import { partner } from '$lib/domain/kinds/partner';
import { shownLens } from '$lib/problems/shown-lens';
import { lastContactOf } from '$lib/domain/related/beside';
import type { Field, Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { choosableOf } from '$lib/problems/choosable';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Command } from '$lib/ui/command';
import { findOptions } from '$lib/ui/fields/options';
import { today } from '$lib/ui/today';
import { writing } from '$lib/ui/writing.svelte';
import type { LogAbout } from './conversation-log.svelte';

const most = 8;
const nothing: ReadonlySet<string> = new Set();

/** The word with which noting a conversation begins, ready for a name. */
export function logWord(): string {
	return `${m.relations_log_word()} `;
}

/** With whom a conversation is to be noted, for whoever typed its kind and a name: "call dresden". */
export function logOffers(
	portfolio: Portfolio,
	query: string,
	log: (about: LogAbout) => void
): { readonly label: string; readonly commands: readonly Command[] } {
	const lens = shownLens(portfolio);
	const { medium, name } = askedFor(query, lens);
	const commands = medium === undefined || !writing.allowed ? [] : whom(portfolio, name, lens).map(offer);
	return { label: m.relations_log(), commands };

	function offer({ kind, id, label, beside }: Whom): Command {
		return {
			id: `log ${kind} ${id}`,
			label,
			...(beside && { hint: beside }),
			run: () => log({ kind, id, medium })
		};
	}
}

interface Whom {
	readonly kind: string;
	readonly id: string;
	readonly label: string;
	readonly beside: string | undefined;
}

/** The people and organisations of a name; without one, those with whom there was contact last come first. */
function whom(portfolio: Portfolio, name: string, lens: Lens): readonly Whom[] {
	const found = [contact.name, partner.name].flatMap((kind) =>
		findOptions(choosableOf(portfolio, kind, lens), name, nothing, name === '' ? Infinity : most).shown.map(
			({ key, label, beside }): Whom => ({ kind, id: key, label, beside })
		)
	);
	if (name !== '') return found.slice(0, most * 2);
	const now = today();
	return found
		.map((one) => ({ one, last: lastOf(portfolio, one, now) }))
		.toSorted((a, b) => byText(b.last, a.last))
		.slice(0, most)
		.map(({ one }) => one);
}

function lastOf(portfolio: Portfolio, { kind, id }: Whom, now: string): string {
	return lastContactOf(portfolio, { kind, id, values: {} }, now) ?? '';
}

/**
 * The kind of conversation with which a query begins, in either language or by its key, and what follows; none until
 * a space is typed behind it, for "meetings" is a screen.
 */
function askedFor(query: string, lens: Lens): { readonly medium: string | undefined; readonly name: string } {
	const [first = '', ...rest] = fold(query).split(' ');
	if (!/^\s*\S+\s/.test(query)) return { medium: undefined, name: '' };
	const options = (interaction.fields.kind as unknown as Field).type.options?.(lens) ?? [];
	const found = options.find(
		({ key, label, other = '', retired }) =>
			!retired && [key, label, other].some((one) => means(first, fold(one)))
	);
	return { medium: found?.key, name: rest.join(' ').trim() };
}

/** Whether a word says another, or begins it, or goes on from it: `call`, `appeler`. */
function means(said: string, word: string): boolean {
	if (said.length < 4) return said === word;
	return word.startsWith(said) || (word.length > 3 && said.startsWith(word));
}
