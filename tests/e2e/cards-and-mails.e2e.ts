import { readFile } from 'node:fs/promises';
import { choosePortfolioFile, openSample, unplug } from './steps';
import { expect, test } from './test';

const fixture = (name: string) => readFile(`tests/fixtures/${name}`);

test('a card and a mail come in without a network, and a person goes out as a card', async ({
	page,
	guard
}) => {
	await openSample(page);
	await unplug(page, guard);

	await choosePortfolioFile(page, await fixture('cards/outlook-21.vcf'), 'joerg.vcf');
	await expect(page.getByText('1 card has a picture, a sound or a key, which is left out.')).toBeVisible();
	await page.getByRole('button', { name: 'Take in 3 records' }).click();
	await expect(page.getByText('Taken in').first()).toBeVisible();

	await choosePortfolioFile(page, await fixture('mails/outlook.eml'), 'mail.eml');
	const mail = page.getByRole('region', { name: 'Mail', exact: true });
	await expect(mail.getByLabel(/joerg.mueller@hopital/)).toBeChecked();
	await mail.getByLabel(/Secretary/).check();
	await expect(mail.getByLabel(/Secretary/)).toBeChecked();
	await expect(page.getByRole('button', { name: /^Take in \d records$/ })).toBeVisible();
	await page.getByRole('button', { name: /^Take in \d records$/ }).click();
	await expect(page.getByText('Taken in').first()).toBeVisible();

	await choosePortfolioFile(page, await fixture('mails/outlook.eml'), 'mail.eml');
	await expect(page.getByText('This mail is here already:')).toBeVisible();
	await page.getByRole('link', { name: 'Re: MA-2027-004 – Beam time' }).click();
	await page.getByRole('link', { name: 'Anna Rossi' }).first().click();

	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Card', exact: true }).click();
	await page.getByRole('menuitem', { name: /vCard 3.0/ }).click();
	const card = await readFile(await (await saved).path(), 'utf8');
	expect(card).toContain('VERSION:3.0\r\n');
	expect(card).toContain('EMAIL;TYPE=INTERNET,WORK:anna.rossi@example.org\r\n');
});
