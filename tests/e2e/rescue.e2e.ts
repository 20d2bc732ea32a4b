import type { Page } from '@playwright/test';
import { accessibilityFaults } from './axe';
import { createRecord, fingerprint, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** Work with a snapshot of all of it. */
async function worked(page: Page): Promise<{ address: string; code: string; id: string }> {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Clinique de Genolier' });
	const address = new URL(page.url()).pathname;
	const code = await fingerprint(page);
	await page.goto('/settings');
	await page.getByRole('button', { name: 'Take a snapshot now' }).click();
	// One that was taken while the page was left may have it all already.
	await expect(
		page.getByText(/^(Snapshot taken and read back|The newest snapshot has everything)\.$/)
	).toBeVisible();
	const id = await page.evaluate(async () => {
		const databases = await indexedDB.databases();
		return databases.map(({ name }) => name!).find((name) => /^isocentre-[0-9A-Z]{16}$/.test(name))!;
	});
	return { address, code, id };
}

/** Empties the browser's databases while the app is not running, as nothing it does could. */
async function wipe(page: Page): Promise<void> {
	const { origin } = new URL(page.url());
	const devtools = await page.context().newCDPSession(page);
	await page.goto('about:blank');
	await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

/** Deletes one database, and leaves the page on the app's address with nothing of the app in it. */
async function deleteDatabase(page: Page, name: string): Promise<void> {
	await page.route('**/nothing', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' })
	);
	await page.goto('/nothing');
	await page.evaluate(
		(of) =>
			new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase(of);
				request.onsuccess = resolve;
				request.onerror = reject;
			}),
		name
	);
}

async function restoreByEnter(page: Page): Promise<void> {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('A copy of your work is safe');
	await expect(page.getByRole('button', { name: 'Restore', exact: true })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
}

test('a browser that lost everything gives it all back by one key', async ({ page }) => {
	const { address, code } = await worked(page);
	await wipe(page);
	await page.goto('/');
	await expect(page.getByText('The browser no longer has this portfolio.')).toBeVisible();
	await expect(page.getByText(/\d+ records · 2 changes/)).toBeVisible();
	expect(await accessibilityFaults(page)).toEqual([]);
	await restoreByEnter(page);

	expect(await fingerprint(page)).toBe(code);
	await page.goto(address);
	await expect(page.getByRole('article').getByText('Clinique de Genolier').first()).toBeVisible();
	await page.goto('/history');
	await expect(page.getByRole('main').getByText('Clinique de Genolier').first()).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
});

test('one portfolio whose database is gone comes back, and never opens empty', async ({ page }) => {
	const { code, id } = await worked(page);
	await deleteDatabase(page, id);
	await restoreByEnter(page);
	expect(await fingerprint(page)).toBe(code);
});

test('a lost list of portfolios is written again', async ({ page }) => {
	const { code } = await worked(page);
	await deleteDatabase(page, 'isocentre');
	await page.goto('/');
	await expect(page.getByText('Only the list of portfolios is gone.')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	expect(await fingerprint(page)).toBe(code);
});

test('a person can go on without, and bring it back from Settings later', async ({ page }) => {
	const { code, id } = await worked(page);
	await deleteDatabase(page, id);
	await page.goto('/');
	await page.getByRole('radio', { name: /Go on without it/ }).check();
	await page.getByRole('button', { name: 'Go on', exact: true }).click();
	await page.getByLabel('Name of the portfolio').fill('Another');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	await page.goto('/settings');
	await page.getByRole('button', { name: 'Bring back Medical applications' }).click();
	await expect(page.getByRole('button', { name: 'Portfolio Medical applications' })).toBeVisible();
	expect(await fingerprint(page)).toBe(code);
});

test('a snapshot is read on trial, downloaded and gone back to', async ({ page }) => {
	const { address, code } = await worked(page);
	await page.goto(`${address}/edit`);
	await page.getByLabel('City').fill('Genolier');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await page.waitForURL((url) => url.pathname === address);

	await page.goto('/settings');
	const row = page.getByRole('listitem').filter({ hasText: '2 changes' });
	const menu = row.getByRole('button', { name: /^More for the snapshot/ });
	await menu.click();
	await page.getByRole('menuitem', { name: 'Try reading it' }).click();
	await expect(row.getByText(/read without fault/)).toBeVisible();
	await menu.click();
	const download = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: 'Download as a portfolio file' }).click();
	expect((await download).suggestedFilename()).toMatch(/^medical-applications-.*\.isocentre\.json\.gz$/);

	await menu.click();
	await page.getByRole('menuitem', { name: 'Go back to it…' }).click();
	await expect(page.getByText('1 record changes')).toBeVisible();
	expect(await accessibilityFaults(page)).toEqual([]);
	await page.getByRole('button', { name: 'Go back', exact: true }).click();
	await expect(page.getByText(/The portfolio looks as it did on/)).toBeVisible();
	await page.goto(address);
	await expect(page.getByRole('article').getByText('Genolier', { exact: true })).toBeHidden();
	expect(await fingerprint(page)).not.toBe(code);
});

