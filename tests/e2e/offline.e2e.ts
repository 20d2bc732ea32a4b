import { openSample, unplug } from './steps';
import { screens } from './screens';
import { expect, test } from './test';
import { goWithin } from './within';

test('after the first start everything works without a network, at addresses never visited before', async ({
	page,
	guard
}) => {
	test.slow();
	await openSample(page);
	await unplug(page, guard);
	await page.goto('/projects');
	const record = await page.getByRole('grid').getByRole('link').first().getAttribute('href');

	const loaded = new Set<string>();
	for (const address of [...screens.map(({ path }) => path), record!]) {
		// Another view of a screen is the same page to the service worker.
		const { pathname } = new URL(address, page.url());
		if (loaded.has(pathname)) expect(await goWithin(page, address), address).toBe(true);
		else await page.goto(address);
		loaded.add(pathname);
		await expect(page.getByRole('heading', { level: 1 }), address).not.toHaveText(/not found/i);
		await expect(page.getByRole('navigation', { name: 'Screens' }).first(), address).toBeVisible();
		await expect(page.getByText('Not understood in this address'), address).toBeHidden();
	}
	await page.reload();
	await expect(page.getByRole('article').getByRole('heading').first()).toBeVisible();

	await page.goto('/%E0%A4%A');
	await expect(page.getByText('There is no screen at this address')).toBeVisible();
});

test('the browser may install it and hand it portfolio files', async ({ page, request }) => {
	await page.goto('/');
	const href = await page.locator('link[rel=manifest]').getAttribute('href');
	const manifest = (await (await request.get(href!)).json()) as {
		name: string;
		start_url: string;
		display: string;
		icons: { src: string; sizes: string; purpose: string; type: string }[];
		screenshots: { src: string }[];
		shortcuts: { url: string }[];
		file_handlers: { action: string; accept: Record<string, string[]> }[];
	};
	expect(manifest).toMatchObject({ name: 'Isocentre', start_url: '/', display: 'standalone' });
	expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
		expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable'])
	);
	for (const { src } of [...manifest.icons, ...manifest.screenshots]) {
		const image = await request.get(src);
		expect(image.status(), src).toBe(200);
		expect(image.headers()['content-type'], src).toMatch(/^image\//);
	}
	expect(manifest.shortcuts.length).toBeGreaterThan(0);
	expect(JSON.stringify(manifest.file_handlers)).toContain('.isocentre.json');
});
