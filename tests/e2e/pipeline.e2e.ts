import type { Page } from '@playwright/test';
import { createRecord, fillForm, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

const panel = (page: Page) => page.getByRole('region', { name: 'Pipeline', exact: true });
const standsAt = (page: Page, stage: string) =>
	expect(panel(page).locator('.chip.accent').filter({ hasText: stage })).toBeVisible();

/** Takes a step that nothing stands in the way of, and waits until it is taken. */
async function step(page: Page, stage: string): Promise<void> {
	await panel(page)
		.getByRole('button', { name: `Move to ${stage}`, exact: true })
		.click();
	await standsAt(page, stage);
}

test('a blocked move says what is missing, is mended, overridden with a reason and undone', async ({
	page
}) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'projects', { Title: 'Gantry magnet' });
	await expect(panel(page)).toContainText('Not on the path yet');
	await step(page, 'Idea');
	await step(page, 'Eligibility and IP check');

	const ask = panel(page).getByRole('button', { name: 'Move to MAPF presentation' });
	await ask.click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('heading', { name: '2 checks are still open' })).toBeVisible();
	await expect(dialog.getByRole('link', { name: 'Technologies: not filled in' })).toBeVisible();
	const missing = dialog.getByRole('listitem').filter({ hasText: 'overlap with external service providers' });
	await missing.getByRole('link', { name: 'Nobody has answered yet.' }).click();

	await expect(dialog).toBeHidden();
	await panel(page).getByRole('button', { name: 'Save' }).click();
	const answer = panel(page).getByRole('combobox', { name: /^Answer/ });
	await expect(answer).toHaveAttribute('aria-invalid', 'true');
	await expect(answer).toHaveAccessibleDescription('This is needed.');
	await expect(answer).toBeFocused();
	await fillForm(page, { Answer: 'No', Evidence: 'One provider offers it: survey of May.' });
	await panel(page).getByRole('button', { name: 'Save' }).click();
	await expect(panel(page)).toContainText('survey of May');

	await ask.click();
	await expect(dialog.getByRole('heading', { name: '1 check is still open' })).toBeVisible();
	await expect(dialog.getByRole('heading', { name: '1 check does not hold' })).toBeVisible();
	const override = dialog.getByRole('button', { name: 'Override and move' });
	await override.click();
	await expect(dialog.getByRole('alert')).toBeVisible();
	await dialog.getByRole('textbox', { name: /^Reason/ }).fill('The provider is no competitor');
	await override.click();
	await standsAt(page, 'MAPF presentation');

	await page.goto('/pipeline?view=overrides');
	await expect(page.getByRole('row').filter({ hasText: 'The provider is no competitor' })).toContainText(
		'Ada'
	);
	await page.keyboard.press('Control+z');
	await expect(page.getByRole('heading', { name: 'No overrides' })).toBeVisible();
	await page.goto('/pipeline?view=table');
	await expect(page.getByRole('row').filter({ hasText: 'Gantry magnet' })).toContainText('Eligibility');
});

test('no other way of setting a stage goes around the gate', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'projects', { Title: 'Gantry magnet' });
	await step(page, 'Idea');
	const address = new URL(page.url()).pathname;
	const dialog = page.getByRole('dialog');

	await page.goto(`${address}/edit`);
	await fillForm(page, { Stage: 'In execution', Acronym: 'GAM' });
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(dialog).toContainText('passes over steps');
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await standsAt(page, 'Idea');
	await expect(page.getByText('GAM').first()).toBeVisible();

	await page.goto('/projects');
	await expect(page.getByRole('row').filter({ hasText: 'Gantry magnet' })).toBeVisible();
	await page.getByRole('grid').focus();
	await page.keyboard.press('Control+a');
	await page.getByRole('button', { name: 'Edit a field…' }).click();
	await dialog.getByLabel('Field', { exact: true }).selectOption('Stage');
	await fillForm(page, { Stage: 'On hold' });
	await dialog.getByRole('button', { name: 'Change 1 record' }).click();
	await expect(dialog).toContainText('Move Gantry magnet to On hold');
	await dialog.getByRole('textbox', { name: /^Reason/ }).fill('No fellow found');
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(dialog.getByRole('alert')).toBeVisible();
	await dialog.getByRole('textbox', { name: /^To be revisited on/ }).fill('2099-01-15');
	await dialog.getByRole('button', { name: 'Move', exact: true }).click();
	await expect(dialog).toBeHidden();
	await page.goto(address);
	await standsAt(page, 'On hold');
	await step(page, 'Idea');
});

test('a project is moved on the board by keyboard alone', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'projects', { Title: 'Gantry magnet' });
	await step(page, 'Idea');
	await page.goto('/pipeline');
	const cardIn = (stage: string) =>
		page.getByRole('listbox', { name: stage }).getByRole('option', { name: /Gantry magnet/ });
	await expect(cardIn('Idea')).toBeVisible();
	await page.getByRole('listbox', { name: 'Idea' }).focus();
	await page.keyboard.press('Shift+ArrowRight');
	await expect(cardIn('Eligibility and IP check')).toBeVisible();
	await expect(page.getByRole('listbox', { name: 'Eligibility and IP check' })).toBeFocused();
	await page.keyboard.press('Shift+ArrowRight');
	const reason = page.getByRole('dialog').getByRole('textbox', { name: /^Reason/ });
	await expect(reason).toBeVisible();
	for (let tabs = 0; tabs < 20 && !(await reason.evaluate((box) => box === document.activeElement)); tabs++)
		await page.keyboard.press('Tab');
	await page.keyboard.type('Heard at short notice');
	await page.keyboard.press('Control+Enter');
	await expect(cardIn('MAPF presentation')).toBeVisible();

	// Escape on a record that was opened from the board leads back to the board.
	await page.getByRole('listbox', { name: 'MAPF presentation' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/projects\/[0-9A-Z]{16}/);
	await expect(panel(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/pipeline/);
	await expect(cardIn('MAPF presentation')).toBeVisible();
});
