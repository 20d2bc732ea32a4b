import type { Page } from '@playwright/test';
import { choosePortfolioFile, createRecord, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

const turn = '\u202e';
const turning = /[\u200b\u202a-\u202e\u2066\u2067]/;

/** Everything that a page says: what is read, and what pointing at it or a screen reader tells. */
function said(page: Page): Promise<string> {
	return page.evaluate(() => {
		const attributes = ['title', 'aria-label', 'alt', 'placeholder'];
		const all = [...document.querySelectorAll('*')];
		const told = all.flatMap((one) => attributes.map((name) => one.getAttribute(name) ?? ''));
		return [document.title, document.body.innerText, ...told].join('\n');
	});
}

test('names that turn their line or pretend to be others do neither', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Clinique' });
	const names = [
		'Сlinique',
		'Clinique\u200b',
		`1000 FHC${turn}000,01`,
		'Z\u0300\u0301\u0302\u0303\u0304\u0305'
	];
	const records = { partner: names.map((name) => ({ name })) };
	const file = JSON.stringify({ format: 'isocentre-records', version: '1.0', records });
	await choosePortfolioFile(page, file, `records${turn}nosj.json`);

	await expect(page.getByRole('heading', { name: 'recordsnosj.json' })).toBeVisible();
	const alike = page.getByRole('region', { name: 'Names that look like others' });
	await expect(alike.getByRole('listitem')).toHaveCount(1);
	await expect(alike).toContainText('Partner “Сlinique” looks like “Clinique”, which is here already');
	await expect(alike).toContainText('U+0421');
	await expect(page.getByText('1 record is here already')).toBeVisible();
	expect(await said(page)).not.toMatch(turning);

	await page.getByRole('button', { name: /^Take in/ }).click();
	await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();
	for (const address of ['/partners', '/history', '/exchange', '/search?q=1000']) {
		await page.goto(address);
		await expect(page.getByRole('main')).toContainText(/1000 FHC000,01|recordsnosj|Whose changes|laptop/i);
		expect(await said(page), address).not.toMatch(turning);
	}
	await page.goto('/partners');
	await page.getByRole('link', { name: '1000 FHC000,01' }).click();
	await expect(page).toHaveTitle(/1000 FHC000,01/);
	expect(await said(page)).not.toMatch(turning);
});
