import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright';
import { chromium } from './chromium.js';

/*
 * Draws the PNG icons from static/icons/icon.svg: `npm run icons`. The `any` icons have a round-cornered ground
 * of their own; the maskable one is cut by the system, so its drawing keeps to the inner 60 %.
 */
const icons = join(dirname(fileURLToPath(import.meta.url)), '../static/icons');

/** @type {readonly { name: string, size: number, drawing: number, radius: number }[]} */
const wanted = [
	{ name: 'icon-180.png', size: 180, drawing: 0.7, radius: 0 },
	{ name: 'icon-192.png', size: 192, drawing: 0.7, radius: 0.2 },
	{ name: 'icon-512.png', size: 512, drawing: 0.7, radius: 0.2 },
	{ name: 'icon-maskable-512.png', size: 512, drawing: 0.54, radius: 0 }
];

const drawing = readFileSync(join(icons, 'icon.svg'), 'utf8').replace(/<style>.*<\/style>/s, '');
const browser = await playwright.launch(await chromium());
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const { name, size, drawing: share, radius } of wanted) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<style>
		* { margin: 0 }
		div { display: grid; place-items: center; width: ${size}px; height: ${size}px; background: #0033a0; border-radius: ${size * radius}px }
		svg { width: ${size * share}px }
		g { stroke: #ffffff }
	</style><div>${drawing}</div>`);
	writeFileSync(join(icons, name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
