import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Dialog from './Dialog.svelte';

const content = createRawSnippet(() => ({ render: () => '<div><input aria-label="Name" /></div>' }));

it('takes the focus into its content and gives it back', async () => {
	const opener = document.createElement('button');
	document.body.append(opener);
	opener.focus();
	const onclose = vi.fn();
	const dialog = await render(Dialog, { open: true, title: 'Rename', children: content, onclose });

	await expect.element(page.getByRole('dialog', { name: 'Rename' })).toBeVisible();
	await expect.element(page.getByRole('textbox')).toHaveFocus();

	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	expect(onclose).toHaveBeenCalledOnce();
	expect(document.activeElement).toBe(opener);
	await dialog.unmount();
	opener.remove();
});

it('closes by its cross', async () => {
	const onclose = vi.fn();
	await render(Dialog, { open: true, title: 'Rename', children: content, onclose });
	await page.getByRole('button', { name: 'Close' }).click();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	expect(onclose).toHaveBeenCalledOnce();
});

it('is closed by the time that Escape has been answered, so that the next key finds it so', async () => {
	const onclose = vi.fn();
	await render(Dialog, { open: true, title: 'Rename', children: content, onclose });
	const box = page.getByRole('textbox').element();
	const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
	box.dispatchEvent(escape);
	expect(onclose).toHaveBeenCalledOnce();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	expect(onclose).toHaveBeenCalledOnce();
});
