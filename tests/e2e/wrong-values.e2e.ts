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
import { expect, test } from './test';

type Wrong = (typeof wrongValues)[number];

/** A colleague's portfolio with these values in every field of every kind. */
async function fileWith(values: readonly Wrong[]): Promise<string> {
	const laptop = new Laptop('Bob', 3);
	laptop.write(seedChanges());
	for (const [, value] of values) laptop.write(changesOf(recordsWith(value)));
	const about = {
		portfolio: { id: '0123456789ABCDEF', name: 'Wrong' },
		writer: { replica: laptop.replica, author: 'Bob' },
		app: '1.0.0',
		written: '2026-01-05T08:00:00.000Z'
	};
	const { parts } = await writePortfolioFile(about, laptop.log);
	return Buffer.concat(parts).toString();
}

/** Every address of the app: of each page there is, with each kind and with records that are wrong throughout. */
function addresses(values: readonly Wrong[]): readonly string[] {
	const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`);
	const found = pages.flatMap((page) => {
		if (!page.includes('[kind]')) return page.replace('[id]', soundId(meeting));
		return kinds.flatMap((kind, at) => {
			const of = page.replace('[kind]', kind.path);
			const wrong = wrongId(kind, values[at % values.length]![1]);
			return of.includes('[id]') ? [soundId(kind), wrong].map((id) => of.replace('[id]', id)) : [of];
		});
	});
	const known = screens.map(({ path }) => path.replace(/[0-9A-Z]{16}/, soundId(meeting)));
	return [...new Set([...found, ...known, '/search?q=seven'])];
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

const parts = [0, 9, 18].map((from) => wrongValues.slice(from, from + 9));

for (const [at, values] of parts.entries())
	test(`values of wrong types open every screen (${at + 1} of ${parts.length})`, async ({ page }) => {
		test.slow();
		const file = await fileWith(values);
		await join(page, file, 'Ann');
		for (const address of addresses(values)) await follow(page, address);

		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
		// What cannot be read is passed on as it came.
		const changes = (text: string) =>
			text.split('\n').filter((line) => line.includes('"replica":') && line.includes('"ops":'));
		expect(changes(await exportedText(page))).toEqual(expect.arrayContaining(changes(file)));
	});
