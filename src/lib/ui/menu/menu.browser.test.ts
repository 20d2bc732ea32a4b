import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Menu from './Menu.svelte';

const run = vi.fn();
const groups = [
	{
		items: [
			{ label: 'Rename', run: () => run('rename') },
			{ label: 'Share', disabled: true, run: () => run('share') },
			{ label: 'Remove', danger: true, run: () => run('remove') }
		]
	},
	{ label: 'Sort', items: [{ label: 'By name', checked: true, run: () => run('name') }] }
];

beforeEach(async () => {
	run.mockClear();
	await render(Menu, { label: 'More', groups });
});

const item = (name: string) => page.getByRole('menuitem', { name });

describe('a menu', () => {
	it('opens by keyboard, moves with arrows past what is disabled, and runs', async () => {
		page.getByRole('button', { name: 'More' }).element().focus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(item('Rename')).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(item('Remove')).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(run).toHaveBeenCalledExactlyOnceWith('remove');
		await expect.element(page.getByRole('button', { name: 'More' })).toHaveFocus();
		await expect
			.element(page.getByRole('button', { name: 'More' }))
			.toHaveAttribute('aria-expanded', 'false');
	});

	it('goes round, to its ends, and to a letter', async () => {
		await page.getByRole('button', { name: 'More' }).click();
		await userEvent.keyboard('{ArrowUp}');
		await expect.element(page.getByRole('menuitemradio', { name: 'By name' })).toHaveFocus();
		await userEvent.keyboard('{Home}');
		await expect.element(item('Rename')).toHaveFocus();
		await userEvent.keyboard('b');
		await expect.element(page.getByRole('menuitemradio', { name: 'By name' })).toHaveFocus();
	});

	it('closes by Escape and gives the focus back', async () => {
		await page.getByRole('button', { name: 'More' }).click();
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('button', { name: 'More' })).toHaveFocus();
		expect(run).not.toHaveBeenCalled();
	});

	it('does nothing for what is disabled', async () => {
		await page.getByRole('button', { name: 'More' }).click();
		await item('Share').click({ force: true });
		expect(run).not.toHaveBeenCalled();
	});
});
