import { tick } from 'svelte';

const focusable = 'input, textarea, select, button';

/** Puts the focus on the first field of a form that is painted as wrong, once it is painted. */
export async function focusFirstInvalid(form: ParentNode): Promise<void> {
	await tick();
	const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
	const control = wrong?.matches(focusable) ? wrong : wrong?.querySelector<HTMLElement>(focusable);
	control?.focus();
	control?.scrollIntoView({ block: 'nearest' });
}
