import type { Page } from '@playwright/test';
import { accessibilityFaults } from './axe';
import { openSample } from './steps';
import { screens } from './screens';
import { expect, test } from './test';

async function speak(page: Page, language: 'en' | 'fr'): Promise<void> {
	await page.evaluate((locale) => localStorage.setItem('PARAGLIDE_LOCALE', locale), language);
}

/** Content wider than the window: what makes a person scroll to the side. */
const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/* What is written depends on the language and colours on the scheme: two walks see all of each. */
for (const [language, colorScheme] of [
	['en', 'light'],
	['fr', 'dark']
] as const) {
	test.describe(`in ${language}, ${colorScheme}`, () => {
		test.use({ colorScheme });

		test('axe finds nothing on any screen', async ({ page }) => {
			test.slow();
			await page.goto('/');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect.soft(await accessibilityFaults(page), 'first start').toEqual([]);
			await openSample(page);
			await speak(page, language);
			for (const screen of screens) {
				await page.goto(screen.path);
				await expect.soft(page.getByRole('heading', { level: 1 }), screen.path).toHaveText(screen[language]);
				await page.waitForTimeout(300);
				expect.soft(await accessibilityFaults(page), screen.path).toEqual([]);
			}
			await page.goto('/projects');
			await page.goto((await page.getByRole('grid').getByRole('link').first().getAttribute('href'))!);
			await expect(page.getByRole('article')).toBeVisible();
			expect.soft(await accessibilityFaults(page), 'a project').toEqual([]);
		});
	});
}

test('no screen is wider than a telephone', async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect.soft(await overflow(page), 'first start').toBeLessThanOrEqual(0);
	await openSample(page);
	for (const { path } of screens) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.waitForTimeout(300);
		expect.soft(await overflow(page), path).toBeLessThanOrEqual(0);
	}
});
