import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { moneyMove } from '$lib/domain/kinds/money-move';
import type { AnyValues } from '$lib/domain/schema/kind';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../../tests/support/stage';
import SheetPanel from '../SheetPanel.svelte';
import MovesPanel from './MovesPanel.svelte';

let portfolio: Portfolio;
let project: string;
let fund: string;

beforeEach(async () => {
	portfolio = await openedPortfolio();
	project = await made(portfolio, 'project', { title: 'FLASH dosimeter' });
	fund = await made(portfolio, 'fund', { name: 'KT Fund' });
});

afterEach(() => closePortfolio(portfolio));

const chf = (francs: number) => ({ amount: francs * 100, currency: 'CHF' });
const line = (values: AnyValues) =>
	made(portfolio, 'budgetLine', { project, fund, year: 2027, stage: 'approved', money: chf(100), ...values });
const sheet = () => stagePart(portfolio, SheetPanel, () => ({ id: project }));
const cell = (name: string) => page.getByRole('gridcell', { name: new RegExp(`^${name}`) });
const dialog = page.getByRole('dialog');
const field = (name: string) => dialog.getByRole('textbox', { name });
const stands = () =>
	portfolio
		.all(budgetLine.name)
		.map(
			({ values: { year, stage, money } }) =>
				`${String(year)} ${String(stage)} ${(money as { amount: number }).amount / 100}`
		)
		.sort();

/** On the approved amount. */
async function open() {
	await sheet();
	// A press on a cell of several lines opens these.
	await cell('Requested 2027').click();
	await userEvent.keyboard('{ArrowRight}{Alt>}m{/Alt}');
	await expect.element(dialog).toBeVisible();
}

test('by a key, part of a year goes to another with a reason, in one action that undo takes back', async () => {
	await line({});
	await made(portfolio, 'envelope', { fund, year: 2028, money: chf(30) });
	const actions = portfolio.newestAction;
	await open();
	await field('Amount').fill('40');
	await expect.element(dialog.getByText('KT Fund 2028: 10 CHF more approved than there is')).toBeVisible();
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	expect(portfolio.all(moneyMove.name)).toEqual([]);
	await field('Reason').fill('The beam line opens in spring.');
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect.poll(stands).toEqual(['2027 approved 60', '2028 approved 40']);
	expect(portfolio.all(moneyMove.name).map(({ values }) => values)).toMatchObject([
		{
			project,
			fund,
			from: 2027,
			to: 2028,
			money: chf(40),
			by: 'Ada',
			reason: 'The beam line opens in spring.'
		}
	]);
	await expect.element(dialog).not.toBeInTheDocument();
	expect(portfolio.newestAction).not.toEqual(actions);
	await portfolio.undo();
	await expect.poll(stands).toEqual(['2027 approved 100']);
	expect(portfolio.all(moneyMove.name)).toEqual([]);
});

test('of several lines one is named, and no more than it has goes', async () => {
	await line({ text: 'Scanner' });
	await line({ text: 'Phantom', money: chf(7) });
	await open();
	await dialog.getByLabelText('Budget line').selectOptions('7 CHF · Phantom');
	await field('Amount').fill('8');
	await field('Reason').fill('Later.');
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect.element(dialog.getByText(/Between nothing and 7/)).toBeVisible();
	await field('Amount').fill('7');
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect.poll(stands).toEqual(['2027 approved 100', '2028 approved 7']);
});

test('what is committed is not offered to be moved', async () => {
	await line({ stage: 'committed' });
	await sheet();
	await cell('Committed 2027').click();
	await expect.element(page.getByRole('button', { name: 'Move to another year…' })).not.toBeInTheDocument();
	await userEvent.keyboard('{Alt>}m{/Alt}');
	await expect.element(dialog).not.toBeInTheDocument();
});

test('the page of a project lists its moves with their reason', async () => {
	const values = {
		project,
		stage: 'approved',
		from: 2027,
		to: 2028,
		money: chf(40),
		on: '2027-05-04',
		by: 'Ada'
	};
	await made(portfolio, 'moneyMove', { ...values, reason: 'The beam line opens in spring.' });
	await stagePart(portfolio, MovesPanel, () => ({ id: project }));
	await expect.element(page.getByRole('link', { name: '40 CHF from 2027 to 2028' })).toBeVisible();
	await expect.element(page.getByText('The beam line opens in spring.')).toBeVisible();
});

test('a paste that would approve more than there is says so first, and does nothing when refused', async () => {
	await line({});
	await made(portfolio, 'envelope', { fund, year: 2027, money: chf(150) });
	await sheet();
	await cell('Approved 2027').click();
	const paste = () => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', '170');
		document.activeElement!.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
		);
	};
	paste();
	await expect.element(dialog.getByText('KT Fund 2027: 20 CHF more approved than there is')).toBeVisible();
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect.element(dialog).not.toBeInTheDocument();
	expect(stands()).toEqual(['2027 approved 100']);
	// The focus is back in the cell.
	await expect.element(page.getByRole('grid').getByRole('textbox')).toHaveFocus();
	paste();
	await dialog.getByRole('button', { name: 'Write it all the same' }).click();
	await expect.poll(stands).toEqual(['2027 approved 170']);
});

test('a project starts a year later: what was asked goes along, what is approved only where chosen', async () => {
	await line({ stage: 'requested' });
	await line({});
	await sheet();
	await page.getByRole('button', { name: 'Start later or earlier…' }).click();
	await expect.element(dialog.getByText(/^Requested 2027 → 2028: 100/)).toBeVisible();
	await field('Reason').fill('The ethics vote comes in autumn.');
	await dialog.getByRole('button', { name: 'Move all of it' }).click();
	await expect.poll(stands).toEqual(['2027 approved 100', '2028 requested 100']);
	expect(portfolio.all(moneyMove.name)).toHaveLength(1);
});
