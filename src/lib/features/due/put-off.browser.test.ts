import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Due } from '$lib/domain/due/due-item';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import PutOff from './PutOff.svelte';

let portfolio: Portfolio;
let id: string;

beforeEach(async () => {
	portfolio = await openedPortfolio();
	id = await made(portfolio, 'action', { text: 'Write to Bern', due: '2026-12-04' });
});

afterEach(() => closePortfolio(portfolio));

const due = () => portfolio.get('action', id)?.values['due'];

test('a date that another tab has put since is said, and one of both is taken', async () => {
	const onclose = vi.fn();
	const one = { type: 'action', kind: 'action', id, date: '2026-12-04' } as Due;
	await stagePart(portfolio, PutOff, () => ({
		due: one,
		today: '2026-11-30',
		title: 'Write to Bern',
		onclose
	}));
	await page.getByRole('textbox').fill('15.1.2027');
	await portfolio.edit('action', id, { due: '2026-12-18' });
	await expect.element(page.getByText(/Changed since to “.*18.*2026”/)).toBeVisible();
	await userEvent.keyboard('{Enter}');
	expect(due()).toBe('2026-12-18');
	expect(onclose).not.toHaveBeenCalled();

	await page.getByRole('button', { name: 'Keep mine' }).click();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect.poll(due).toBe('2027-01-15');
	expect(onclose).toHaveBeenCalledOnce();
});
