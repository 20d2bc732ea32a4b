import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { read } from '$lib/domain/reading/read';
import { milestone } from '$lib/domain/kinds/milestone';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { realToday } from '$lib/ui/today';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import MilestonesPanel from './MilestonesPanel.svelte';

let portfolio: Portfolio;
let project: string;

beforeEach(async () => {
	portfolio = await openedPortfolio();
	project = await made(portfolio, 'project', { title: 'FLASH dosimeter' });
});

afterEach(() => closePortfolio(portfolio));

const stage = () => stagePart(portfolio, MilestonesPanel, () => ({ id: project }));
const all = () => read(portfolio, milestone).by('project', project);
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

test('two milestones are typed one after the other, by keys alone', async () => {
	await stage();
	await field('Milestone').click();
	await userEvent.keyboard('Prototype{Tab}One board{Tab}9.2026{Enter}');
	await expect.poll(() => all().length).toBe(1);
	await expect.element(field('Milestone')).toHaveFocus();
	await expect.element(field('Milestone')).toHaveValue('');
	await userEvent.keyboard('Tests at the clinic{Tab}{Tab}31.3.2027{Enter}');
	await expect.poll(() => all().length).toBe(2);
	expect(all().map(({ values }) => values)).toMatchObject([
		{ project, title: 'Prototype', deliverable: 'One board', planned: '2026-09' },
		{ project, title: 'Tests at the clinic', planned: '2027-03-31' }
	]);
});

test('one without a name, or with a date nobody can read, is not made and says why', async () => {
	await stage();
	await field('Planned for').click();
	await userEvent.keyboard('32.1.2027{Enter}');
	await expect.element(field('Milestone')).toHaveFocus();
	await expect.element(field('Milestone')).toHaveAttribute('aria-invalid', 'true');
	await expect.element(field('Planned for')).toHaveAttribute('aria-invalid', 'true');
	expect(all()).toEqual([]);
});

test('a tick is reached today, in one undo, and unticked it is reached no more', async () => {
	const id = await made(portfolio, 'milestone', { project, title: 'Prototype', planned: '2020-06' });
	await stage();
	await expect.element(page.getByText('1 late')).toBeVisible();
	const box = page.getByRole('checkbox', { name: 'Reached: Prototype' });
	await box.click();
	const reached = () => portfolio.get('milestone', id)?.values['reachedOn'];
	await expect.poll(reached).toBe(realToday());
	await expect.element(page.getByText('1 of 1 reached')).toBeVisible();
	await portfolio.undo();
	await expect.poll(reached).toBeUndefined();
	await expect.element(box).not.toBeChecked();
	await box.click();
	await expect.element(box).toBeChecked();
	await box.click();
	await expect.poll(reached).toBeUndefined();
});

test('a date is typed where it stands; Escape leaves it as it was', async () => {
	const id = await made(portfolio, 'milestone', { project, title: 'Prototype', planned: '2026-06' });
	await stage();
	const expected = page.getByRole('button', { name: 'Expected: Prototype: –' });
	await expected.click();
	await userEvent.keyboard('15.1.2027{Escape}');
	await expect.element(expected).toHaveFocus();
	await expected.click();
	await userEvent.keyboard('15.1.2027{Enter}');
	await expect.poll(() => portfolio.get('milestone', id)?.values['expected']).toBe('2027-01-15');
	expect(portfolio.get('milestone', id)?.values['planned']).toBe('2026-06');
	await expect.element(page.getByRole('button', { name: /^Expected: Prototype: 15 Jan/ })).toHaveFocus();
});

test('while no closing report is planned the panel says so, and begins it', async () => {
	await made(portfolio, 'milestone', { project, title: 'Prototype' });
	await stage();
	await page.getByRole('button', { name: 'Plan it' }).click();
	await expect.element(field('Planned for')).toHaveFocus();
	await userEvent.keyboard('30.6.2028{Enter}');
	await expect
		.poll(() => all().find(({ values }) => values.type === 'closingReport')?.values)
		.toMatchObject({
			title: 'Closing report',
			planned: '2028-06-30'
		});
	await expect.element(page.getByText('No closing report is planned.')).not.toBeInTheDocument();
});
