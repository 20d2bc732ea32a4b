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
