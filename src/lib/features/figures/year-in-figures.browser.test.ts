import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { newId } from '$lib/domain/base/id';
import { figureId } from '$lib/domain/figures/figure';
import { figuresOf } from '$lib/domain/figures/figures-of';
import { PortfolioState } from '$lib/domain/merge/state';
import { readPortfolioFile } from '$lib/exchange/portfolio-file/read';
import { writePortfolioFile } from '$lib/exchange/portfolio-file/write';
import { app } from '$lib/store/app/app.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { figureCsv } from '$lib/ui/chart/figure-table';
import { endOfDay, realToday } from '$lib/ui/today';
import { closePortfolio, made } from '../../../../tests/support/stage';
import FiguresTable from './FiguresTable.svelte';
import PublishedCard from './PublishedCard.svelte';
import { recordsTable } from './records-table';
import { figuresSheet } from './sheet';
import { YearInFigures } from './year-in-figures.svelte';

const year = Number(realToday().slice(0, 4)) - 1;
const last = `${year}-12-31`;
let portfolio: Portfolio;
let now: string;
let parameters: URLSearchParams;

/** At noon, so that it is the same day everywhere. */
const on = (day: string) => (now = `${day}T11:00:00.000Z`);

beforeEach(async () => {
	sessionStorage.clear();
	on(`${year}-03-01`);
	const info = { id: newId(browserSurroundings.random), name: 'Test', sample: false, openedAt: '' };
	const opened = await Portfolio.open(info, 'Ada', { ...browserSurroundings, now: () => now });
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
	app.present = portfolio;
	parameters = new URLSearchParams({ year: String(year) });
});

afterEach(() => {
	app.present = undefined;
	closePortfolio(portfolio);
});

const agreement = (subject: string, signedOn: string) =>
	made(portfolio, 'agreement', { subject, kind: 'licence', stage: 'signed', signedOn });

/** A copy of the portfolio as a colleague or a backup keeps it. */
async function copyOf(): Promise<Blob> {
	const about = {
		portfolio: { id: portfolio.id, name: portfolio.name },
		writer: { replica: newId(browserSurroundings.random), author: 'Ada' },
		app: 'test',
		written: now
	};
	return new Blob([...(await writePortfolioFile(about, portfolio.log())).parts]);
}

test('figures of a past 31 December as known on it are those of a copy kept then', async () => {
	const gone = await agreement('Given up later', `${year}-02-01`);
	await made(portfolio, 'technology', { name: 'Timepix', disclosedOn: String(year) });
	const stage = await made(portfolio, 'stage', { name: 'In execution', order: 1 });
	const project = await made(portfolio, 'project', { title: 'FLASH', stage, period: { from: String(year) } });
	const money = (amount: number) => ({
		project,
		year,
		stage: 'spent',
		money: { amount: amount * 100, currency: 'CHF' }
	});
	const line = await made(portfolio, 'budgetLine', money(1000));
	on(last);
	await agreement('Signed on the last days', last);
	const kept = await copyOf();

	on(`${year + 1}-01-15`);
	await agreement('Found in a drawer', `${year}-06-30`);
	expect((await portfolio.edit('budgetLine', line, money(1200))).ok).toBe(true);
	expect((await portfolio.drop('agreement', gone)).ok).toBe(true);

	const read = await readPortfolioFile(kept);
	if (!read.ok) throw new Error(read.problem.type);
	const copy = new PortfolioState();
	for (const changeset of read.value.changesets) expect(copy.apply(changeset).status).toBe('applied');
	const past = await portfolio.asOf(endOfDay(last).toISOString());
	if (!past.ok) throw new Error(past.problem.type);

	const [then, known] = [figuresOf(copy, year, last), figuresOf(past.value, year, last)];
	expect(known).toEqual(then);
	const said = (figures: typeof then, id: string) => figures.find((one) => figureId(one) === id)?.value;
	const today = figuresOf(portfolio, year, realToday());
	expect(['agreements', 'money.spent.'].map((id) => said(known, id))).toEqual([2, 1000_00]);
	expect(['agreements', 'money.spent.'].map((id) => said(today, id))).toEqual([2, 1200_00]);
	const ids = (figures: typeof then) =>
		figures.find(({ name }) => name === 'agreements')!.records.map(({ id }) => id);
	expect([ids(known).includes(gone), ids(today).includes(gone)]).toEqual([true, false]);

	parameters.set('known', 'then');
	const view = new YearInFigures(portfolio, () => parameters);
	expect(view.pairs).toBeUndefined();
	await view.read(new AbortController().signal);
	expect(view.now!.figures).toEqual(then);
	expect([view.isBare(year), view.isBare(year - 1)]).toEqual([false, true]);
	const row = recordsTable(view, view.figure('money.spent.', year)!).rows[0]!;
	expect(row[0]!.href).toBe(`/budget-lines/${line}?asof=${last}`);
});

