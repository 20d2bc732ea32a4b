import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { choosePortfolioFile, createRecord, exportedText, fillForm, join, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** From now on the database and the private files of the page have no room, or have it again. */
async function setFull(page: Page, full: boolean): Promise<void> {
	await page.evaluate((now) => ((globalThis as { diskIsFull?: boolean }).diskIsFull = now), full);
}

test.beforeEach(async ({ context, guard }) => {
	// A disk fills up in the middle of the work, which the browser itself only plays before a page is opened.
	await context.addInitScript(() => {
		// An empty page has no such files.
		if (!isSecureContext) return;
		const put = IDBObjectStore.prototype.put;
		const writable = FileSystemFileHandle.prototype.createWritable;
		const check = () => {
			if ((globalThis as { diskIsFull?: boolean }).diskIsFull)
				throw new DOMException('full', 'QuotaExceededError');
		};
		IDBObjectStore.prototype.put = function (...args) {
			check();
			return put.apply(this, args);
		};
		FileSystemFileHandle.prototype.createWritable = function (...args) {
			check();
			return writable.apply(this, args);
		};
	});
	guard.expect(/QuotaExceededError|AbortError|BulkError/);
});

const bar = (page: Page) => page.getByRole('alert').filter({ hasText: 'is full' });

test('a form that could not be saved keeps its text, leaves in a file, and is saved when there is room', async ({
	page,
	laptop
}) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Saved before' });
	await page.goto('/partners/new');
	await fillForm(page, { Name: 'Typed on a full disk', City: 'Lausanne' });
	await setFull(page, true);
	await page.getByRole('button', { name: 'Create' }).click();
	await expect(bar(page).first()).toBeVisible();
	await expect(page.getByRole('textbox', { name: /^City/ })).toHaveValue('Lausanne');

	await bar(page).getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('There is still no room.')).toBeVisible();

	const downloading = page.waitForEvent('download');
	await bar(page).getByRole('button', { name: 'Download the portfolio' }).click();
	const file = await readFile(await (await downloading).path(), 'utf8');
	const other = await laptop();
	await join(other, file, 'Bob');
	await other.goto('/partners');
	await expect(other.getByRole('grid').getByText('Typed on a full disk')).toBeVisible();
	await expect(other.getByRole('grid').getByText('Saved before')).toBeVisible();

	await page.reload();
	await expect(page.getByRole('textbox', { name: /^Name/ })).toHaveValue('Typed on a full disk');
	await setFull(page, true);
	await page.getByRole('button', { name: 'Create' }).click();
	await expect(bar(page).first()).toBeVisible();
	await setFull(page, false);
	await bar(page).getByRole('button', { name: 'Try again' }).click();
	await page.waitForURL(/\/partners\/[0-9A-Z]{16}/);
	await expect(page.getByText('Saved. There is room again.')).toBeVisible();
	await expect(bar(page)).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Typed on a full disk', level: 2 })).toBeVisible();
});

test('what was not typed in a form is done again too, once', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'To be deleted' });
	await setFull(page, true);
	await page.getByRole('main').getByRole('button', { name: 'Delete' }).click();
	await expect(bar(page).first()).toBeVisible();
	await setFull(page, false);
	await bar(page).getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('Saved. There is room again.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible();
});

test('an import without room writes nothing and waits to be tried again', async ({ page, laptop }) => {
	const other = await laptop();
	await startEmpty(other, 'Bob');
	await createRecord(other, 'partners', { Name: 'Of a colleague' });
	const file = await exportedText(other);
	await join(page, file, 'Ada');
	await createRecord(other, 'partners', { Name: 'Newer' });
	await choosePortfolioFile(page, await exportedText(other));
	const take = page.getByRole('button', { name: /^Take in/ });
	await expect(take).toBeVisible();
	await setFull(page, true);
	await take.click();
	await expect(page.getByText('Nothing of it has been written.')).toBeVisible();
	await setFull(page, false);
	await bar(page).getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();
	await page.goto('/partners');
	await expect(page.getByRole('grid').getByText('Newer')).toBeVisible();
});
