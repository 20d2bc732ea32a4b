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
	 * The truth is a plain list and the state a copy of it: what an effect reads of the state while it is taken
	 * down is the value from before the change, and the head of the next screen would be lost.
	 */
	#open: readonly (() => PageHead)[] = [];
	#heads: readonly (() => PageHead)[] = $state.raw([]);

	get current(): PageHead | undefined {
		return this.#heads.at(-1)?.();
	}

	/** Shows a head until the returned function is called. */
	add(head: () => PageHead): () => void {
		this.#heads = this.#open = [...this.#open, head];
		return () => {
			this.#heads = this.#open = this.#open.filter((one) => one !== head);
		};
	}
}

export const pageHeads = new PageHeads();