test('a figure says what it counts, opens its records and tells what is not entered', async () => {
	const first = await agreement('RF cavities', `${year}-02-01`);
	await agreement('Beam monitor', `${year}-09`);
	await agreement('Older', String(year - 1));
	const view = new YearInFigures(portfolio, () => parameters);
	await render(FiguresTable, { view, pairs: view.pairs! });
	const row = page.getByRole('row', { name: /Agreements signed/ });
	await expect.element(row).toHaveTextContent(/Agreements signed\s*2\s*1\s*\+1/);
	const link = row.getByRole('link', { name: '2' }).element();
	expect(link.getAttribute('href')).toBe(`/year-in-figures/records?year=${year}&figure=agreements`);
	await expect
		.element(page.getByRole('row', { name: /Technologies disclosed/ }))
		.toHaveTextContent(/not entered\s*not entered\s*–/);
	await row.getByRole('button').click();
	await expect.element(page.getByText(/whose day of signature falls into the year/)).toBeVisible();

	const table = recordsTable(view, view.figure('agreements', year)!);
	expect(table.rows.map(([title, date]) => [title!.text, date!.exact])).toEqual([
		['Beam monitor', `${year}-09`],
		['RF cavities', `${year}-02-01`]
	]);
	expect(table.rows[1]![0]!.href).toBe(`/agreements/${first}`);
	const csv = figureCsv(figuresSheet(view, view.pairs!));
	expect(csv).toContain('Agreements signed,in the year,number,2,1,1,');
	expect(csv).toContain('Technologies disclosed,in the year,number,,,,');
});

test('what is published stands beside the count with the difference and why', async () => {
	await agreement('RF cavities', `${year}-02-01`);
	const published = {
		item: 'KT contracts signed',
		year,
		amount: 40,
		unit: 'contracts',
		counts: 'agreements'
	};
	const id = await made(portfolio, 'figure', published);
	const view = new YearInFigures(portfolio, () => parameters);
	await render(FiguresTable, { view, pairs: view.pairs! });
	await expect.element(page.getByRole('link', { name: '40' })).toHaveAttribute('href', `/figures/${id}`);
	const card = await render(PublishedCard, { view });
	await expect
		.element(page.getByText('Agreements signed: 1 here, 40 published (KT contracts signed).'))
		.toBeVisible();
	await expect.element(page.getByText(/39 fewer here/)).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'Say why' })).toBeVisible();
	expect((await portfolio.edit('figure', id, { difference: 'All of KT is counted there.' })).ok).toBe(true);
	await expect.element(page.getByText('All of KT is counted there.')).toBeVisible();
	await card.unmount();

	parameters = new URLSearchParams({ year: String(year + 1) });
	await render(PublishedCard, { view: new YearInFigures(portfolio, () => parameters) });
	await expect.element(page.getByText(/so that column is empty/)).toBeVisible();
});
