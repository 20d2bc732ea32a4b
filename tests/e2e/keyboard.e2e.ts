import { startEmpty, unplug } from './steps';
import { expect, test } from './test';

test('a record is created, edited and undone without a mouse', async ({ page, guard }) => {
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('new partner');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: /^Name/ })).toBeFocused();
	await page.keyboard.type('Typed by hand');
	await page.keyboard.press('Control+Enter');
	await expect(page).toHaveURL(/\/partners\/[0-9A-Z]{16}/);

	await page.keyboard.press('e');
	await expect(page.getByRole('textbox', { name: /^Name/ })).toBeFocused();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('Typed again');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByRole('article').getByRole('heading', { name: 'Typed again' })).toBeVisible();

	await page.keyboard.press('Control+z');
	await expect(page.getByRole('article').getByRole('heading', { name: 'Typed by hand' })).toBeVisible();
	await page.keyboard.press('Control+Shift+z');
	await expect(page.getByRole('article').getByRole('heading', { name: 'Typed again' })).toBeVisible();
});

test('the keys are shown on ?', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toContainText('Undo');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
});
