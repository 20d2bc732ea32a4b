import type { Page } from '@playwright/test';
import { createRecord, startEmpty } from './steps';
import { expect, test } from './test';

/** A page of the same site that shows the app inside itself. */
async function frame(page: Page, address: string): Promise<void> {
	await page.route('**/outer', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<link rel="icon" href="data:,"><iframe src="${address}" width="800" height="600"></iframe>`
		})
	);
	await page.goto('/outer');
}

test.use({ serviceWorkers: 'block' });

test('a host that sends the headers does not let itself be framed', async ({ page, guard }) => {
	guard.expect(/frame-ancestors|ServiceWorker|service worker/i);
	await frame(page, '/partners');
	await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
});

test('in a frame nothing is opened and nothing is shown, on a host without headers too', async ({
	page,
	guard
}) => {
	guard.expect(/ServiceWorker|service worker/i);
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Clinique' });
	await page.route('**/partners', async (route) => {
		const response = await route.fetch();
		const { 'content-security-policy': _, ...headers } = response.headers();
		await route.fulfill({ response, headers });
	});
	await frame(page, '/partners');
	const inner = page.frameLocator('iframe');
	await expect(inner.getByRole('heading', { name: 'Isocentre opens in a window of its own' })).toBeVisible();
	await expect(inner.getByText('Clinique')).toBeHidden();
	await expect(inner.getByRole('button')).toHaveCount(0);
	await expect(inner.getByRole('textbox')).toHaveCount(0);
	const opening = page.waitForEvent('popup');
	await inner.getByRole('link', { name: 'Open in a window of its own' }).click();
	const own = await opening;
	await expect(own.getByRole('grid').getByText('Clinique')).toBeVisible();
});
