import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** Starts an empty portfolio at the first start, under a name of one's own. */
export async function startEmpty(page: Page, author: string): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
	await introduce(page, author);
}

/** Answers the question for one's name, which is asked once. */
export async function introduce(page: Page, author: string): Promise<void> {
	await page.getByLabel('Your name, so that colleagues see who changed what').fill(author);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
}

/** Opens the sample at the first start. */
export async function openSample(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: 'Open the sample' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
}

/** Types into the fields of the open form by their labels; a combobox gets the option of that name. */
export async function fillForm(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
	for (const [label, value] of Object.entries(values)) {
		const name = new RegExp(`^${label}( required)?$`);
		const box = page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }));
		if ((await box.getAttribute('role')) === 'combobox') await choose(page, box, value);
		else await box.fill(value);
	}
}

async function choose(page: Page, box: Locator, option: string): Promise<void> {
	await box.click();
	await box.fill(option);
	await page.getByRole('option', { name: option }).first().click();
}

/** Creates a record by its form and stays on its page. */
export async function createRecord(
	page: Page,
	path: string,
	values: Readonly<Record<string, string>>
): Promise<void> {
	await page.goto(`/${path}/new`);
	await fillForm(page, values);
	await page.getByRole('button', { name: 'Create' }).click();
	await page.waitForURL(new RegExp(`/${path}/[0-9A-Z]{16}`));
}
