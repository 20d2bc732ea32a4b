const pressed = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'];

/** Whether keys are being typed as text there. */
export function isTypingPlace(target: EventTarget | null): target is HTMLElement {
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
	if (target instanceof HTMLSelectElement) return true;
	return target instanceof HTMLInputElement && !pressed.includes(target.type);
}

/**
 * Whether the focus is within something half written: a form, a dialog or an editor. One that says
 * `data-unsaved="false"` has nothing to lose.
 */
export function isHalfWritten(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	const around = target.closest<HTMLElement>('form, dialog, [role="dialog"], [data-unsaved]');
	return around !== null && around.dataset['unsaved'] !== 'false';
}
