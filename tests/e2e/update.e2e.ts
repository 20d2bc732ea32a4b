import type { Page } from '@playwright/test';
import { copyFile, cp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../scripts/build-app.js';
import { createRecord, startEmpty } from './steps';
import { expect, test } from './test';

// One build of a later version serves them all.
test.describe.configure({ mode: 'serial' });

const directory = join(tmpdir(), `isocentre-next-${process.pid}`);
const variant = `${directory}-variant`;
const before = () => process.env['BUILD_UNDER_TEST']!;

test.beforeAll(async () => {
	test.setTimeout(300_000);
	await buildApp({ directory, version: 'next' });
});
test.beforeEach(() => test.slow());
test.afterEach(({ site }) => site.deploy(before()));
test.afterAll(async () => {
	await rm(directory, { recursive: true, force: true });
	await rm(variant, { recursive: true, force: true });
});

const offer = (page: Page) => page.getByText('A new version is here. Your work is saved.');
const caches = (page: Page) => page.evaluate(async () => (await globalThis.caches.keys()).length);

/** A portfolio with one partner, under the version that all know. */
async function startWithPartner(page: Page): Promise<void> {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Written with the old version' });
	await page.evaluate(() => navigator.serviceWorker.ready);
}

async function accept(page: Page): Promise<void> {
	await expect(offer(page)).toBeVisible({ timeout: 30_000 });
	const reloaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Reload', exact: true }).click();
	await reloaded;
	await expect(offer(page)).toBeHidden();
}

async function expectPartner(page: Page): Promise<void> {
	await page.goto('/partners');
	await expect(page.getByRole('grid').getByText('Written with the old version')).toBeVisible();
}

test('a newer version is offered in words, what was saved is there after it, and the way back is open', async ({
	page,
	site
}) => {
	await startWithPartner(page);
	site.deploy(directory);
	await page.reload();
	await accept(page);
	await page.goto('/settings');
	await expect(page.getByText('Isocentre, version next')).toBeVisible();
	await expectPartner(page);

	site.deploy(before());
	await page.reload();
	await accept(page);
	await page.goto('/settings');
	await expect(page.getByText('Isocentre, version next')).toBeHidden();
	await expectPartner(page);
});

test('what a tab of the version before has not loaded yet is kept until the new one has opened the data', async ({
	page,
	context,
	site,
	guard
}) => {
	await startWithPartner(page);
	const old = await readdir(join(before(), '_app/immutable/nodes'));
	const fresh = new Set(await readdir(join(directory, '_app/immutable/nodes')));
	const gone = `/_app/immutable/nodes/${old.find((name) => !fresh.has(name))!}`;
	site.deploy(directory);
	await page.reload();
	await expect(offer(page)).toBeVisible({ timeout: 30_000 });
	// A picture is no page of the app: nothing opens the data.
	const picture = await context.newPage();
	await picture.goto('/icons/icon-192.png');
	await page.close();
	const load = (address: string) =>
		picture.evaluate(async (url) => (await fetch(url, { cache: 'no-store' })).status, address);
	await picture.evaluate(async () => {
		const registration = (await navigator.serviceWorker.getRegistration())!;
		const changed = new Promise((resolve) => {
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
		});
		registration.waiting!.postMessage({ type: 'SKIP_WAITING' });
		await changed;
	});
	expect(await load(gone)).toBe(200);

	await picture.goto('/partners');
	await expect(picture.getByRole('grid').getByText('Written with the old version')).toBeVisible();
	await expect.poll(() => caches(picture)).toBe(1);
	guard.expect(/404/);
	expect(await load(gone)).toBe(404);
});

test('a version that is only half there leaves the one in use whole', async ({ page, site, context }) => {
	await startWithPartner(page);
	await cp(directory, variant, { recursive: true });
	const [missing] = await readdir(join(variant, '_app/immutable/nodes'));
	await rm(join(variant, '_app/immutable/nodes', missing!));
	site.deploy(variant);
	const failed = page.evaluate(async () => {
		const registration = (await navigator.serviceWorker.getRegistration())!;
		const found = new Promise<ServiceWorker>((resolve) => {
			registration.addEventListener('updatefound', () => resolve(registration.installing!), { once: true });
		});
		await registration.update();
		const worker = await found;
		if (worker.state !== 'redundant')
			await new Promise<void>((resolve) => {
				worker.addEventListener('statechange', () => worker.state === 'redundant' && resolve());
			});
		return worker.state;
	});
	expect(await failed).toBe('redundant');
	await context.setOffline(true);
	await expectPartner(page);
	await expect(offer(page)).toBeHidden();
});

test('the kill switch frees a browser of its worker and leaves the data', async ({ page, site }) => {
	await startWithPartner(page);
	await rm(variant, { recursive: true, force: true });
	await cp(before(), variant, { recursive: true });
	await copyFile('scripts/kill-switch-worker.js', join(variant, 'service-worker.js'));
	site.deploy(variant);
	await page.reload();
	const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
	// The worker has the page loaded once more, and whoever asks it meanwhile gets no answer.
	await expect(async () => {
		expect(await page.evaluate(() => navigator.serviceWorker.controller === null)).toBe(true);
		expect(await workers()).toBe(0);
		expect(await caches(page)).toBe(0);
	}).toPass({ timeout: 30_000 });
	await expectPartner(page);
	await createRecord(page, 'partners', { Name: 'Written without a worker' });

	site.deploy(before());
	await page.goto('/partners');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect.poll(() => caches(page)).toBe(1);
	await expectPartner(page);
	await expect(page.getByRole('grid').getByText('Written without a worker')).toBeVisible();
});
