import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import type { AnyValues } from '$lib/domain/schema/kind';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { readView } from '$lib/ui/table/view-address';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import SheetPanel from './SheetPanel.svelte';

let portfolio: Portfolio;
let project: string;

beforeEach(async () => {
	portfolio = await openedPortfolio();
	project = await made(portfolio, 'project', { title: 'FLASH dosimeter' });
});

afterEach(() => closePortfolio(portfolio));

const chf = (francs: number) => ({ amount: francs * 100, currency: 'CHF' });
const line = (values: AnyValues) =>
	made(portfolio, 'budgetLine', { project, year: 2027, stage: 'requested', money: chf(100), ...values });
const stage = () => stagePart(portfolio, SheetPanel, () => ({ id: project }));
const cell = (name: string) => page.getByRole('gridcell', { name: new RegExp(`^${name}`) });
/** The cell that the cursor is on. */
const here = page.getByRole('grid').getByRole('textbox');

async function type(name: string, text: string): Promise<void> {
	await cell(name).click();
	await expect.element(here).toHaveFocus();
	await here.fill(text);
}

const amounts = () =>
	portfolio
		.all(budgetLine.name)
		.map(({ values: { year, stage, money } }) => `${String(year)} ${String(stage)} ${JSON.stringify(money)}`)
		.sort();
const said = (year: number, stage: string, francs: number) =>
	`${year} ${stage} ${JSON.stringify(chf(francs))}`;

/** Holds up what is written from now on, until what this gives is called. */
function heldUp(): () => void {
	const written = Promise.withResolvers<undefined>();
	const commit = portfolio.commit.bind(portfolio);
	portfolio.commit = async (...action) => {
		await written.promise;
		return commit(...action);
	};
	return () => written.resolve(undefined);
}

async function paste(text: string): Promise<void> {
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	document.activeElement!.dispatchEvent(
		new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
	);
	await Promise.resolve();
}

test('Enter writes what was typed, in the last row too, and an amount typed at once behind it changes the line', async () => {
	await line({});
	await stage();
	await type('Approved 2027', '80');
	await userEvent.keyboard('{Enter}');
	await expect.element(here).toHaveFocus();
	await userEvent.keyboard('90{Enter}');
	await expect.poll(amounts).toEqual([said(2027, 'approved', 90), said(2027, 'requested', 100)]);
});

test.each([
	['90', [said(2027, 'approved', 90), said(2027, 'requested', 100)]],
	['', [said(2027, 'requested', 100)]]
])('“%s”, typed while the amount before it is still being written, is over that', async (text, then) => {
	await line({});
	await stage();
	const written = heldUp();
	await type('Approved 2027', '80');
	await userEvent.keyboard('{Enter}');
	await type('Approved 2027', text);
	written();
	await expect.poll(amounts).toEqual([said(2027, 'approved', 80), said(2027, 'requested', 100)]);
	await expect.element(here).toHaveValue(text);
	await userEvent.keyboard('{Enter}');
	await expect.poll(amounts).toEqual(then);
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('an amount typed as the screen is left changes the line that was being written', async () => {
	await line({});
	const screen = await stage();
	const written = heldUp();
	await type('Approved 2027', '80');
	await userEvent.keyboard('{Enter}');
	await type('Approved 2027', '90');
	await screen.unmount();
	written();
	await expect.poll(amounts).toEqual([said(2027, 'approved', 90), said(2027, 'requested', 100)]);
});

test('a block goes on with the years that follow, and says what it leaves out', async () => {
	await line({});
	await stage();
	await cell('Committed 2027').click();
	await paste('1\t2\t3\n4\t5\n6\n');
	await expect
		.poll(amounts)
		.toEqual(
			[
				said(2027, 'requested', 100),
				said(2027, 'committed', 1),
				said(2027, 'spent', 2),
				said(2028, 'committed', 4),
				said(2028, 'spent', 5),
				said(2029, 'committed', 6)
			].sort()
		);
	await expect.poll(() => toasts.current?.text).toContain('1 cell lies beyond the sheet');
});

test('an amount that another tab has changed since waits for a choice', async () => {
	const id = await line({});
	await stage();
	await type('Requested 2027', '300');
	await portfolio.edit('budgetLine', id, { money: chf(200) });
	await expect.element(page.getByText(/Changed since to “.*200/)).toBeVisible();
	await userEvent.tab();
	expect(amounts()).toEqual([said(2027, 'requested', 200)]);
	await page.getByRole('button', { name: 'Keep mine' }).click();
	await expect.poll(amounts).toEqual([said(2027, 'requested', 300)]);
});

test('what cannot be written stays typed over a reload, and Escape gives it up', async () => {
	await line({});
	const before = await stage();
	await type('Requested 2027', 'a lot');
	await userEvent.tab();
	await before.unmount();
	await stage();
	await expect.element(here).toHaveValue('a lot');
	await expect.element(here).toHaveAttribute('aria-invalid', 'true');
	await cell('Requested 2027').click();
	await userEvent.keyboard('{Escape}');
	await expect.element(here).toHaveValue('100');
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a cell of several lines opens just these', async () => {
	await line({});
	await line({});
	await line({ fund: await made(portfolio, 'fund', { name: 'KT Fund' }) });
	await stage();
	const href = page
		.getByRole('link', { name: /2 lines/ })
		.element()
		.getAttribute('href')!;
	const { view, ignored } = readView(new URLSearchParams(href.split('?')[1]), budgetLine);
	expect(ignored).toEqual([]);
	expect(view.conditions).toEqual(
		expect.arrayContaining([
			{ field: 'fund', test: 'any', keys: [''] },
			{ field: 'category', test: 'any', keys: [''] }
		])
	);
});
