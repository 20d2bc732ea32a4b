import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Guard } from './guard';
import { expect } from './test';

/** Waits until the whole app lies in the browser, then takes the network away for good. */
export async function unplug(page: Page, guard: Guard): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect
		.poll(() => page.evaluate(async () => Boolean(await caches.match('/200.html', { ignoreSearch: true }))), {
			timeout: 30_000
		})
		.toBe(true);
	// Looking for a newer version is tried and fails, which is right.
	guard.expect(/ERR_INTERNET_DISCONNECTED|Failed to update a ServiceWorker/);
	await page.context().setOffline(true);
}

/** Starts an empty portfolio at the first start, under a name of one's own. */
export async function startEmpty(page: Page, author: string): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	await introduce(page, author);
}

/** Answers the question for one's name, which is asked once. */
export async function introduce(page: Page, author: string): Promise<void> {
	const name = page.getByLabel('Your name, so that colleagues see who changed what');
	await name.fill(author);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	// Asked no more once it is on the disk.
	await expect(name).toBeHidden();
}

/** Opens the sample at the first start. */
export async function openSample(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: 'Open the sample' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
}

/** Types into the fields of the open form by their labels; a combobox gets the option of that name. */
export async function fillForm(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
	for (const [label, value] of Object.entries(values)) {
		const name = new RegExp(`^${label}( required)?$`);
		const box = page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }));
		if ((await box.getAttribute('role')) === 'combobox') await choose(page, box, value);
		else await box.fill(value);
	}
}

async function choose(page: Page, box: Locator, option: string): Promise<void> {
	await box.click();
	await box.fill(option);
	await page.getByRole('option', { name: option }).first().click();
}

/** Creates a record by its form and stays on its page. */
export async function createRecord(
	page: Page,
	path: string,
	values: Readonly<Record<string, string>>
): Promise<void> {
	await page.goto(`/${path}/new`);
	await fillForm(page, values);
	await page.getByRole('button', { name: 'Create' }).click();
	await page.waitForURL(new RegExp(`/${path}/[0-9A-Z]{16}`));
}

/** Exports the portfolio and returns the text of the file. */
export async function exportedText(page: Page): Promise<string> {
	await page.goto('/exchange');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export portfolio' }).click();
	return readFile(await (await download).path(), 'utf8');
}

/** Hands a file to the open app as if chosen; what it would change is then on screen. */
export async function choosePortfolioFile(
	page: Page,
	text: string | Buffer,
	name = 'from-a-colleague.isocentre.json'
): Promise<void> {
	await page.goto('/exchange');
	await page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Takes in a file whole. */
export async function takeIn(page: Page, text: string): Promise<void> {
	await choosePortfolioFile(page, text);
	await page.getByRole('button', { name: /^Take in/ }).click();
	await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();
}

/** At the first start of another laptop: joins by a file. */
export async function join(page: Page, text: string, author: string): Promise<void> {
	await page.goto('/');
	await page.locator('input[type=file]').setInputFiles({
		name: 'portfolio.isocentre.json',
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	});
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	await introduce(page, author);
}

/** The code by which two laptops know that they hold the same portfolio. */
export async function fingerprint(page: Page): Promise<string> {
	await page.goto('/exchange');
	return page.locator('[data-fingerprint]').innerText();
}

/** Opens the form of a record from its page, changes fields and saves. */
export async function editRecord(
	page: Page,
	address: string,
	values: Readonly<Record<string, string>>
): Promise<void> {
	await page.goto(`${address}/edit`);
	await fillForm(page, values);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await page.waitForURL((url) => url.pathname === address);
}
