import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../scripts/build-app.js';
import { createRecord, startEmpty } from './steps';
import { expect, test } from './test';

const directory = join(tmpdir(), `isocentre-next-${process.pid}`);

test.afterAll(() => rm(directory, { recursive: true, force: true }));

test('a newer version is offered in words, and what was saved is there after it', async ({ page, site }) => {
	test.setTimeout(300_000);
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Written with the old version' });
	await page.evaluate(() => navigator.serviceWorker.ready);
	const before = process.env.BUILD_UNDER_TEST!;

	site.deploy(await buildApp({ directory, version: 'next' }));
	await page.reload();
	const offer = page.getByText('A new version is here. Your work is saved.');
	await expect(offer).toBeVisible({ timeout: 30_000 });
	const reloaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Reload', exact: true }).click();
	await reloaded;
	await expect(offer).toBeHidden();
	await page.goto('/settings');
	await expect(page.getByText('Isocentre, version next')).toBeVisible();
	await page.goto('/partners');
	await expect(page.getByRole('grid').getByText('Written with the old version')).toBeVisible();
	site.deploy(before);
});
