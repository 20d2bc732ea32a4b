import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../style/base.css';
import '../style/tokens.css';
import Figure from './Figure.svelte';

const explanation = {
	formula: 'The sum of the envelopes.',
	parts: [{ label: 'KT Fund', value: '480’000.00', href: '/envelopes?fund.any=KT' }],
	notes: ['Contains invented amounts.']
};

test('explains itself on click, with the records behind, and closes with Escape', async () => {
	await render(Figure, { label: 'Envelope', value: '480’000', explanation, illustrative: true });
	const button = page.getByRole('button', { name: 'Envelope: 480’000' });
	await expect.element(button).toHaveAttribute('aria-expanded', 'false');
	await userEvent.click(button);
	await expect.element(page.getByRole('dialog', { name: 'Envelope' })).toBeVisible();
	await expect.element(page.getByText('The sum of the envelopes.')).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'KT Fund' }))
		.toHaveAttribute('href', '/envelopes?fund.any=KT');
	await userEvent.keyboard('{Escape}');
	await expect.element(button).toHaveAttribute('aria-expanded', 'false');
	await expect.element(button).toHaveFocus();
});

test('says on itself what it lacks, with the way to enter it', async () => {
	const missing = [
		{ text: '+ 50’000 EUR without a rate', act: 'Add the rate', href: '/rates/new?set.currency=EUR' }
	];
	await render(Figure, { label: 'Approved', value: '66’000', explanation, missing });
	await expect
		.element(page.getByRole('button', { name: 'Approved: 66’000 + 50’000 EUR without a rate' }))
		.toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Add the rate' }))
		.toHaveAttribute('href', '/rates/new?set.currency=EUR');
});
