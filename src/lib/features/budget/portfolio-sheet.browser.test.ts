import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { outlasting } from '$lib/ui/outlasting.svelte';
import { toasts } from '$lib/ui/toast/toasts.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import { Budget } from './budget.svelte';
import { PortfolioSheet } from './portfolio-sheet.svelte';
import SheetScreen from './SheetScreen.svelte';

let portfolio: Portfolio;

beforeEach(async () => {
	portfolio = await openedPortfolio();
});

afterEach(() => closePortfolio(portfolio));

const address = new URLSearchParams('from=2027&to=2029');
const sheetOf = (query = address) =>
	outlasting(() => {
		const budget = new Budget(portfolio, () => query);
		return new PortfolioSheet(budget, () => query);
	});
const stage = (money = sheetOf()) => stagePart(portfolio, SheetScreen, () => ({ money }));
const cell = (name: string) => page.getByRole('gridcell', { name: new RegExp(name) });
const here = page.getByRole('grid').getByRole('textbox');
const amounts = () =>
	portfolio
		.all(budgetLine.name)
		.map(({ values: { project, year, money } }) => [
			portfolio.get('project', project as string)!.values['title'],
			year,
			(money as { amount: number }).amount
		])
		.sort();

function dispatch(type: 'paste' | 'copy', text = ''): DataTransfer {
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	document.activeElement!.dispatchEvent(
		new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true })
	);
	return clipboardData;
}

test('a block with one bad cell is written but for that cell, which says why; one undo takes it back', async () => {
	await made(portfolio, 'project', { title: 'Alpha' });
	await made(portfolio, 'project', { title: 'Beta' });
	await stage();
	await cell('^Alpha .* 2027').click();
	await expect.element(here).toHaveFocus();
	dispatch('paste', "1'234.50\t1.234,50\tNaN\r\n(10)\t\t5 EUR\r\n7\t8\t9\r\n");
	await expect.poll(amounts).toEqual([
		['Alpha', 2027, 123_450],
		['Alpha', 2028, 123_450],
		['Beta', 2027, -1_000],
		['Beta', 2029, 500]
	]);
	await expect.element(page.getByRole('alert')).toHaveTextContent(/Alpha .* 2029.*NaN/);
	await expect.element(cell('^Alpha .* 2029: NaN')).toBeVisible();
	await expect.poll(() => toasts.current?.text).toContain('3 cells lie beyond the sheet');
	await userEvent.keyboard('{Control>}z{/Control}');
	await expect.poll(amounts).toEqual([]);
	await expect.element(cell('^Alpha .* 2029: NaN')).toBeVisible();
	await page.getByRole('button', { name: /^Give up/ }).click();
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('what is copied is numbers that a spreadsheet sums, and comes back as it was', async () => {
	const project = await made(portfolio, 'project', { title: 'Alpha' });
	const line = { project, stage: 'requested' };
	await made(portfolio, 'budgetLine', { ...line, year: 2027, money: { amount: 1_234_550, currency: 'CHF' } });
	await made(portfolio, 'budgetLine', { ...line, year: 2028, money: { amount: 1_000_000, currency: 'CHF' } });
	await made(portfolio, 'budgetLine', { ...line, year: 2029, money: { amount: 500, currency: 'EUR' } });
	await stage();
	await cell('^Alpha .* 2027').click();
	await expect.element(here).toHaveFocus();
	await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
	await expect.element(page.getByText(/3 cells: Requested 22’345.50.*CHF \+ 5.*EUR/)).toBeVisible();
	const copied = dispatch('copy').getData('text/plain');
	expect(copied).toBe('12345.50\t10000\t5 EUR');
	await userEvent.keyboard('{Delete}');
	await expect.poll(amounts).toEqual([]);
	await cell('^Alpha .* 2027').click();
	dispatch('paste', copied);
	await expect.poll(amounts).toEqual([
		['Alpha', 2027, 1_234_550],
		['Alpha', 2028, 1_000_000],
		['Alpha', 2029, 500]
	]);
});

test('several lines in a cell are not overwritten: what was pasted there says so, and they are opened', async () => {
	const project = await made(portfolio, 'project', { title: 'Alpha' });
	const line = { project, stage: 'requested', year: 2027, money: { amount: 100, currency: 'CHF' } };
	await made(portfolio, 'budgetLine', line);
	await made(portfolio, 'budgetLine', { ...line, text: 'Second' });
	await stage();
	await cell('^Alpha .* 2028').click();
	await expect.element(here).toHaveFocus();
	await userEvent.keyboard('{ArrowLeft}');
	await expect.element(page.getByRole('link', { name: /2 lines/ })).toHaveFocus();
	dispatch('paste', '5\t6');
	await expect.poll(amounts).toEqual([
		['Alpha', 2027, 100],
		['Alpha', 2027, 100],
		['Alpha', 2028, 600]
	]);
	await expect.element(page.getByRole('alert')).toHaveTextContent(/2027.*2 lines stand here/);
});

test('keys fill down, fill what is chosen, and go over the ends of rows', async () => {
	for (const title of ['Alpha', 'Beta', 'Gamma']) await made(portfolio, 'project', { title });
	await stage();
	await cell('^Alpha .* 2029').click();
	await expect.element(here).toHaveFocus();
	await userEvent.keyboard('10{Tab}');
	await expect.element(here).toHaveAccessibleName(/^Beta .* 2027/);
	await userEvent.keyboard('20{ArrowUp}');
	await expect.element(here).toHaveAccessibleName(/^Alpha .* 2027/);
	await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}');
	await expect.poll(amounts).toEqual([
		['Alpha', 2029, 1_000],
		['Beta', 2027, 2_000],
		['Gamma', 2027, 2_000]
	]);
	await cell('^Beta .* 2028').click();
	await expect.element(here).toHaveFocus();
	await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}3{Control>}{Enter}{/Control}');
	await expect
		.poll(() => amounts().filter(([, year]) => year === 2028))
		.toEqual([
			['Beta', 2028, 300],
			['Gamma', 2028, 300]
		]);
});

