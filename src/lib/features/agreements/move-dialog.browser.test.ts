import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import MoveDialog from './MoveDialog.svelte';

let portfolio: Portfolio;
let id: string;
const done = vi.fn();

beforeEach(async () => {
	done.mockClear();
	portfolio = await openedPortfolio();
	id = await made(portfolio, 'agreement', { subject: 'Loan of a detector', stage: 'draft', turn: 'kt' });
});

afterEach(() => closePortfolio(portfolio));

const stage = (to: string) => stagePart(portfolio, MoveDialog, () => ({ moving: { id, to, done } }));
const values = () => portfolio.get('agreement', id)?.values;
const note = () => page.getByRole('textbox', { name: 'Note' });
const move = () => page.getByRole('button', { name: 'Move', exact: true }).click();

test('a stage that another tab has set since is said before it is written over', async () => {
	await stage('circulation');
	await portfolio.edit('agreement', id, { stage: 'negotiation' });
	await expect.element(page.getByText(/^Stage: Changed since to “/)).toBeVisible();
	await move();
	expect(values()?.['stage']).toBe('negotiation');
	expect(done).not.toHaveBeenCalled();

	await page.getByRole('button', { name: 'Keep mine' }).click();
	await move();
	await expect.poll(() => values()?.['stage']).toBe('circulation');
	expect(done).toHaveBeenCalledExactlyOnceWith(true);
});

test('a half-typed note survives a reload and Escape, until it is given up', async () => {
	const before = await stage('circulation');
	await note().fill('Sent to Legal with the anne');
	await before.unmount();
	const after = await stage('circulation');
	await expect.element(note()).toHaveValue('Sent to Legal with the anne');
	await page.getByRole('button', { name: 'Cancel' }).click();
	expect(done).toHaveBeenLastCalledWith(false);
	await after.unmount();
	await stage('circulation');
	await expect.element(note()).toHaveValue('');
});
