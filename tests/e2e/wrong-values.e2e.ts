import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { kinds } from '../../src/lib/domain/kinds/all';
import { meeting } from '../../src/lib/domain/kinds/meeting';
import { seedChanges } from '../../src/lib/domain/seed/seed-changes';
import { writePortfolioFile } from '../../src/lib/exchange/portfolio-file/write';
import { Laptop } from '../support/laptop';
import { changesOf } from '../support/tables-of';
import { recordsWith, soundId, wrongId, wrongValues } from '../support/wrong-values';
import { screens } from './screens';
import { exportedText, join } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** A colleague's portfolio with every wrong value in every field of every kind. */
async function wrongFile(): Promise<string> {
	const laptop = new Laptop('Bob', 3);
	laptop.write(seedChanges());
	for (const [, value] of wrongValues) laptop.write(changesOf(recordsWith(value)));
	const about = {
		portfolio: { id: '0123456789ABCDEF', name: 'Wrong' },
		writer: { replica: laptop.replica, author: 'Bob' },
		app: '1.0.0',
		written: '2026-01-05T08:00:00.000Z'
	};
	const { parts } = await writePortfolioFile(about, laptop.log);
	return Buffer.concat(parts).toString();
}

/** Every screen of the app: each page there is, of each kind, with the sound record of it. */
function everyScreen(): readonly string[] {
	const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`);
	const found = pages.flatMap((page) =>
		page.includes('[kind]')
			? kinds.map((kind) => page.replace('[kind]', kind.path).replace('[id]', soundId(kind)))
			: [page.replace('[id]', soundId(meeting))]
	);
	const known = screens.map(({ path }) => path.replace(/[0-9A-Z]{16}/, soundId(meeting)));
	return [...new Set([...found, ...known, '/search?q=seven'])];
}

/** Of each kind three of the records that are wrong throughout, to be read and to be written in; of the next kind others. */
function wrongRecords(): readonly string[] {
	return kinds.flatMap((kind, at) =>
		wrongValues
			.filter((_, place) => (place + at) % 9 === 0)
			.flatMap(([, value]) => [
				`/${kind.path}/${wrongId(kind, value)}`,
				`/${kind.path}/${wrongId(kind, value)}/edit`
			])
	);
}

/** Follows a link to an address of the app, without loading it anew. */
async function follow(page: Page, address: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
	}, address);
	await page.waitForURL((url) => url.pathname === address.replace(/[?].*/, ''));
	await expect(page.getByRole('heading', { level: 1 }).first(), address).toBeVisible();
	await expect(page.getByRole('dialog'), address).toHaveCount(0);
}

test('values of wrong types open every screen', async ({ page }) => {
	test.slow();
	const file = await wrongFile();
	await join(page, file, 'Ann');
	for (const address of everyScreen()) await follow(page, address);

	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
	// What cannot be read is passed on as it came.
	const changes = (text: string) =>
		text.split('\n').filter((line) => line.includes('"replica":') && line.includes('"ops":'));
	expect(changes(await exportedText(page))).toEqual(expect.arrayContaining(changes(file)));
});

test('records that are wrong throughout open, to be read and to be written in', async ({ page }) => {
	test.slow();
	await join(page, await wrongFile(), 'Ann');
	for (const address of wrongRecords()) await follow(page, address);
});
