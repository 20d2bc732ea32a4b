import type { Page } from '@playwright/test';
import { accessibilityFaults } from './axe';
import { openSample } from './steps';
import { screens } from './screens';
import { expect, networked, test } from './test';
import { goWithin } from './within';

test.use(networked);

/** Puts the screen into a language, as a choice made in another tab does. */
async function speak(page: Page, language: 'en' | 'fr'): Promise<void> {
	await page.evaluate((locale) => {
		localStorage.setItem('PARAGLIDE_LOCALE', locale);
		window.dispatchEvent(new StorageEvent('storage', { key: 'PARAGLIDE_LOCALE' }));
	}, language);
	await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme });
	await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/** Content wider than the window: what makes a person scroll to the side. */
const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is written depends on the language, and colours on the scheme: every rule in each of which it depends. */
async function look(page: Page, what: string, titles?: (typeof screens)[number]): Promise<void> {
	const title = page.getByRole('heading', { level: 1 });
	if (titles) await expect.soft(title, what).toHaveText(titles.en);
	expect.soft(await accessibilityFaults(page), what).toEqual([]);
	await paint(page, 'dark');
	expect.soft(await accessibilityFaults(page, 'colours'), `${what}, dark`).toEqual([]);
	await speak(page, 'fr');
	if (titles) await expect.soft(title, what).toHaveText(titles.fr);
	expect.soft(await accessibilityFaults(page, 'words'), `${what}, in French`).toEqual([]);
	await paint(page, 'light');
	await speak(page, 'en');
}

test('axe finds nothing on any screen, light and dark, in English and French', async ({ page }) => {
	test.setTimeout(300_000);
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await look(page, 'first start');
	await openSample(page);
	for (const screen of screens) {
		expect.soft(await goWithin(page, screen.path), screen.path).toBe(true);
		await look(page, screen.path, screen);
	}
	await goWithin(page, '/projects');
	await page.getByRole('grid').getByRole('link').first().click();
	await expect(page.getByRole('article')).toBeVisible();
	await look(page, 'a project');
});

test('no screen is wider than a telephone', async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect.soft(await overflow(page), 'first start').toBeLessThanOrEqual(0);
	await openSample(page);
	for (const { path } of screens) {
		expect.soft(await goWithin(page, path), path).toBe(true);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect.soft(await overflow(page), path).toBeLessThanOrEqual(0);
	}
});
