import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import RequiredText from './RequiredText.svelte';

test('blanks alone are nothing: it says so at the field, and the field has the focus', async () => {
	const { component } = await render(RequiredText, { id: 'name', value: '   ', 'aria-label': 'Name' });
	const box = page.getByRole('textbox', { name: 'Name' });
	await expect.element(box).toHaveAttribute('aria-invalid', 'false');
	expect(component.check()).toBe(false);
	await expect.element(box).toHaveAttribute('aria-invalid', 'true');
	await expect.element(box).toHaveFocus();
	await expect.element(box).toHaveAccessibleDescription('This is needed.');

	await userEvent.fill(box, 'Ada');
	await expect.element(box).toHaveAttribute('aria-invalid', 'false');
	expect(component.check()).toBe(true);
});

test('what else stands against it is said there too', async () => {
	await render(RequiredText, { id: 'name', value: 'Ada', refused: 'Taken.', 'aria-label': 'Name' });
	const box = page.getByRole('textbox', { name: 'Name' });
	await expect.element(box).toHaveAttribute('aria-invalid', 'true');
	await expect.element(box).toHaveAccessibleDescription('Taken.');
});
