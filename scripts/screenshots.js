import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright';
import { chromium } from './chromium.js';
import { serve } from './serve.js';

/*
 * Takes the pictures of the app that the manifest and the README show, from the build and the sample:
 * `npm run build && npm run screenshots`.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @type {readonly { path: string, width: number, height: number, dark?: boolean }[]} */
const pictures = [
	{ path: 'static/icons/screenshot-wide.png', width: 1440, height: 900 },
	{ path: 'static/icons/screenshot-narrow.png', width: 390, height: 844 },
	{ path: 'docs/look/overview.png', width: 1440, height: 900 },
	{ path: 'docs/look/overview-dark.png', width: 1440, height: 900, dark: true }
];

const server = await serve({ directory: process.argv[2] ?? join(root, 'build') });
const browser = await playwright.launch(await chromium());
for (const { path, width, height, dark } of pictures) {
	const context = await browser.newContext({
		viewport: { width, height },
		colorScheme: dark ? 'dark' : 'light',
		locale: 'en-GB'
	});
	const page = await context.newPage();
	await page.goto(server.url);
	await page.getByRole('button', { name: 'Open the sample' }).click();
	await page.locator('canvas').first().waitFor();
	// The chart and the numbers beside the screens come in after the frame.
	await page.waitForTimeout(2000);
	mkdirSync(dirname(join(root, path)), { recursive: true });
	await page.screenshot({ path: join(root, path) });
	await context.close();
}
await browser.close();
await server.close();
