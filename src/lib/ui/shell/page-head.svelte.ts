import type { Snippet } from 'svelte';

export interface Crumb {
	readonly label: string;
	readonly href: string;
}

/** What the header says of the screen that is open. */
export interface PageHead {
	readonly title: string;
	/** Where the screen belongs, outermost first. */
	readonly trail?: readonly Crumb[];
	/** The filters that shape what is seen. */
	readonly chips?: Snippet;
	/** Buttons of this screen, before the ones that every screen has. */
	readonly actions?: Snippet;
}

/** The heads of the open screens; one inside another, as a record beside its list, wins. */
class PageHeads {
	/*
	 * The truth is a plain set and the state a copy of it: what an effect reads of the state while it is taken
	 * down is the value from before the change, and a head that came in the same change would be lost.
	 */
	readonly #all = new Set<() => PageHead>();
	#heads: readonly (() => PageHead)[] = $state.raw([]);

	get current(): PageHead | undefined {
		return this.#heads.at(-1)?.();
	}

	add(head: () => PageHead): () => void {
		this.#all.add(head);
		this.#show();
		return () => {
			this.#all.delete(head);
			this.#show();
		};
	}

	#show(): void {
		this.#heads = [...this.#all];
	}
}

export const pageHeads = new PageHeads();
