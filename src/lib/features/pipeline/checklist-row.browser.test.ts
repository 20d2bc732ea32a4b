import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerId, checklistOf } from '$lib/domain/pipeline/checklist';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import ChecklistRow from './ChecklistRow.svelte';

let portfolio: Portfolio;
let project: string;
let rule: string;

beforeEach(async () => {
	portfolio = await openedPortfolio();
	project = await made(portfolio, 'project', { title: 'FLASH dosimeter' });
	rule = await made(portfolio, 'rule', {
		code: 'IP-1',
		question: 'Is the required IP held?',
		required: true,
		source: 'Budget process, https://example.org/process'
	});
});

afterEach(() => closePortfolio(portfolio));

const stage = () =>
	stagePart(portfolio, ChecklistRow, () => ({
		item: checklistOf(portfolio, project, undefined, '2026-11-30')[0]!,
		project,
		lens: lensOf(portfolio, 'en'),
		asked: false
	}));
const evidence = () => page.getByRole('textbox', { name: 'Evidence' });
const answer = () => portfolio.get('ruleResult', answerId(project, rule))?.values;

test('"Answer" puts the focus in the answer, and not on the link that leads away', async () => {
	await stage();
	await page.getByRole('button', { name: 'Evidence: Is the required IP held?' }).click();
	await expect.element(page.getByRole('link', { name: 'Source' })).toBeVisible();
	const focused = document.activeElement!;
	expect(focused.closest('form')).not.toBeNull();
	expect(focused.matches('input, select, textarea')).toBe(true);
	expect(focused).toBe(document.querySelector('form :is(input, select, textarea)'));
});

test('an answer given in another tab since is said before it is written over', async () => {
	await stage();
	await page.getByRole('button', { name: /^Evidence:/ }).click();
	await page.getByRole('combobox', { name: 'Answer' }).fill('Yes');
	await userEvent.keyboard('{Enter}');
	await evidence().fill('mine');
	await made(portfolio, 'ruleResult', { project, rule, answer: 'no', evidence: 'theirs' });
	await expect.element(page.getByText('Changed since to “theirs”.')).toBeVisible();
	await page.getByRole('button', { name: 'Save' }).click();
	expect(answer()).toMatchObject({ answer: 'no', evidence: 'theirs' });
	for (const button of page.getByRole('button', { name: 'Keep mine' }).elements().reverse())
		await userEvent.click(button);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect.poll(answer).toMatchObject({ answer: 'yes', evidence: 'mine' });
});

test('a half-made answer survives a reload, until it is given up', async () => {
	const before = await stage();
	await page.getByRole('button', { name: /^Evidence:/ }).click();
	await evidence().fill('The agreement of 2024, sec');
	await before.unmount();

	const after = await stage();
	await expect.element(evidence()).toHaveValue('The agreement of 2024, sec');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await after.unmount();
	await stage();
	await expect.element(page.getByRole('button', { name: /^Evidence:/ })).toBeVisible();
	expect(evidence().query()).toBeNull();
});

test('a rule is answered on its row by the first letter, and the same letter takes it back', async () => {
	await stage();
	const yes = page.getByRole('button', { name: 'Yes', exact: true });
	await expect.element(yes).toHaveAttribute('aria-pressed', 'false');
	(yes.element() as HTMLElement).focus();
	await userEvent.keyboard('y');
	await expect.poll(answer).toMatchObject({ answer: 'yes', by: 'Ada' });
	await expect.element(yes).toHaveAttribute('aria-pressed', 'true');
	await userEvent.keyboard('{ArrowRight}');
	expect(document.activeElement!.textContent).toBe('No');
	await userEvent.keyboard('n');
	await expect.poll(answer).toMatchObject({ answer: 'no' });
	await userEvent.keyboard('n');
	await expect.poll(() => answer()?.['answer']).toBeUndefined();
});
