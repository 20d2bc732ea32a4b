import type { Attachment } from 'svelte/attachments';

/** Where lists were scrolled to, in pixels, by what they list; as long as the page lives. */
const places = new Map<string, { readonly left: number; readonly top: number }>();

export function hasKeptPlace(key: string): boolean {
	return places.has(key);
}

/** Brings a list back to where it was scrolled to when it was last on the screen, and keeps that up to date. */
export function keptPlace(key: string): Attachment<HTMLElement> {
	return (list) => {
		const before = places.get(key);
		// Once what is in it has its height.
		if (before) queueMicrotask(() => list.scrollTo({ ...before, behavior: 'instant' }));
		const keep = () => {
			// A list that is not drawn is nowhere.
			if (list.clientHeight > 0) places.set(key, { left: list.scrollLeft, top: list.scrollTop });
		};
		list.addEventListener('scroll', keep, { passive: true });
		return () => list.removeEventListener('scroll', keep);
	};
}
