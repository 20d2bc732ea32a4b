import { newId } from '$lib/domain/base/id';
import { eraseChanges } from '$lib/domain/person/erasure';
import type { HeldOnPerson, Naming } from '$lib/domain/person/held-on';
import { keeping } from '$lib/exchange/snapshot/keeper.svelte';
import { m } from '$lib/paraglide/messages';
import { problemText } from '$lib/problems/problem-text';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { forgetAllOf } from '$lib/ui/kept';
import { toasts } from '$lib/ui/toast/toasts.svelte';

/**
 * Erases a person for good, with what is typed and not saved here and with the snapshots that still hold something, and
 * says what was done.
 *
 * @param texts the records whose texts go with the person
 * @returns whether it was written
 */
export async function erasePerson(
	portfolio: Portfolio,
	held: HeldOnPerson,
	texts: readonly Naming[]
): Promise<boolean> {
	const bare = { newId: () => newId(browserSurroundings.random), text: m.privacy_erase_word() };
	const changes = eraseChanges(held, texts, bare);
	const { kind, id } = held.own[0]!;
	const written = await portfolio.commit({ act: 'erase', kind, id }, changes);
	if (!written.ok) {
		toasts.show({ text: problemText(written.problem), tone: 'bad' });
		return false;
	}
	for (const change of changes) forgetAllOf(change.id);
	const keeper = keeping.current;
	await keeper?.now();
	const count = held.own.length + held.parts.length + texts.length;
	toasts.show(
		keeper?.problem
			? { text: m.privacy_erased_snapshots_left(), tone: 'warn' }
			: { text: m.privacy_erased({ count }), tone: 'ok' }
	);
	return true;
}
