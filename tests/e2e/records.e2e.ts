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
	await createRecord(page, 'projects', { Title: 'Thin scintillators' });
	const address = page.url();
	await page.getByText('Add something that belongs to it').click();
	const add = page.getByRole('link', { name: 'Add: budget line' });
	await add.press('Enter');
	const child = page.getByRole('group', { name: 'New budget line' });
	await expect(child.getByRole('combobox', { name: 'Fund' })).toBeFocused();
	await expect(child.getByRole('combobox', { name: 'Project' })).toBeHidden();
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
	const lines = page.getByRole('region', { name: 'Budget lines' });
	await expect(lines).toContainText('12’500');
	await expect(lines).toContainText('8’000');
	await expect(page).toHaveURL(address);

	await add.click();
	await page.keyboard.press('Escape');
	await expect(child).toBeHidden();
	await expect(add).toBeFocused();
	await expect(page).toHaveURL(address);
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
