import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { timelineOf } from '$lib/domain/relations/timeline';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import LogPanel from './LogPanel.svelte';

let portfolio: Portfolio;
beforeEach(async () => {
	portfolio = await openedPortfolio();
});
afterEach(() => closePortfolio(portfolio));

const box = () => page.getByRole('textbox', { name: 'What was said' });
const save = () => page.getByRole('button', { name: 'Note it' });

async function join(goes: string, stays: string): Promise<void> {
	expect((await portfolio.unite('partner', { goes, stays }, {})).ok).toBe(true);
}

test('what was typed, of which kind it was and who took part outlive a reload', async () => {
	for (const [key, labelEn] of [
		['call', 'Call'],
		['email', 'E-mail']
	])
		await made(portfolio, 'listEntry', { list: 'interactionKind', key, labelEn });
	const id = await made(portfolio, 'partner', { name: 'HUG' });
	const mira = await made(portfolio, 'contact', { firstName: 'Mira', lastName: 'Osmium' });
	await made(portfolio, 'affiliation', { contact: mira, partner: id });
	const first = await stagePart(portfolio, LogPanel, () => ({ kind: 'partner', id }));
	await box().fill('Beam time, call back in 3 weeks');
	await page.getByRole('combobox', { name: 'Kind of conversation' }).selectOptions('E-mail');
	await page.getByRole('button', { name: 'Mira Osmium' }).click();
	await page.getByRole('button', { name: 'That is no next step' }).click();
	await first.unmount();
	await stagePart(portfolio, LogPanel, () => ({ kind: 'partner', id }));
	await expect.element(box()).toHaveValue('Beam time, call back in 3 weeks');
	await expect
		.element(page.getByRole('button', { name: 'Mira Osmium' }))
		.toHaveAttribute('aria-pressed', 'true');
	await save().click();
	await expect.element(box()).toHaveValue('');
	const [written] = portfolio.all('interaction');
	expect(written?.values).toMatchObject({ kind: 'email', people: [mira], partner: id });
	expect(written?.values['nextStep']).toBeUndefined();
});

test('an organisation that is joined into another while a call with it is typed: it is noted of that one', async () => {
	const goes = await made(portfolio, 'partner', { name: 'HUG Genève' });
	const stays = await made(portfolio, 'partner', { name: 'HUG' });
	const shown = () => portfolio.aliases.survivorOf('partner', goes);
	await stagePart(portfolio, LogPanel, () => ({ kind: 'partner', id: shown() }));
	await box().fill('They ask for two days');
	await join(goes, stays);
	await expect.poll(shown).toBe(stays);
	await expect.element(box()).toHaveValue('They ask for two days');
	await expect.element(box()).toHaveFocus();
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await expect.element(box()).toHaveValue('');
	expect(portfolio.all('interaction').map(({ values }) => values['partner'])).toEqual([stays]);
	expect(timelineOf(portfolio, 'partner', stays).map(({ type }) => type)).toEqual(['conversation']);
});

test('what was begun of both of two that are joined stands together', async () => {
	const goes = await made(portfolio, 'partner', { name: 'HUG Genève' });
	const stays = await made(portfolio, 'partner', { name: 'HUG' });
	for (const [id, text] of [
		[goes, 'of the one'],
		[stays, 'of the other']
	] as const) {
		const typed = await stagePart(portfolio, LogPanel, () => ({ kind: 'partner', id }));
		await box().fill(text);
		await typed.unmount();
	}
	await join(goes, stays);
	await stagePart(portfolio, LogPanel, () => ({ kind: 'partner', id: stays }));
	await expect.element(box()).toHaveValue('of the other\nof the one');
	await box().fill('');
	expect(Object.keys(sessionStorage).filter((key) => key.includes('log.'))).toEqual([]);
});
