import type { Page } from '@playwright/test';
import { pagesOf } from './pdf';
import { openSample } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** The width of A4 between its margins, in CSS pixels. */
const paper = 703;

/** What a printer is given of the open screen: the text of each page. */
async function printed(page: Page): Promise<readonly string[]> {
	return pagesOf(await page.pdf({ preferCSSPageSize: true }));
}

const places = [
	{ path: '/', title: 'Overview' },
	{ path: '/budget', title: 'Budget' },
	{ path: '/member-states', title: 'Member States' }
] as const;

for (const { path, title } of places)
	test(`${title} prints whole, with what was chosen and the date of its data`, async ({ page }) => {
		await openSample(page);
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(page.getByRole('table').first()).toBeAttached();
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await page.setViewportSize({ width: paper, height: 900 });

		await expect(page.getByText(/Data of .* · Code of this state: [0-9A-Z ]+$/)).toBeVisible();
		await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
		await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
		await expect(page.getByRole('button', { name: 'New' })).toBeHidden();
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
		const width = () => page.evaluate(() => document.documentElement.scrollWidth);
		await expect.poll(width).toBeLessThanOrEqual(paper);
	});

for (const { locale, field } of [
	{ locale: 'en-GB', field: 'Radiobiology and preclinical research' },
	{ locale: 'fr-CH', field: 'Dosimétrie et surveillance des rayonnements' }
])
	test(`Overview, Budget and the year are a page of A4 each, names in charts whole (${locale})`, async ({
		laptop
	}) => {
		const page = await laptop({ locale });
		await page.goto('/');
		await page.getByRole('button', { name: /^(Open the sample|Ouvrir l’exemple)/ }).click();
		for (const path of ['/', '/budget', '/year']) {
			await page.locator(`nav a[href="${path}"]`).first().click();
			await expect(page.locator('canvas').first()).toBeVisible();
			await expect.poll(async () => (await printed(page)).length, path).toBe(1);
			const [text] = await printed(page);
			expect(text!.replaceAll('\n', '')).toMatch(/^CERN medical applications.*20\d\d · 1 \/ 1/);
			expect(text, path).not.toContain('…');
			// In the table and beside its bar, there in lines; the charts below are drawn a little later.
			const named = async () => (await printed(page)).join().replaceAll('\n', ' ').split(field).length - 1;
			if (path === '/budget') await expect.poll(named, path).toBe(2);
		}
	});

test('lists, boards and the pipeline print all they have', async ({ page }) => {
	await openSample(page);
	const lists = [
		{ path: '/projects', last: 'Union of light ion centres in Europe' },
		{ path: '/projects?view=board', last: 'Union of light ion centres in Europe' },
		{ path: '/pipeline', last: 'Union of light ion centres in Europe' },
		{ path: '/pipeline?view=table', last: 'Union of light ion centres in Europe' },
		// Longer than a printed list is; that is said.
		{ path: '/history', last: 'The first 500 of' }
	];
	for (const { path, last } of lists) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		let pages: readonly string[] = [];
		await expect.poll(async () => (pages = await printed(page)).join('\n'), path).toContain(last);
		for (const [at, text] of pages.entries())
			expect(text.replaceAll('\n', ''), path).toContain(`${at + 1} / ${pages.length}`);
	}
});

test('a record prints without the list beside it and without what could be done', async ({ page }) => {
	await openSample(page);
	await page.goto('/projects');
	await page.getByRole('grid').getByRole('link').first().click();
	await expect(page.getByRole('article')).toBeVisible();
	await page.emulateMedia({ media: 'print' });

	await expect(page.getByRole('grid')).toBeHidden();
	await expect(page.getByRole('article')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Edit' })).toBeHidden();
	await expect(page.getByRole('button', { name: /^Edit/ }).first()).toBeHidden();
	await expect(page.getByText(/Data of .* · Code of this state/)).toBeVisible();
});
