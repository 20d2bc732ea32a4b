import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { addQuarters, daysOf, quarterKey, quarterOf } from '$lib/domain/days/quarter';
import { addDays } from '$lib/domain/days/calendar';
import { realToday } from '$lib/ui/today';
import { closePortfolio, made, openedPortfolio } from '../../../../tests/support/stage';
import { QuarterView } from './quarter.svelte';
import LatePart from './LatePart.svelte';
import MovablePart from './MovablePart.svelte';
import OverPart from './OverPart.svelte';
import RunningPart from './RunningPart.svelte';

let portfolio: Portfolio;
let project: string;
let view: QuarterView;
let parameters: URLSearchParams;
const year = Number(realToday().slice(0, 4));

beforeEach(async () => {
	portfolio = await openedPortfolio();
	const stage = await made(portfolio, 'stage', { name: 'In execution', order: 1 });
	project = await made(portfolio, 'project', { title: 'FLASH dosimeter', stage });
	parameters = new URLSearchParams();
	view = new QuarterView(portfolio, () => parameters);
});

afterEach(() => closePortfolio(portfolio));

const line = (stage: string, francs: number) =>
	made(portfolio, 'budgetLine', { project, year, stage, money: { amount: francs * 100, currency: 'CHF' } });

test('an empty quarter says of each part what to do', async () => {
	await render(LatePart, { view });
	await expect.element(page.getByText('No milestone is entered yet.')).toBeVisible();
	await render(OverPart, { view });
	await expect.element(page.getByText(`Nothing approved is entered for ${year}.`)).toBeVisible();
});

test('what is late, above approved and free is told with its records', async () => {
	const late = addDays(realToday(), -10);
	await made(portfolio, 'milestone', { project, title: 'Prototype', planned: late });
	await line('approved', 1000);
	await line('committed', 1250);
	await render(LatePart, { view });
	await expect.element(page.getByRole('row', { name: /^Prototype FLASH dosimeter .* 10$/ })).toBeVisible();
	await render(OverPart, { view });
	await expect.element(page.getByRole('row', { name: 'FLASH dosimeter 1’000 1’250 – 250' })).toBeVisible();
	const committed = page.getByRole('link', { name: '1’250' });
	expect(committed.element().getAttribute('href')).toContain('stage.any=committed');
	await render(RunningPart, { view });
	await expect.element(page.getByRole('link', { name: /250 CHF more than approved/ })).toBeVisible();
	await expect.element(page.getByText(/is not reached: 10 days late/)).toBeVisible();
});

test('money that can move is neither committed nor expected; of a year that is over it has lapsed', async () => {
	await line('approved', 1000);
	await line('committed', 600);
	await render(MovablePart, { view });
	await expect
		.element(page.getByRole('row', { name: /^FLASH dosimeter No fund named 1’000 600 .*600 400$/ }))
		.toBeVisible();
	expect(view.isOver).toBe(false);
	expect(new QuarterView(portfolio, () => new URLSearchParams(`quarter=${year - 1}-Q4`)).isOver).toBe(true);
});

test('the quarter is that of the address, and among those offered however far it lies', () => {
	const now = quarterOf(realToday());
	expect(quarterKey(view.quarter)).toBe(quarterKey(now));
	const far = new QuarterView(portfolio, () => new URLSearchParams('quarter=2011-Q2'));
	expect(far.last).toBe(daysOf({ year: 2011, number: 2 }).last);
	expect(far.offered.at(-1)).toBe('2011-Q2');
	expect(far.offered[0]).toBe(quarterKey(addQuarters(now, 4)));
	expect(new QuarterView(portfolio, () => new URLSearchParams('quarter=soon')).quarter).toEqual(now);
});