/** Writes another changeset of the last one's number behind it, past everything that looks at what comes in. */
async function plantContradiction(page: Page, name: string): Promise<void> {
	await page.route('**/nothing', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' })
	);
	await page.goto('/nothing');
	await page.evaluate(async (of) => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error as DOMException);
			});
		const db = await asked(indexedDB.open(of));
		const stores = db.transaction(['journal', 'log', 'meta'], 'readwrite');
		const tip = (await asked(stores.objectStore('meta').get('tip'))) as { n: number };
		const last = (await asked(stores.objectStore('journal').get(tip.n))) as { changeset: object };
		const changeset = { ...last.changeset, author: 'Somebody else' };
		await asked(stores.objectStore('journal').put({ n: tip.n + 1, changeset }));
		await asked(stores.objectStore('meta').put({ ...tip, n: tip.n + 1 }));
		stores.commit();
		await new Promise((resolve) => (stores.oncomplete = resolve));
		db.close();
	}, name);
}

const contradicted = 'A portfolio cannot be opened as it is';

test('a log that contradicts itself is shown with every way out, each by keyboard', async ({ page }) => {
	const { code, id } = await worked(page);
	await plantContradiction(page, id);
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(contradicted);
	await expect(page.getByText('2 of its changes fit together; 1 does not.')).toBeVisible();
	expect(await accessibilityFaults(page)).toEqual([]);

	const press = async (name: RegExp | string) => {
		await page.getByRole('button', { name }).first().focus();
		await page.keyboard.press('Enter');
	};
	const downloaded = async (name: RegExp | string) => {
		const [file] = await Promise.all([page.waitForEvent('download'), press(name)]);
		return file.suggestedFilename();
	};
	expect(await downloaded(/^Download what can be read/)).toMatch(/\.isocentre\.json\.gz$/);
	expect(await downloaded(/^Download everything as it lies/)).toBe('medical-applications-as-found.json');
	expect(await downloaded(/^Download the snapshot/)).toMatch(/\.isocentre\.json\.gz$/);
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		press('Restore from a portfolio file…')
	]);
	expect(chooser.isMultiple()).toBe(false);

	// Another portfolio is begun meanwhile, and this one can be gone back to.
	await press('Not now: open another portfolio');
	await page.getByLabel('Name of the portfolio').fill('Another');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	await page.reload();
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	await page.goto('/settings');
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Medical applications' })
		.getByRole('button', { name: 'Open', exact: true })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(contradicted);

	await page.getByRole('radio', { name: /^Restore the snapshot/ }).focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'Go on with the changes that fit together' })).toBeChecked();
	expect(await downloaded('Go on')).toBe('medical-applications-as-found.json');
	await expect(page.getByRole('button', { name: 'Portfolio Medical applications' })).toBeVisible();
	expect(await fingerprint(page)).toBe(code);
	await page.reload();
	expect(await fingerprint(page)).toBe(code);
});

test('a log that contradicts itself is the case of every tab, and a snapshot mends it', async ({ page }) => {
	const { code, id } = await worked(page);
	await plantContradiction(page, id);
	const tab = await page.context().newPage();
	for (const one of [tab, page]) {
		await one.goto('/partners');
		await expect(one.getByRole('heading', { level: 1 })).toHaveText(contradicted);
	}
	await expect(page.getByRole('button', { name: 'Restore', exact: true })).toBeFocused();
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	await download;
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	expect(await fingerprint(page)).toBe(code);
	await tab.reload();
	await expect(tab.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
});
