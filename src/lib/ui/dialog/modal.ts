import { layers } from '../layers.svelte';

/** Attached to a dialog: shown over the page, and the focus comes back to where it was when it goes. */
export function modal(first: (dialog: HTMLDialogElement) => HTMLElement | null | undefined) {
	return (dialog: HTMLDialogElement): (() => void) => {
		const before = document.activeElement;
		dialog.showModal();
		const off = layers.add({ element: dialog, close: () => dialog.close() });
		first(dialog)?.focus();
		return () => {
			off();
			dialog.close();
			// What was done in it may have put the focus elsewhere, as going to another screen does.
			const free = document.activeElement === document.body || dialog.contains(document.activeElement);
			if (free && before instanceof HTMLElement && before.isConnected) before.focus();
		};
	};
}
