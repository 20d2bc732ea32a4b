import type { Attachment } from 'svelte/attachments';
import { plainKey } from './plain-key';
import { isTypingPlace } from './typing-place';

/** Something that Escape takes away. */
interface Layer {
	/** Takes it away, or steps out of it. */
	close(): unknown;
	/** Where it is; a screen of its own, such as a record beside its list, lies over everything before it. */
	readonly element?: Element;
	/** Of an editor: only while the focus is in its element, and this says that there is something to leave. */
	readonly local?: () => boolean;
	/** What Escape does there, for the list of keys. */
	readonly label?: () => string;
}

/**
 * What lies over what in the whole window: dialogs, menus, editors, the record beside a list, the room of a
 * meeting. Escape takes away the one on top, and no other.
 */
export class Layers {
	#taken: readonly Layer[] = [];
	/** A copy for those who draw; see `Shortcuts`. */
	#all: readonly Layer[] = $state.raw([]);

	/** What Escape does, the lowest layer first. */
	get labels(): readonly (() => string)[] {
		return this.#all.flatMap(({ label }) => label ?? []);
	}

	/** Lies on top until the returned function is called, which an `$effect` may return as it is. */
	add(layer: Layer): () => void {
		if (this.#taken.length === 0) addEventListener('keydown', this.#peel, true);
		this.#all = this.#taken = [...this.#taken, layer];
		return () => {
			this.#all = this.#taken = this.#taken.filter((one) => one !== layer);
			if (this.#taken.length === 0) removeEventListener('keydown', this.#peel, true);
		};
	}

	/** Before anything else hears the key: what closes by itself would take a second layer along. */
	readonly #peel = (event: KeyboardEvent) => {
		if (plainKey(event) !== 'Escape' || event.ctrlKey || event.metaKey || event.altKey) return;
		const layer = this.#top(document.activeElement);
		if (!layer) return;
		event.preventDefault();
		event.stopPropagation();
		layer.close();
	};

	#top(focus: Element | null): Pick<Layer, 'close'> | undefined {
		const over = this.#taken.findLast(({ local }) => !local);
		const within = this.#taken
			.filter(({ element, local }) => element?.contains(focus) && local?.())
			.reduce<Layer | undefined>(
				(inner, one) => (inner?.element?.contains(one.element!) === false ? inner : one),
				undefined
			);
		if (within && (!over?.element || over.element.contains(within.element!))) return within;
		if (over && !over.element && isTypingPlace(focus)) return { close: () => leave(focus) };
		return over;
	}
}

/** A field of a screen is left for what it stands in, before the screen is. */
function leave(field: HTMLElement): void {
	const around = field.parentElement?.closest<HTMLElement>('[tabindex]');
	if (around) around.focus();
	else field.blur();
}

export const layers = new Layers();

/** Attached to an editor: Escape in it leaves it, where there is something to leave. */
export function editorLayer(close: () => unknown, open: () => boolean = () => true): Attachment {
	return (element) => layers.add({ element, close, local: open });
}

/** Attached to a popover: the top layer for as long as it is open. */
export function popoverLayer(close: () => unknown): Attachment<HTMLElement> {
	return (element) => {
		let off: (() => void) | undefined;
		const toggled = ({ newState }: ToggleEvent) => {
			off?.();
			off = newState === 'open' ? layers.add({ element, close }) : undefined;
		};
		element.addEventListener('beforetoggle', toggled);
		return () => {
			element.removeEventListener('beforetoggle', toggled);
			off?.();
		};
	};
}
