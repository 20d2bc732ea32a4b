import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { seedChanges } from '$lib/domain/seed/seed-changes';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { newId } from '$lib/domain/base/id';
import { firstHourPlace } from '$lib/ui/first-hour.svelte';
import { writing } from '$lib/ui/writing.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import FirstHour from './FirstHour.svelte';

let portfolio: Portfolio;
const list = page.getByRole('region', { name: 'The first hour' });
const step = (name: string) => list.element().querySelector(`[data-step='${name}']`)!;
const ticked = (name: string) => step(name).classList.contains('done');

beforeEach(async () => {
	localStorage.clear();
	portfolio = await openedPortfolio();
	await portfolio.commit({ act: 'seed' }, seedChanges());
});

afterEach(() => {
	closePortfolio(portfolio);
	writing.ask = () => true;
});

test('ticks by the records, and unticks with them', async () => {
	await stagePart(portfolio, FirstHour, () => ({}));
	await expect.element(list).toHaveTextContent('1 of 7 there');
	expect(ticked('name')).toBe(true);
	expect(ticked('partners')).toBe(false);
	const id = await made(portfolio, 'partner', { name: 'CHUV' });
	await expect.element(list).toHaveTextContent('2 of 7 there');
	expect(ticked('partners')).toBe(true);
	expect(step('partners').textContent).toContain('1 partner');
	await portfolio.drop('partner', id);
	await expect.element(list).toHaveTextContent('1 of 7 there');
	expect(ticked('partners')).toBe(false);
});

test('each way leads to a form that knows what is known, and back', async () => {
	await stagePart(portfolio, FirstHour, () => ({}));
	await expect.element(list).toBeVisible();
	for (const link of list.element().querySelectorAll('.ways a')) {
		const { searchParams } = new URL((link as HTMLAnchorElement).href);
		expect(searchParams.get('back'), link.textContent).toBe('/#first-hour');
	}
	const { searchParams } = new URL(
		list.getByRole('link', { name: 'Enter the envelope' }).element().getAttribute('href')!,
		location.href
	);
	expect(portfolio.get('fund', searchParams.get('set.fund')!)?.values['name']).toBe('MA budget');
	expect(searchParams.get('set.year')).toBe(String(new Date().getFullYear()));
});

test('is put away in this browser, for this portfolio', async () => {
	await stagePart(portfolio, FirstHour, () => ({}));
	await list.getByRole('button', { name: 'Put away' }).click();
	await expect.element(list).not.toBeInTheDocument();
	expect(firstHourPlace(portfolio.id)).toBe('away');
	expect(firstHourPlace('another')).toBeUndefined();
});

test('a portfolio that may only be read shows none of it', async () => {
	writing.ask = () => false;
	await stagePart(portfolio, FirstHour, () => ({}));
	await expect.element(list).not.toBeInTheDocument();
	expect(firstHourPlace(portfolio.id)).toBeUndefined();
});

test('nor does the sample', async () => {
	const info = { id: newId(browserSurroundings.random), name: 'Sample', sample: true, openedAt: '' };
	const sample = await Portfolio.open(info, '', browserSurroundings);
	if (!sample.ok) throw new Error(sample.problem.type);
	await stagePart(sample.value, FirstHour, () => ({}));
	await expect.element(list).not.toBeInTheDocument();
	expect(firstHourPlace(info.id)).toBeUndefined();
	closePortfolio(sample.value);
});
