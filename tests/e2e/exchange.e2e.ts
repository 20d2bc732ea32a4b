import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { accessibilityFaults } from './axe';
import {
	createRecord,
	editRecord,
	exportedText,
	fingerprint,
	choosePortfolioFile,
	join,
	startEmpty,
	takeIn,
	unplug
} from './steps';
import { expect, test } from './test';

interface SealedFile {
	readonly name: string;
	readonly buffer: Buffer;
}

const passphrase = 'three beams in the morning';

async function sealedFile(page: Page): Promise<SealedFile> {
	await page.goto('/exchange');
	await page.getByRole('button', { name: 'Seal with a passphrase…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Seal the file with a passphrase' });
	await dialog.getByLabel('Passphrase').fill('Password 2026');
	await expect(dialog).toContainText('tried first');
	expect(await accessibilityFaults(page)).toEqual([]);
	await dialog.getByLabel('Passphrase').fill(passphrase);
	await dialog.getByLabel('Once more').fill(passphrase);
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Seal and download' }).click();
	const file = await download;
	return { name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
}

async function takeSealed(page: Page, { name, buffer }: SealedFile): Promise<void> {
	expect(name).toMatch(/\.isocentre\.json\.gz\.age$/);
	expect(buffer.includes('Genolier')).toBe(false);
	await choosePortfolioFile(page, buffer, name);
	const asked = page.getByLabel('Passphrase', { exact: true });
	await asked.fill('four beams in the morning');
	await asked.press('Enter');
	await expect(page.getByText('This passphrase does not open the file.')).toBeVisible();
	expect(await accessibilityFaults(page)).toEqual([]);
	await asked.fill(passphrase);
	await asked.press('Enter');
	await page.getByRole('button', { name: /^Take in/ }).click();
	await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();
}

test('two laptops exchange files, hold the same, and settle what both changed', async ({ laptop, guard }) => {
	test.slow();
	const ada = await laptop();
	await startEmpty(ada, 'Ada');
	await unplug(ada, guard);
	await createRecord(ada, 'partners', { Name: 'Clinique de Genolier' });
	const address = new URL(ada.url()).pathname;

	const ben = await laptop();
	await join(ben, await exportedText(ada), 'Ben');
	await unplug(ben, guard);
	expect(await fingerprint(ben)).toBe(await fingerprint(ada));

	await editRecord(ada, address, { City: 'Genolier' });
	await createRecord(ada, 'partners', { Name: 'Only Ada knew' });
	await editRecord(ben, address, { City: 'Nyon', Website: 'https://genolier.example' });
	await createRecord(ben, 'partners', { Name: 'Only Ben knew' });

	const fromBen = await exportedText(ben);
	await takeIn(ada, fromBen);
	await takeIn(ben, await exportedText(ada));
	expect(await fingerprint(ben)).toBe(await fingerprint(ada));
	await ada.goto('/partners');
	await expect(ada.getByRole('grid').getByText('Only Ben knew')).toBeVisible();

	await choosePortfolioFile(ada, fromBen);
	await expect(ada.getByRole('heading', { name: 'Nothing new' })).toBeVisible();

	await ada.goto('/review');
	const review = ada.getByRole('main');
	await expect(review.getByText('Nyon').first()).toBeVisible();
	await expect(review.getByText('Ben').first()).toBeVisible();
	await review
		.getByRole('listitem')
		.filter({ hasText: 'Nyon' })
		.getByRole('button', { name: 'Take this' })
		.click();
	await expect(review.getByText('Nothing to decide')).toBeVisible();

	await takeSealed(ben, await sealedFile(ada));
	expect(await fingerprint(ben)).toBe(await fingerprint(ada));
	for (const page of [ada, ben]) {
		await page.goto(address);
		await expect(page.getByRole('article').getByText('Nyon')).toBeVisible();
	}
});
