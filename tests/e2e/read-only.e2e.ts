import type { Page } from '@playwright/test';
import { createRecord, exportedText, fillForm, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** Takes the databases of the portfolio over as a newer version of the app would. */
async function upgrade(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (const { name } of await indexedDB.databases()) {
			if (!name?.startsWith('isocentre-')) continue;
			await new Promise<void>((resolve, reject) => {
				const request = indexedDB.open(name, 20);
				request.onupgradeneeded = () => request.result.createObjectStore('later');
				request.onerror = () => reject(new Error('not upgraded'));
				request.onsuccess = () => {
					request.result.close();
					resolve();
				};
			});
		}
	});
}

const band = (page: Page) => page.getByRole('alert').filter({ hasText: 'newer version' });
const shownNew = (page: Page) => page.getByRole('button', { name: 'New', exact: true });

test('an old tab beside a newer version only reads, and what was typed is there after its reload', async ({
	page,
	context
}) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'CHUV' });
	const other = await context.newPage();
	await other.goto('/partners');
	await expect(other.getByRole('grid').getByText('CHUV')).toBeVisible();
	await page.goto('/partners/new');
	await fillForm(page, { Name: 'Half typed' });
	await upgrade(other);

	await expect(band(page)).toContainText('is open in another tab');
	await expect(page.getByRole('textbox', { name: /^Name/ })).toHaveValue('Half typed');
	await expect(page.getByRole('button', { name: 'Create' })).toBeHidden();
	await expect(shownNew(page)).toBeHidden();

	await page.getByRole('button', { name: 'Reload' }).click();
	await expect(band(page)).toContainText('this version only shows it');
	await expect(page.getByRole('textbox', { name: /^Name/ })).toHaveValue('Half typed');
});

test('data of a newer version are shown and exported, not changed', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'CHUV', City: 'Lausanne' });
	await upgrade(page);
	await page.reload();
	await expect(band(page)).toContainText('this version only shows it');
	await expect(page.getByRole('heading', { level: 2, name: 'CHUV' })).toBeVisible();
	await expect(page.getByRole('main').getByRole('button', { name: 'Delete' })).toBeHidden();
	await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeHidden();
	await expect(page.getByRole('button', { name: /^Edit/ })).toHaveCount(0);

	await page.keyboard.press('e');
	await page.keyboard.press('ControlOrMeta+z');
	await page.keyboard.press('ControlOrMeta+k');
	await page.keyboard.type('new partner');
	await expect(page.getByRole('option', { name: /^New/ })).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { level: 2, name: 'CHUV' })).toBeVisible();
	expect(await exportedText(page)).toContain('CHUV');
});
