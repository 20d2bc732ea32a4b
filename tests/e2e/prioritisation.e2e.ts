import { openSample } from './steps';
import { expect, test } from './test';

test('the line where the money ends, the best set, why one is out, and what changes that', async ({
	page
}) => {
	await openSample(page);
	await page.goto('/prioritisation');
	await expect(page.getByText('7 proposals, worth 31.60')).toBeVisible();
	await expect(page.getByText('14 proposals, worth 51.77')).toBeVisible();
	await expect(page.getByText('Proven: no set within the envelopes is worth more.')).toBeVisible();
	await expect(page.getByText(/^The line: for .* MA budget 2027 is short of 21.500.CHF.\.?$/)).toBeVisible();

	const zenodo = page.getByRole('row', { name: /Zenodo imaging archive/ });
	await zenodo.getByRole('link', { name: /^Why/ }).press('Enter');
	const why = page.getByRole('complementary', { name: /^Why Zenodo imaging archive/ });
	await expect(why.getByText('With it the best set would be worth 1.47 less.')).toBeVisible();
	await expect(why.getByText('it asked 35’500 CHF less of MA budget 2027')).toBeVisible();
	await expect(zenodo.getByRole('link', { name: /^Why/ })).toBeFocused();

	await zenodo.getByRole('combobox').selectOption('be in');
	await expect(page.getByText('14 proposals, worth 50.30')).toBeVisible();
	await expect(why.getByText('It is in because it must be.')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(why).toHaveCount(0);

	await page.getByRole('button', { name: 'Keep as a scenario' }).click();
	const scenarios = page.getByRole('region', { name: 'Kept scenarios of this round' });
	await expect(scenarios.getByText('the same set as now')).toBeVisible();
	await page.getByLabel('Cut MA budget 2028 by so many percent').fill('10');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('columnheader', { name: /MA budget 2028/ })).toContainText('288’000');
	await expect(scenarios.getByText(/^otherwise than now: [+−]/)).toBeVisible();

	await page.goto('/prioritisation');
	await scenarios.getByRole('link', { name: 'Apply what must be' }).click();
	await expect(zenodo.getByRole('combobox')).toHaveValue('in');
});
