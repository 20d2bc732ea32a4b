import { accessibilityFaults } from './axe';
import { choosePortfolioFile, createRecord, exportedText, join, startEmpty, takeIn, unplug } from './steps';
import { expect, test } from './test';

test('the app as of a date, and what changed since, with the network off', async ({ page, guard }) => {
	await page.clock.setFixedTime(new Date('2026-03-02T09:00:00'));
	await startEmpty(page, 'Anna');
	await unplug(page, guard);
	await createRecord(page, 'partners', { Name: 'CHUV', Country: 'Switzerland' });
	await createRecord(page, 'projects', { Title: 'Thin scintillators' });
	const line = { Project: 'Thin scintillators', Year: '2026', Stage: 'Approved' };
	await createRecord(page, 'budget-lines', { ...line, Amount: '10000' });
	await page.goto('/meetings/new');
	await page.getByRole('textbox', { name: /^Title/ }).fill('Committee in March');
	await page.getByRole('group', { name: 'When' }).getByRole('textbox').first().fill('2026-03-05');
	await page.getByRole('button', { name: 'Create' }).click();
	await page.waitForURL(/meetings\/[0-9A-Z]{16}/);

	await page.clock.setFixedTime(new Date('2026-04-10T09:00:00'));
	await createRecord(page, 'partners', { Name: 'GSI', Country: 'Germany' });
	await createRecord(page, 'budget-lines', { ...line, Amount: '32000' });

	await page.clock.setFixedTime(new Date('2026-05-20T09:00:00'));
	await page.getByRole('button', { name: /As of today/ }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /Committee in March/ })
		.click();
	await expect(page).toHaveURL(/asof=2026-03-05/);
	const band = page.getByText('The portfolio as it was at the end of 5 Mar 2026.');
	await expect(band).toBeVisible();
	await expect(page.getByRole('link', { name: 'Committee in March' })).toBeVisible();

	// From screen to screen and over a reload, it stays.
	await page.getByRole('link', { name: /^Partners/ }).click();
	await expect(page.getByRole('gridcell', { name: 'CHUV' })).toBeVisible();
	await expect(page.getByRole('gridcell', { name: 'GSI' })).toHaveCount(0);
	await expect(page).toHaveURL(/asof=2026-03-05/);
	await page.reload();
	await expect(band).toBeVisible();
	await expect(page.getByRole('gridcell', { name: 'GSI' })).toHaveCount(0);

	const spend = page.getByRole('region', { name: /Spend/ }).first();
	await page.getByRole('link', { name: 'Budget', exact: true }).first().click();
	await spend.getByRole('button', { name: 'Table' }).click();
	await expect(spend.getByRole('row', { name: /2026/ })).toContainText('10');
	await page.goto('/partners?asof=2026-03-05');

	// Nothing can be written, by pointer or by key.
	await expect(page.getByRole('button', { name: 'New…' })).toHaveCount(0);
	await page.keyboard.press('n');
	await page.keyboard.press('Control+z');
	await expect(page).toHaveURL(/\/partners\?asof/);
	await page.goto('/partners/new?asof=2026-03-05');
	await expect(page.getByRole('button', { name: 'Create', exact: true })).toHaveCount(0);
	await page.goto('/partners?asof=2026-03-05');
	await expect(band).toBeVisible();
	expect(await accessibilityFaults(page)).toEqual([]);

	await page.getByRole('button', { name: 'Back to today' }).click();
	await expect(band).toHaveCount(0);
	await expect(page.getByRole('gridcell', { name: 'GSI' })).toBeVisible();
	await expect(page).not.toHaveURL(/asof/);

	// Since the last meeting, unless told otherwise.
	await page.getByRole('link', { name: 'What changed' }).click();
	await expect(page.getByRole('row', { name: /Approved/ })).toContainText('+32’000');
	await expect(page.getByText('Between the end of 5 Mar 2026 and now.')).toBeVisible();
	const partners = page.getByRole('region', { name: 'Partners' });
	await expect(partners.getByRole('listitem')).toHaveCount(1);
	await expect(partners.getByRole('listitem')).toContainText('GSI');
	expect(await accessibilityFaults(page)).toEqual([]);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'CSV file' }).click()
	]);
	expect(file.suggestedFilename()).toBe('changes-2026-03-05-2026-05-20.csv');

	await page.evaluate(() => {
		const link = document.createElement('a');
		link.href = '/changes?kind=rate';
		document.body.append(link);
		link.click();
		link.remove();
	});
	await expect(page.getByText('Nothing changed of this kind: Exchange rates')).toBeVisible();
	await page.getByRole('button', { name: 'Every kind' }).click();
	await expect(partners.getByRole('listitem')).toHaveCount(1);
});

test('a clock ahead is named before its changes are taken in, and empties no past', async ({ laptop }) => {
	const [anna, ben] = [await laptop(), await laptop()];
	await anna.clock.setFixedTime(new Date('2026-03-02T09:00:00'));
	await startEmpty(anna, 'Anna');
	await createRecord(anna, 'partners', { Name: 'CHUV' });
	await ben.clock.setFixedTime(new Date('2026-03-03T09:00:00'));
	await join(ben, await exportedText(anna), 'Ben');

	await anna.clock.setFixedTime(new Date('2026-03-07T09:00:00'));
	await createRecord(anna, 'partners', { Name: 'Days ahead' });
	await ben.clock.setFixedTime(new Date('2026-03-04T09:00:00'));
	await choosePortfolioFile(ben, await exportedText(anna));
	const clocks = ben.getByRole('region', { name: 'Clocks ahead' });
	await expect(clocks).toContainText('The clock of Anna’s laptop is 3 days ahead');

	await anna.clock.setFixedTime(new Date('9999-12-31T09:00:00'));
	await createRecord(anna, 'partners', { Name: 'Years ahead' });
	const file = await exportedText(anna);
	await choosePortfolioFile(ben, file);
	await expect(clocks).toContainText('The clock of Anna’s laptop is 7974 years ahead');
	expect(await accessibilityFaults(ben)).toEqual([]);
	await takeIn(ben, file);
	await ben.clock.setFixedTime(new Date('2026-03-05T09:00:00'));
	await createRecord(ben, 'partners', { Name: 'Later, by Ben' });

	await ben.clock.setFixedTime(new Date('2026-03-09T09:00:00'));
	await ben.goto('/history');
	const entries = ben.getByRole('button', { expanded: false }).filter({ hasText: 'clock ahead' });
	await expect(entries).toHaveCount(2);
	await entries.filter({ hasText: 'Years ahead' }).click();
	await expect(
		ben.getByText(/Its clock said 31 Dec 9999, \d\d:00: it counts as of 4 Mar 2026/)
	).toBeVisible();

	const shown = ben.getByRole('gridcell', { name: /CHUV|ahead|Ben/ });
	await ben.goto('/partners?asof=2026-03-03');
	await expect(shown).toHaveText(['CHUV']);
	await ben.goto('/partners?asof=2026-03-05');
	await expect(shown).toHaveCount(4);
});
