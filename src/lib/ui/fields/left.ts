import type { Attachment } from 'svelte/attachments';

/**
 * Attached to an editor in place: told when the focus has gone elsewhere. A control that vanished under the focus,
 * as the cross of a token does with it, is no leaving: the focus stays in the editor.
 */
export function onLeft(left: () => unknown): Attachment {
	return (frame) => {
		const out = (event: Event) => {
			const { target, relatedTarget } = event as FocusEvent;
			if (relatedTarget instanceof Node && frame.contains(relatedTarget)) return;
			queueMicrotask(() => {
				if (!frame.isConnected) return;
				if (target instanceof Element && target.isConnected) left();
				else firstControl(frame)?.focus();
			});
		};
		frame.addEventListener('focusout', out);
		return () => frame.removeEventListener('focusout', out);
	};
}

/** Where typing begins in an editor. */
export function firstControl(frame: Element): HTMLElement | null {
	return frame.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select');
}
