import type { Page } from '@playwright/test';
import { createRecord, exportedText, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

const fileName = 'from-a-stranger.isocentre.json';

/** The system opens the installed app with a file, as after a double click on it. */
async function openedWith(page: Page, text: string): Promise<void> {
	await page.addInitScript(
		({ text, name }) => {
			const files = [{ getFile: () => Promise.resolve(new File([text], name)) }];
			const launchQueue = { setConsumer: (consumer: (params: object) => void) => consumer({ files }) };
			Object.defineProperty(window, 'launchQueue', { value: launchQueue });
		},
		{ text, name: fileName }
	);
	await page.goto('/exchange');
}

async function dropped(page: Page, text: string): Promise<void> {
	const dataTransfer = await page.evaluateHandle(
		({ text, name }) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], name));
			return transfer;
		},
		{ text, name: fileName }
	);
	await page.dispatchEvent('main', 'drop', { dataTransfer });
}

/** The portfolios that the browser keeps, by the names of their databases. */
const kept = (page: Page) =>
	page.evaluate(async () =>
		(await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('isocentre-'))
	);

async function strangersFile(laptop: () => Promise<Page>): Promise<string> {
	const stranger = await laptop();
	await startEmpty(stranger, 'Mallory');
	await createRecord(stranger, 'partners', { Name: 'Planted' });
	return exportedText(stranger);
}

test('a file opened by the system joins an empty browser only after a yes', async ({ laptop }) => {
	test.slow();
	const text = await strangersFile(laptop);
	const page = await laptop();
	await openedWith(page, text);
	const dialog = page.getByRole('dialog', { name: 'Join the portfolio “Medical applications”?' });
	await expect(dialog).toContainText(fileName);
	await expect(dialog).toContainText('Mallory');
	await expect(dialog.getByText('1 Partner', { exact: true })).toBeVisible();
	expect(await kept(page)).toEqual([]);

	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();
	expect(await kept(page)).toEqual([]);

	await page.reload();
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog).toBeHidden();
	expect(await kept(page)).toEqual([]);

	await page.reload();
	await dialog.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	expect(await kept(page)).toHaveLength(1);
	await expect(page.getByRole('link', { name: 'Partners 1' }).first()).toBeVisible();
});

test('a file dropped on the start screen joins only after a yes; one of a portfolio here is compared', async ({
	laptop
}) => {
	test.slow();
	const text = await strangersFile(laptop);
	const page = await laptop();
	await page.goto('/');
	await page.getByRole('button', { name: 'Open the sample' }).waitFor();
	await dropped(page, 'nothing of ours');
	await expect(page.getByRole('alert').filter({ hasText: 'This is' })).toBeVisible();
	await dropped(page, text);
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Close' }).click();
	await expect(dialog).toBeHidden();
	expect(await kept(page)).toEqual([]);
	await dropped(page, text);
	await dialog.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();

	// No portfolio is open, and this one is here.
	await page.goto('/settings');
	await page.getByLabel('A new, empty portfolio named').fill('Second');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	// A page that is left in the middle of it makes no portfolio.
	await expect(page.getByRole('banner').getByText('Second').first()).toBeVisible();
	await page.goto('/settings');
	await page.getByRole('button', { name: 'More for Second' }).click();
	await page.getByRole('menuitem', { name: 'Remove from this browser…' }).click();
	await page.getByLabel('Type its name to go on').fill('Second');
	await page.getByRole('button', { name: 'Remove for good' }).click();
	await page.getByRole('button', { name: 'Open the sample' }).waitFor();
	await dropped(page, text);
	await expect(dialog).toContainText('This browser has this portfolio already.');
	await dialog.getByRole('button', { name: 'Open and compare' }).click();
	await expect(page.getByRole('heading', { name: 'Nothing new' })).toBeVisible();
});
