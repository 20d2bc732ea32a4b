import type { Attachment } from 'svelte/attachments';

/** What of a screen stands in the header beside its title. */
export type HeaderPlace = 'chips' | 'actions';

const places: Record<HeaderPlace, HTMLElement | undefined> = $state({ chips: undefined, actions: undefined });

/** Makes an element of the header the place for these parts of the open screen. */
export function headerPlace(name: HeaderPlace): Attachment<HTMLElement> {
	return (element) => {
		places[name] = element;
		return () => (places[name] = undefined);
	};
}

/** Stands in the header, as long as it lives where it was written. */
export function inHeader(name: HeaderPlace): Attachment<HTMLElement> {
	return (element) => {
		places[name]?.append(element);
		return () => element.remove();
	};
}
