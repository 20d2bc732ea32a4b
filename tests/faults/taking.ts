import { expect, type Page } from '@playwright/test';
import { choosePortfolioFile } from '../e2e/steps';

/** Has a file read and compared; what it would change is then on screen, and nothing written. */
export async function compareFile(page: Page, file: Buffer): Promise<void> {
	await choosePortfolioFile(page, file);
	await takeButton(page).waitFor();
}

/** Says that the file is to be taken in, and waits for nothing. */
export async function pressTakeIn(page: Page): Promise<void> {
	await takeButton(page).click({ noWaitAfter: true });
}

function takeButton(page: Page) {
	return page.getByRole('button', { name: /^Take in/ });
}

/** The file was taken in. */
export async function expectTaken(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();
}

/** The person is told that nothing was taken in, and why. */
export async function expectRefused(page: Page, why: RegExp): Promise<void> {
	const alert = page
		.getByRole('main')
		.getByRole('alert')
		.filter({ hasText: 'Nothing of it has been written' });
	await expect(alert.filter({ hasText: why })).toBeVisible();
}
