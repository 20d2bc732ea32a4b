import { newId } from '$lib/domain/base/id';
import { fileGiven } from '$lib/domain/kinds/file-given';
import { eraseChanges, spokenOf } from '$lib/domain/person/erasure';
import { isErasable } from '$lib/domain/person/reach';
import type { HeldOnPerson, Naming } from '$lib/domain/person/held-on';
import { followUpChanges, type Copies } from '$lib/domain/protection/copies';
import type { EntityRecord } from '$lib/domain/schema/record';
import { backingUp } from '$lib/exchange/backup/keeper.svelte';
import { keeping } from '$lib/exchange/snapshot/keeper.svelte';
import { m } from '$lib/paraglide/messages';
import { problemText } from '$lib/problems/problem-text';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { forgetAllOf } from '$lib/ui/kept';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { today } from '$lib/ui/today';

/** What an erasure takes and sees to besides the person. */
export interface Erasing {
	/** The records that go with the person, as far as `reachOf` says: their texts, or the name in them. */
	readonly texts: readonly Naming[];
	/** The files that hold the person: they are to be followed up from then on. */
	readonly copies: Copies;
	/** The request that it answers, by id. */
	readonly request?: string | undefined;
}

/**
 * Erases a person for good, with what is typed and not saved here and with the snapshots and the backups in the chosen
 * folder that still hold something, and says what was done.
 *
 * @returns undefined where it was not written, else by their ids what stands for the records whose texts went
 */
export async function erasePerson(
	portfolio: Portfolio,
	held: HeldOnPerson,
	{ texts, copies, request }: Erasing
): Promise<ReadonlyMap<string, string> | undefined> {
	const day = today();
	const follows = new Set(copies.entered.map((entry) => entry.id));
	const standing = new Map<string, string>();
	const bare = {
		text: m.privacy_erase_word(),
		newId({ id }: EntityRecord) {
			const made = newId(browserSurroundings.random);
			standing.set(id, made);
			return made;
		},
		more({ kind, id }: EntityRecord) {
			if (id === request) return { handledOn: day, outcome: 'granted' };
			return kind === fileGiven.name && follows.has(id) ? { toFollowUp: day } : {};
		}
	};
	const gone = new Set([...texts.filter(isErasable), ...spokenOf(held)].map(({ record }) => record.id));
	const changes = [...eraseChanges(held, texts, bare), ...followUpChanges(portfolio, copies, day, gone)];
	const { kind, id } = held.own[0]!;
	const written = await portfolio.commit({ act: 'erase', kind, id }, changes);
	if (!written.ok) {
		toasts.show({ text: problemText(written.problem), tone: 'bad' });
		return undefined;
	}
	for (const change of changes) forgetAllOf(change.id);
	const [snapshots, backups] = [keeping.current, backingUp.current];
	await Promise.all([snapshots?.now(), backups?.now()]);
	const count = held.own.length + held.parts.length + gone.size;
	if (snapshots?.problem) toasts.show({ text: m.privacy_erased_snapshots_left(), tone: 'warn' });
	else if (backups?.problem) toasts.show({ text: m.privacy_erased_backups_left(), tone: 'warn' });
	else toasts.show({ text: m.privacy_erased({ count }), tone: 'ok' });
	return standing;
}
