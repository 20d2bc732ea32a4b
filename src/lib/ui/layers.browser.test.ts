import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRawSnippet } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Dialog from './dialog/Dialog.svelte';
import { layers } from './layers.svelte';
import Menu from './menu/Menu.svelte';

const record = vi.fn();
let off: () => void;
beforeEach(() => {
	record.mockClear();
	off = layers.add({ close: record, label: () => 'Back to the list' });
});
afterEach(() => {
	off();
	document.body.replaceChildren();
});

const escape = () => userEvent.keyboard('{Escape}');

it('Escape closes a menu and leaves the record under it', async () => {
	const shown = await render(Menu, { label: 'More', groups: [{ items: [{ label: 'Rename' }] }] });
	await page.getByRole('button', { name: 'More' }).click();
	await escape();
	await expect.element(page.getByRole('menuitem', { name: 'Rename' })).not.toBeInTheDocument();
	await expect.element(page.getByRole('button', { name: 'More' })).toHaveFocus();
	expect(record).not.toHaveBeenCalled();
	await escape();
	expect(record).toHaveBeenCalledOnce();
	await shown.unmount();
});

it('Escape closes a dialog over a dialog, one at a time, wherever the focus is', async () => {
	const content = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));
	const below = await render(Dialog, { open: true, title: 'Below', children: content('one') });
	const above = await render(Dialog, { open: true, title: 'Above', children: content('two') });
	(document.activeElement as HTMLElement).blur();
	await escape();
	await expect.element(page.getByRole('dialog', { name: 'Above' })).not.toBeInTheDocument();
	await expect.element(page.getByRole('dialog', { name: 'Below' })).toBeVisible();
	await escape();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	expect(record).not.toHaveBeenCalled();
	await Promise.all([below.unmount(), above.unmount()]);
});

it('Escape in a field of a screen steps out of the field first', async () => {
	const section = document.body.appendChild(document.createElement('section'));
	section.tabIndex = -1;
	const field = section.appendChild(document.createElement('input'));
	field.focus();
	await escape();
	expect(document.activeElement).toBe(section);
	expect(record).not.toHaveBeenCalled();
	await escape();
	expect(record).toHaveBeenCalledOnce();
});

it('an editor is left while the focus is in it, the inner one first', async () => {
	const [outer, inner] = [vi.fn(), vi.fn()];
	const form = document.body.appendChild(document.createElement('form'));
	const box = form.appendChild(document.createElement('div'));
	const field = box.appendChild(document.createElement('input'));
	let listed = true;
	const offs = [
		layers.add({ element: box, close: inner, local: () => listed }),
		layers.add({ element: form, close: outer, local: () => true })
	];
	field.focus();
	await escape();
	listed = false;
	await escape();
	expect([inner, outer].map((one) => one.mock.calls.length)).toEqual([1, 1]);
	field.blur();
	await escape();
	expect(outer).toHaveBeenCalledOnce();
	expect(record).toHaveBeenCalledOnce();
	offs.forEach((end) => end());
});

it('an Escape of an input method closes nothing', () => {
	for (const composing of [{ isComposing: true }, { keyCode: 229 }])
		dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', ...composing }));
	expect(record).not.toHaveBeenCalled();
});

it('the list of keys says what Escape does last', () => {
	expect(layers.labels.map((label) => label())).toEqual(['Back to the list']);
});
