import type { Keys } from '../shortcuts/keys';

export interface MenuItem {
	readonly label: string;
	/** Quiet words after the label. */
	readonly hint?: string;
	/** Shown, not bound: whoever owns the key registers it. */
	readonly keys?: Keys;
	readonly disabled?: boolean;
	readonly danger?: boolean;
	/** Makes it one of several to choose from. */
	readonly checked?: boolean;
	/** A place to go; without one, `run` is called. */
	readonly href?: string;
	readonly run?: () => unknown;
}

export interface MenuGroup {
	readonly label?: string;
	readonly items: readonly MenuItem[];
}
