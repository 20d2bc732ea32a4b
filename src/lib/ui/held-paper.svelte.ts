import type { PaperMark } from '$lib/domain/base/paper/paper-mark';

/** A document that somebody holds beside the screen, to see what of it is no longer so. */
export interface HeldPaper {
	readonly mark: PaperMark;
	/** Its `<main>`, of which nothing may be believed. */
	readonly main: string;
}

class Holding {
	current: HeldPaper | undefined = $state.raw();
}

export const heldPaper = new Holding();
