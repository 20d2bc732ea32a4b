import type { Page } from '@playwright/test';
import { accessibilityFaults } from './axe';
import { createRecord, fingerprint, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** A folder of the browser's private file system stands for one of the disk: no dialog of the system is to be operated. */
async function withFolder(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.showDirectoryPicker = async () =>
			(await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
	});
}

/** What clearing the site's data takes: databases and snapshots. The folder lies elsewhere. */
async function clearSiteData(page: Page): Promise<void> {
	// A file of the app, so that nothing of it runs.
	await page.goto('/manifest.webmanifest');
	await page.evaluate(async () => {
		const databases = await indexedDB.databases();
		for (const { name } of databases)
			await new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase(name!);
				request.onsuccess = resolve;
				request.onerror = reject;
			});
		const root = await navigator.storage.getDirectory();
		for await (const name of root.keys())
			if (name !== 'Backups') await root.removeEntry(name, { recursive: true });
		localStorage.clear();
	});
	await page.goto('/');
}

test('backups go to a folder by themselves, are tried back, and bring a cleared browser back', async ({
	page
}) => {
	await withFolder(page);
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Clinique de Genolier' });
	const code = await fingerprint(page);
	await page.goto('/settings#storage');
	await page.getByRole('button', { name: 'Choose a folder…' }).click();
	await expect(page.getByText('Backups go to “Backups”.')).toBeVisible();
	await expect(page.getByText('restored aside and found the same')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Backed up/ })).toBeVisible();
	expect(await accessibilityFaults(page)).toEqual([]);

	await clearSiteData(page);
	const restoring = page.getByRole('region', { name: 'Restore a backup' });
	await restoring.getByRole('button', { name: 'Choose the folder…' }).click();
	await expect(restoring.getByRole('listitem')).toContainText('Ada');
	expect(await accessibilityFaults(page)).toEqual([]);
	await restoring.getByRole('button', { name: /^Look at the backup of/ }).click();
	const asked = page.getByRole('dialog', { name: 'Restore the portfolio “Medical applications”?' });
	await expect(asked).toContainText('1 Partner');
	await expect(asked).toContainText('Last change');
	await asked.getByRole('button', { name: 'Restore' }).click();
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	expect(await fingerprint(page)).toBe(code);
});
