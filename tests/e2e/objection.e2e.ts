import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { accessibilityFaults } from './axe';
import { createRecord, exportedText, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
	const download = page.waitForEvent('download');
	await press();
	return readFile(await (await download).path(), 'utf8');
}

/** How many snapshots hold a word. */
const snapshotsWith = (page: Page, word: string) =>
	page.evaluate(async (wanted) => {
		const root = await navigator.storage.getDirectory();
		const all = await root.getDirectoryHandle('snapshots', { create: true });
		let count = 0;
		for await (const folder of all.values()) {
			if (folder.kind !== 'directory') continue;
			for await (const entry of folder.values()) {
				if (entry.kind !== 'file' || !entry.name.endsWith('.gz')) continue;
				const file = await entry.getFile();
				// It is there before its content is.
				if (file.size === 0) continue;
				const content = file.stream().pipeThrough(new DecompressionStream('gzip'));
				if ((await new Response(content).text()).includes(wanted)) count++;
			}
		}
		return count;
	}, word);

test('who objects is in no list, picker, search or table, is found on purpose, and can be erased', async ({
	page
}) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'contacts', { 'First name': 'Mira', 'Last name': 'Osmium' });
	const address = new URL(page.url()).pathname;
	await createRecord(page, 'contacts', { 'Last name': 'Leonhardt' });
	await createRecord(page, 'partners', { Name: 'Clinique' });
	await createRecord(page, 'affiliations', { Contact: 'Mira Osmium', Partner: 'Clinique' });
	const affiliation = new URL(page.url()).pathname;

	await page.goto(address);
	await page.getByRole('button', { name: 'Record an objection' }).click();
	await expect(page.getByText(/^Withheld:/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Mira Osmium' })).toBeVisible();
	await expect(page).not.toHaveTitle(/Osmium/);

	await page.goto('/contacts');
	await expect(page.getByRole('row', { name: /Leonhardt/ })).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('Osmium');
	const line = page.getByText('1 contact is not shown');
	await expect(line).toBeVisible();
	await page.getByRole('button', { name: 'Export' }).click();
	const csv = await downloaded(page, () => page.getByRole('menuitem', { name: 'CSV, as seen' }).click());
	expect(csv).toContain('Leonhardt');
	expect(csv).not.toContain('Osmium');

	await page.goto(affiliation);
	await expect(page.getByRole('link', { name: 'A person who objected' }).first()).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('Osmium');

	await page.goto('/search?q=Osmium');
	await expect(page.getByRole('main')).not.toContainText('Mira Osmium');
	await page.goto('/affiliations/new');
	const contact = page.getByRole('combobox', { name: /^Contact/ });
	await contact.click();
	await expect(page.getByRole('option', { name: 'Leonhardt' })).toBeVisible();
	await expect(page.getByRole('option', { name: /Osmium|objected/ })).toHaveCount(0);

	await page.goto('/history');
	await expect(page.getByText('Created “A person who objected”', { exact: true })).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('Osmium');

	expect(await exportedText(page)).toContain('Osmium');

	await page.goto('/contacts');
	await line.getByRole('button', { name: 'Show' }).click();
	await page.getByRole('link', { name: 'Mira Osmium' }).click();
	await expect(page.getByRole('heading', { name: 'Mira Osmium' })).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('article')).toContainText('Withheld records are not printed.');
	expect(await page.getByRole('article').innerText()).not.toContain('Osmium');
	await page.emulateMedia({ media: 'screen' });

	await page.getByRole('button', { name: 'Everything on this person' }).click();
	const access = await downloaded(page, () => page.getByRole('menuitem', { name: /HTML/ }).click());
	expect(access).toContain('<h1>Everything held on Mira Osmium</h1>');
	expect(access).toContain('Clinique');

	await page.getByRole('button', { name: 'Erase for good…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Erase “Mira Osmium” for good' });
	await expect(dialog).toContainText('1 record that says nothing without the person');
	expect(await accessibilityFaults(page)).toEqual([]);
	// As when the person goes to another window.
	await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
	await expect.poll(() => snapshotsWith(page, 'Osmium')).toBeGreaterThan(0);
	await dialog.getByRole('textbox').fill('Mira Osmiu');
	await expect(dialog.getByRole('button', { name: 'Erase for good' })).toBeDisabled();
	await dialog.getByRole('textbox').fill('mira osmium');
	await dialog.getByRole('button', { name: 'Erase for good' }).click();
	await expect(page.getByText('The data of this person was erased for good.')).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('Osmium');
	expect(await exportedText(page)).not.toContain('Osmium');
	// Leaving a screen may have another taken, of what is left.
	await page.goto('/settings#snapshots');
	await expect(page.getByRole('button', { name: /^More for the snapshot/ }).first()).toBeVisible();
	await expect.poll(() => snapshotsWith(page, 'Osmium')).toBe(0);
	expect(await snapshotsWith(page, 'Leonhardt')).toBeGreaterThan(0);
});
