export interface Crumb {
	readonly label: string;
	readonly href: string;
}

/** What the header says of the screen that is open. */
export interface PageHead {
	readonly title: string;
	/** Where the screen belongs, outermost first. */
	readonly trail?: readonly Crumb[] | undefined;
}

/** The place of one screen among the heads; it keeps it while what the screen says of itself changes. */
export interface HeadSlot {
	set(head: PageHead): void;
	close(): void;
}

interface Opened {
	readonly slot: HeadSlot;
	readonly head: PageHead | undefined;
}

/** The heads of the open screens; one inside another, as a record beside its list, wins. */
class PageHeads {
	/*
	 * The truth is a plain list and the state a copy of it: what an effect reads of the state while it is taken
	 * down is the value from before the change, and the head of the next screen would be lost. It holds values,
	 * never a way to ask a screen for them: the header may be drawn once more after a screen is gone.
	 */
	#open: readonly Opened[] = [];
	#shown: readonly Opened[] = $state.raw([]);

	get current(): PageHead | undefined {
		return this.#shown.findLast(({ head }) => head !== undefined)?.head;
	}

	/** Whether it is this screen that the header is about. */
	shows(slot: HeadSlot): boolean {
		return this.#shown.at(-1)?.slot === slot;
	}

	/** Takes a place inside of all that are open. */
	open(): HeadSlot {
		const slot: HeadSlot = {
			set: (head) => this.#write(this.#open.map((one) => (one.slot === slot ? { slot, head } : one))),
			close: () => this.#write(this.#open.filter((one) => one.slot !== slot))
		};
		this.#write([...this.#open, { slot, head: undefined }]);
		return slot;
	}

	#write(open: readonly Opened[]) {
		this.#shown = this.#open = open;
	}
}

export const pageHeads = new PageHeads();
