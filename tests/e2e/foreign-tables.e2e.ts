import type { Page } from '@playwright/test';
import { choosePortfolioFile, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** Reads a table as records of the kind that is proposed; what it would change is then on screen. */
async function read(page: Page, file: Buffer, name: string): Promise<void> {
	await choosePortfolioFile(page, file, name);
	await page.getByRole('button', { name: 'See what would change' }).click();
}

const bytes = (hex: string) => Buffer.from(hex, 'hex');

test('a table of another program says how it was read, and what of it cannot be', async ({ page }) => {
	await startEmpty(page, 'Ada');
	const encoding = page.getByLabel('Encoding');

	// UTF-8 with one Latin-1 letter in its last line.
	const spoilt = Buffer.concat([
		Buffer.from('Name;City\nUniversité de Genève;Zürich\nCaf'),
		bytes('e9'),
		Buffer.from(';Bern\n')
	]);
	await choosePortfolioFile(page, spoilt, 'one-byte.csv');
	await expect(encoding).toHaveValue('utf-8');
	await expect(page.getByText('Line 3 reads: Caf\ufffd · Bern')).toBeVisible();
	await page.getByRole('button', { name: 'See what would change' }).click();
	await expect(page.getByText('“Caf\ufffd” holds a byte that means nothing in UTF-8.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Take in 1 record' })).toBeVisible();

	// Mac OS Roman: told, and another chosen instead, with the table still at hand.
	await read(page, bytes('4e616d650a556e697665727369748e2064652047656e8f76650a'), 'mac.csv');
	await expect(encoding).toHaveValue('macintosh');
	await expect(page.getByText('Université de Genève').first()).toBeVisible();
	await encoding.selectOption('cp850');
	await expect(encoding).toHaveValue('cp850');
	await expect(page.getByText('UniversitÄ de GenÅve').first()).toBeVisible();

	await read(page, Buffer.from('Name,Country\n,CH\n,FR\n'), 'all-refused.csv');
	await expect(page.getByText('Nothing of this file can be taken: 2 rows are not taken.')).toBeVisible();
	await expect(page.getByText('here already')).toBeHidden();

	const sorted = { format: 'isocentre-records', records: { partner: [{ name: 'HUG' }] }, version: '1.0' };
	await choosePortfolioFile(page, JSON.stringify({ app: '1', ...sorted }), 'sorted.portfolio.json');
	await expect(page.getByRole('button', { name: 'Take in 1 record' })).toBeVisible();

	const unicode = Buffer.from('\ufeffName\tCity\r\nZürich AG\tZürich\r\n', 'utf16le');
	await choosePortfolioFile(page, unicode, 'unicode.txt');
	await expect(encoding).toHaveValue('utf-16le');
	await expect(page.getByText('Line 2 reads: Zürich AG · Zürich')).toBeVisible();

	await choosePortfolioFile(page, Buffer.from('Name,City\nA,\u202elive\n'), 'turned.csv');
	await expect(page.getByRole('cell').filter({ hasText: 'live' })).toHaveText(/^live$/);
});
