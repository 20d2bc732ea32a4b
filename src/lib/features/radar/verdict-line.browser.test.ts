import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { comparisonsOf } from '$lib/domain/radar/comparisons';
import type { SimilarRecord } from '$lib/domain/radar/radar';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { closePortfolio, made, openedPortfolio, stagePart } from '../../../../tests/support/stage';
import { keepVerdict } from './verdict';
import VerdictLine from './VerdictLine.svelte';

let portfolio: Portfolio;
let of: string;
let other: string;

beforeEach(async () => {
	portfolio = await openedPortfolio();
	of = await made(portfolio, 'project', { title: 'FLASH dosimeter' });
	other = await made(portfolio, 'project', { title: 'FLASH monitor' });
});

afterEach(() => closePortfolio(portfolio));

const said = () => comparisonsOf(portfolio, of).get(`project ${other}`);
const one = () =>
	({ kind: 'project', id: other, likeness: 1, shared: [], comparison: said() }) as SimilarRecord;
const stage = () => stagePart(portfolio, VerdictLine, () => ({ of, one: one() }));
const note = () => page.getByRole('textbox');

test('a half-typed note survives a reload, and goes once it is kept', async () => {
	const before = await stage();
	await page.getByText('Say what it is').click();
	await note().fill('The same beam, ano');
	await before.unmount();

	const after = await stage();
	await expect.element(note()).toBeVisible();
	await expect.element(note()).toHaveValue('The same beam, ano');
	await page.getByRole('button', { name: 'Complementary' }).click();
	await expect.poll(() => said()?.note).toBe('The same beam, ano');
	await after.unmount();
	await stage();
	await expect.element(page.getByText('Change', { exact: true })).toBeVisible();
	expect(document.querySelector('details')!.open).toBe(false);
});

test('a note that another tab has changed since is said before it is written over', async () => {
	await keepVerdict(portfolio, of, one(), { verdict: 'same', note: 'As filed' });
	await stage();
	await page.getByText('Change', { exact: true }).click();
	await note().fill('mine');
	await keepVerdict(portfolio, of, one(), { verdict: 'same', note: 'theirs' });
	await expect.element(page.getByText('Changed since to “theirs”.')).toBeVisible();
	await expect.element(note()).toHaveValue('mine');
	await page.getByRole('button', { name: 'Unrelated' }).click();
	expect(said()?.note).toBe('theirs');
	await page.getByRole('button', { name: 'Keep mine' }).click();
	await page.getByRole('button', { name: 'Unrelated' }).click();
	await expect.poll(() => said()?.note).toBe('mine');
});
