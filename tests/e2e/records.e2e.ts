import { createRecord, startEmpty } from './steps';
import { expect, test } from './test';

test('a partner, a project with it and a budget line are written down and found again', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Clinique de Genolier', City: 'Genolier' });
	await createRecord(page, 'projects', { Title: 'Thin scintillators', Stage: 'CMASC green light' });
	await createRecord(page, 'budget-lines', {
		Project: 'Thin scintillators',
		Year: '2027',
		Stage: 'Approved',
		Amount: '12’500.50'
	});
	await expect(page.getByText('CHF 12’500.50', { exact: true })).toBeVisible();
	await page.reload();
	await expect(page.getByText('CHF 12’500.50', { exact: true })).toBeVisible();
});