test('by how much an amount would go over the envelope is told while it is typed', async () => {
	const fund = await made(portfolio, 'fund', { name: 'KT Fund' });
	await made(portfolio, 'envelope', { fund, year: 2027, money: { amount: 100_000, currency: 'CHF' } });
	await made(portfolio, 'project', { title: 'Alpha', fund });
	await stage(sheetOf(new URLSearchParams('from=2027&to=2029&stage=approved')));
	await cell('^Alpha .* 2027').click();
	await expect.element(page.getByText(/KT Fund 2027: 1’000.*CHF left to decide/)).toBeVisible();
	await here.fill('1250.50');
	await expect.element(page.getByText(/KT Fund 2027: 250.50.*CHF more approved than there is/)).toBeVisible();
	expect(amounts()).toEqual([]);
});

test('only rows with an amount in the years that are shown are kept where these are asked for', async () => {
	for (const [title, year] of [
		['Alpha', 2026],
		['Beta', 2028]
	] as const) {
		const project = await made(portfolio, 'project', { title });
		const money = { amount: 100, currency: 'CHF' };
		await made(portfolio, 'budgetLine', { project, year, stage: 'requested', money });
	}
	const money = sheetOf(new URLSearchParams('from=2027&to=2029&rows=used'));
	const titles = () => money.rows.map((row) => portfolio.get('project', row.project!)!.values['title']);
	expect(titles()).toEqual(['Beta']);
});

test('a paste equals typing', async () => {
	for (const title of ['Alpha', 'Beta']) await made(portfolio, 'project', { title });
	const texts = fc.constantFrom(
		'',
		'1',
		"1'234.50",
		'1.234,50',
		'1,234',
		'(12)',
		'NaN',
		'7 EUR',
		'2 kCHF',
		' '
	);
	const block = fc.array(fc.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });
	const range = { row: 0, column: 0, rows: 1, columns: 1 };
	const empty = async (money: PortfolioSheet) => {
		await money.sheet.paste({ ...range, rows: 2, columns: 3 }, [['']]);
		for (const { key } of money.sheet.open) money.sheet.typed.takeSince(key);
	};
	const outcome = (money: PortfolioSheet) => ({
		amounts: amounts(),
		open: money.sheet.open.map(({ key }) => `${key} ${money.sheet.typed.draft(key).problem!.type}`).sort()
	});
	const money = sheetOf();
	await fc.assert(
		fc.asyncProperty(block, async (rows) => {
			await money.sheet.paste(range, rows);
			const pasted = outcome(money);
			await empty(money);
			for (const [down, across] of rows.entries())
				for (const [right, text] of across.entries()) {
					const at = money.sheet.cell(money.sheet.rows[down]!, money.sheet.columns[right]!);
					money.sheet.type(at, text);
					await money.sheet.write([at.key]);
				}
			expect(outcome(money)).toEqual(pasted);
			await empty(money);
		}),
		{ numRuns: 12 }
	);
});
