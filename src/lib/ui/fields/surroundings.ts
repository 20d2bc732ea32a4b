import { getContext, setContext } from 'svelte';
import type { Lens, ListOption } from '$lib/domain/schema/field';

/** What editors ask of the app around them. */
export interface Surroundings {
	readonly lens: Lens;
	/** The records of a kind to choose from, as key and title. */
	choosable(kind: string): readonly ListOption[];
	/** Makes a record from its name alone and answers with its id; undefined for kinds that need more than a name. */
	creator(kind: string): ((name: string) => Promise<string | undefined>) | undefined;
	/** The word for a kind within a sentence: to offer a new record, and to say what is wrong with a reference. */
	kindWord(kind: string): string;
}

const key = Symbol('surroundings of editors');

/** Given by screens to all editors within; a closure, so that a change of language reaches them. */
export function provideSurroundings(surroundings: () => Surroundings): void {
	setContext(key, surroundings);
}

export function surroundings(): () => Surroundings {
	const found = getContext<(() => Surroundings) | undefined>(key);
	if (!found) throw new Error('Editors need surroundings: call provideSurroundings in a component above.');
	return found;
}
