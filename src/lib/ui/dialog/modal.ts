import { layers } from '../layers.svelte';

/**
 * Attached to a dialog: shown over the page, and the focus comes back to where it was when it goes.
 *
 * @param first what gets the focus
 * @param close takes it away; called at once for Escape, since the dialog's own event comes a turn later, when the
 * reader may have opened the next
 */
export function modal(
	first: (dialog: HTMLDialogElement) => HTMLElement | null | undefined,
	close: () => void
) {
	return (dialog: HTMLDialogElement): (() => void) => {
		const before = document.activeElement;
		dialog.showModal();
		dialog.addEventListener('close', close);
		const off = layers.add({ element: dialog, close });
		first(dialog)?.focus();
		return () => {
			off();
			dialog.removeEventListener('close', close);
			dialog.close();
			// What was done in it may have put the focus elsewhere, as going to another screen does.
			const free = document.activeElement === document.body || dialog.contains(document.activeElement);
			if (free && before instanceof HTMLElement && before.isConnected) before.focus();
		};
	};
}
