/** Why a figure is what it is: what its popover says. */
export interface Explanation {
	/** What it means and how it is made, in a sentence. */
	readonly formula: string;
	/** What went into it, each with the records behind it. */
	readonly parts: readonly { readonly label: string; readonly value: string; readonly href?: string }[];
	/** What must be known with it: illustrative, in conflict, converted, left out. */
	readonly notes: readonly string[];
}

/** What a figure lacks, and the way to enter it. */
export interface Missing {
	/** `+ 50’000 EUR without a rate` */
	readonly text: string;
	readonly act: string;
	readonly href: string;
}
