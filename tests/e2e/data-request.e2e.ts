import { readFile } from 'node:fs/promises';
import { createRecord, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

test('a person asks for access, then for erasure: both are answered, and the copies are followed up', async ({
	page
}) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'contacts', { 'First name': 'Mira', 'Last name': 'Osmium' });
	const person = new URL(page.url()).pathname;
	await page.getByRole('link', { name: 'Enter a request' }).click();
	await page.getByRole('combobox', { name: /^Right/ }).fill('Access');
	await page.getByRole('option', { name: 'Access' }).click();
	await page.getByRole('button', { name: 'Create' }).click();
	await expect(page.getByText(/within 90 calendar days, by .*: 90 days left/)).toBeVisible();

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Everything on this person' }).click();
	await page.getByRole('menuitem', { name: /HTML/ }).click();
	expect(await readFile(await (await download).path(), 'utf8')).toContain('Osmium');
	await expect(page.getByText(/^Answered on .* Outcome: Granted/)).toBeVisible();
	await expect(page.getByRole('link', { name: /Everything on one person/ }).first()).toBeVisible();

	await createRecord(page, 'data-requests', {
		Right: 'Erasure',
		Person: 'Mira Osmium',
		Notes: 'Osmium wrote.'
	});
	await page.getByRole('button', { name: 'Erase for good…' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('1 file that was given holds the person');
	await dialog.getByRole('textbox').fill('Mira Osmium');
	await dialog.getByRole('button', { name: 'Erase for good' }).click();
	await expect(page.getByText(/^Answered on .* Outcome: Granted/)).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('Osmium');

	await page.goto('/data-protection');
	await expect(page.getByText('Every request has been answered.')).toBeVisible();
	await page.getByRole('button', { name: /^Followed up: Everything on one person/ }).click();
	await expect(page.getByRole('cell', { name: /^followed up on/ })).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('Osmium');
	await page.goto(person);
	await expect(page.getByRole('main')).not.toContainText('Osmium');
});
