import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerDays } from '$lib/domain/partnering/enquiries';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import AnswerDays from './AnswerDays.svelte';

let portfolio: Portfolio;
const box = page.getByRole('textbox');

beforeEach(async () => {
	portfolio = await openedPortfolio();
	await stagePart(portfolio, AnswerDays, () => ({}));
});

afterEach(() => closePortfolio(portfolio));

async function type(text: string): Promise<void> {
	await userEvent.fill(box, text);
	await userEvent.keyboard('{Tab}');
}

test('an office sets its own number of days, takes it away, and takes that back', async () => {
	expect(answerDays(portfolio)).toBeUndefined();
	await expect.element(box).toHaveValue('');
	await type('10');
	await expect.poll(() => answerDays(portfolio)).toBe(10);
	await type('');
	await expect.poll(() => answerDays(portfolio)).toBeUndefined();
	await portfolio.undo();
	expect(answerDays(portfolio)).toBe(10);
	await expect.element(box).toHaveValue('10');
});

test.each(['0', '-3', '2.5', 'ten', '1000', '1e2'])(
	'%s is no number of days, and changes nothing',
	async (text) => {
		await type('10');
		await expect.poll(() => answerDays(portfolio)).toBe(10);
		const { length } = portfolio;
		await type(text);
		await expect.element(page.getByRole('alert')).toBeVisible();
		await expect.element(box).toHaveAttribute('aria-invalid', 'true');
		expect(portfolio.length).toBe(length);
		expect(answerDays(portfolio)).toBe(10);
		await type('12');
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
		await expect.poll(() => answerDays(portfolio)).toBe(12);
	}
);
