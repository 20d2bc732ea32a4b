import { openSample } from './steps';
import { expect, test } from './test';

/** The width of A4 between its margins, in CSS pixels. */
const paper = 688;

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
