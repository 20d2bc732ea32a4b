import { untrack, type Snippet } from 'svelte';

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
	#heads: readonly (() => PageHead)[] = $state.raw([]);

	get current(): PageHead | undefined {
		return this.#heads.at(-1)?.();
	}

	add(head: () => PageHead): () => void {
		untrack(() => (this.#heads = [...this.#heads, head]));
		return () => untrack(() => (this.#heads = this.#heads.filter((one) => one !== head)));
	}
}

export const pageHeads = new PageHeads();
