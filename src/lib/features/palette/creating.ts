import { m } from '$lib/paraglide/messages';
import type { Command } from '$lib/ui/command';
import { matches, matching } from './match';

const most = 5;

/** Somebody who begins with the word for new wants to write something down. */
export function meansCreating(query: string): boolean {
	const [first = ''] = query.split(/\s/);
	return first.length > 1 && matches(m.shell_new_kind({ kind: '' }), first);
}

/** What a query would write down: "new part" a partner, "new partner CHUV" one that is called so already. */
export function creating(query: string, creations: readonly Command[]): readonly Command[] {
	const plain = matching(creations, query, most);
	return plain.length > 0 || !meansCreating(query) ? plain : named(query.split(/\s+/), creations);
}

/** Takes the first words for what, as many as mean something, and the rest for its name. */
function named(words: readonly string[], creations: readonly Command[]): readonly Command[] {
	for (let taken = words.length - 1; taken > 1; taken--) {
		const text = words.slice(taken).join(' ');
		const found = matching(creations, words.slice(0, taken).join(' '), most).flatMap(
			({ id, label, runWith }) =>
				runWith
					? [
							{
								id: `${id} named`,
								label: m.palette_create_named({ what: label, name: text }),
								run: () => runWith(text)
							}
						]
					: []
		);
		if (found.length > 0) return found;
	}
	return [];
}
