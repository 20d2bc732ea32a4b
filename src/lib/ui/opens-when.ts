import type { Attachment } from 'svelte/attachments';

/**
 * Attached to a `details`: opens it when something comes to be so, and leaves it to the reader from then on. An `open`
 * attribute of a component would be set anew with every change around it, and fold away what the reader has open.
 */
export function opensWhen(asked: () => boolean): Attachment<HTMLDetailsElement> {
	let was = false;
	return (details) => {
		const now = asked();
		if (now && !was) details.open = true;
		was = now;
	};
}
