import { createRecord, startEmpty, unplug } from './steps';
import { expect, test } from './test';

test('a partner, a project with it and a budget line are written down and found again', async ({
	page,
	guard
}) => {
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await createRecord(page, 'partners', { Name: 'Clinique de Genolier', City: 'Genolier' });
	await createRecord(page, 'projects', { Title: 'Thin scintillators', Stage: 'CMASC green light' });
	await createRecord(page, 'budget-lines', {
		Project: 'Thin scintillators',
		Year: '2027',
		Stage: 'Approved',
		Amount: '12’500.50'
	});
	await expect(page.getByRole('article').getByText('CHF 12’500.50', { exact: true })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('article').getByText('CHF 12’500.50', { exact: true })).toBeVisible();
});

test('what belongs to a record is made beside it, one after the other, and survives a reload', async ({
	page,
	guard
}) => {
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await page.goto('/funds');
	await page.getByRole('grid').getByRole('link').first().click();
	await page.getByText('Add something that belongs to it').click();
	const address = page.url();
	const add = page.getByRole('link', { name: 'Add: envelope' });
	await add.press('Enter');
	const child = page.getByRole('group', { name: 'New envelope' });
	await expect(child.getByRole('combobox', { name: 'Fund' })).toBeHidden();
	await expect(child.getByRole('textbox', { name: 'Year' })).toBeFocused();
	await child.getByRole('textbox', { name: 'Year' }).fill('2027');
	await child.getByRole('button', { name: 'Create another' }).click();
	await expect(child.getByRole('textbox', { name: 'Amount' })).toBeFocused();
	await child.getByRole('textbox', { name: 'Amount' }).fill('12500');
	await child.getByRole('button', { name: 'Create another' }).click();
	await expect(child.getByRole('textbox', { name: 'Year' })).toHaveValue('2028');
	await child.getByRole('textbox', { name: 'Amount' }).fill('8000');

	await page.reload();
	await expect(child.getByRole('textbox', { name: 'Amount' })).toHaveValue(/8.?000/);
	await child.getByRole('button', { name: 'Create', exact: true }).click();
	await expect(child).toBeHidden();
	await expect(add).toBeFocused();
	const envelopes = page.getByRole('region', { name: 'Envelopes' });
	await expect(envelopes).toContainText('12’500');
	await expect(envelopes).toContainText('8’000');
	await expect(page).toHaveURL(address);

	await add.click();
	await page.keyboard.press('Escape');
	await expect(child).toBeHidden();
	await expect(add).toBeFocused();
	await expect(page).toHaveURL(address);
});

test('the money of a project is typed year by year on its page, pasted, mended and taken back', async ({
	page,
	guard
}) => {
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await createRecord(page, 'projects', { Title: 'Thin scintillators' });
	const sheet = page.getByRole('region', { name: 'Money by year' });
	const cell = (stage: string, year: number) =>
		sheet.getByRole('gridcell', { name: new RegExp(`^${stage} ${year}`) });
	const here = sheet.getByRole('grid').getByRole('textbox', { name: / 20\d\d, / });
	await sheet.getByRole('button', { name: 'Add a year' }).click();
	const year = new Date().getFullYear();
	await expect(here).toHaveAccessibleName(new RegExp(`^Requested ${year}`));
	await expect(here).toBeFocused();
	await page.keyboard.type('12500.50');
	await page.keyboard.press('Tab');
	await expect(here).toHaveAccessibleName(new RegExp(`^Approved ${year}`));
	await page.keyboard.type('a lot');
	await page.keyboard.press('Tab');
	await expect(sheet.getByRole('alert')).toContainText(`Approved ${year}`);
	await expect(cell('Approved', year)).toContainText('a lot');
	await cell('Approved', year).click();
	await expect(here).toHaveAttribute('aria-invalid', 'true');
	await page.keyboard.type('9000');
	await page.keyboard.press('Tab');
	await expect(sheet.getByRole('alert')).toBeHidden();
	await expect(cell('Approved', year)).toContainText('9’000');

	await sheet.getByRole('button', { name: 'Add a year' }).click();
	await expect(here).toHaveAccessibleName(new RegExp(`^Requested ${year + 1}`));
	await expect(here).toBeFocused();
	await page.evaluate(() => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', '1000\t2000\n');
		document.activeElement!.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
		);
	});
	await expect(sheet.getByRole('row', { name: /^Total/ })).toContainText(/13’500.50.*CHF.*11’000.*CHF/);
	await expect(sheet.getByRole('link', { name: '4 budget lines' })).toBeVisible();
	await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
	await expect(sheet.getByRole('link', { name: '2 budget lines' })).toBeVisible();

	await cell('Requested', year).click();
	await page.keyboard.press('Delete');
	await expect(sheet.getByRole('link', { name: '1 budget line' })).toBeVisible();
});

test('a budget line moves the table of the chart', async ({ page, guard }) => {
	await startEmpty(page, 'Ada');
	await unplug(page, guard);
	await createRecord(page, 'projects', { Title: 'Thin scintillators' });
	const line = { Project: 'Thin scintillators', Fund: 'MA', Year: '2027', Stage: 'Approved' };
	await createRecord(page, 'budget-lines', { ...line, Amount: '10000' });
	const spend = page.getByRole('region', { name: /Spend|Money/ }).first();
	await page.goto('/budget');
	await spend.getByRole('button', { name: 'Table' }).click();
	await expect(spend.getByRole('row', { name: /2027/ })).toContainText('10');

	await createRecord(page, 'budget-lines', { ...line, Amount: '32000' });
	await page.goto('/budget');
	await spend.getByRole('button', { name: 'Table' }).click();
	await expect(spend.getByRole('row', { name: /2027/ })).toContainText('42');
});
