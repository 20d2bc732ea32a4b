import { openSample } from './steps';
import { expect, test } from './test';

test('the line where the money ends, the best set, why one is out, and what changes that', async ({
	page
}) => {
	await openSample(page);
	await page.goto('/prioritisation');
	await expect(page.getByText('Proven: no set within the envelopes is worth more.')).toBeVisible();
	const worths = page.getByText(/^\d+ proposals, worth [\d.]+$/);
	const worth = async (nth: number) => Number((await worths.nth(nth).innerText()).split(' ').at(-1));
	const [byRank, best] = [await worth(0), await worth(1)];
	expect(best).toBeGreaterThan(byRank);
	await expect(page.getByText(/^The line: for .* MA budget 2027 is short of [\d’]+.CHF.\.?$/)).toBeVisible();

	const zenodo = page.getByRole('row', { name: /Zenodo imaging archive/ });
	await zenodo.getByRole('link', { name: /^Why/ }).press('Enter');
	const why = page.getByRole('complementary', { name: /^Why Zenodo imaging archive/ });
	const without = await why.getByText(/^With it the best set would be worth [\d.]+ less\.$/).innerText();
	const less = Number(/[\d.]+(?= less)/.exec(without)![0]);
	await expect(why.getByText(/it asked [\d’]+.CHF less of MA budget 202\d/)).toBeVisible();
	await expect(zenodo.getByRole('link', { name: /^Why/ })).toBeFocused();

	await zenodo.getByRole('combobox').selectOption('be in');
	await expect.poll(() => worth(1)).toBeCloseTo(best - less);
	await expect(why.getByText('It is in because it must be.')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(why).toHaveCount(0);

	await page.getByRole('button', { name: 'Keep as a scenario' }).click();
	const scenarios = page.getByRole('region', { name: 'Kept scenarios of this round' });
	// Others lie there already.
	const kept = scenarios.getByRole('listitem').filter({ hasText: /2027: \d+ of \d+ proposals/ });
	await expect(kept.getByText('the same set as now')).toBeVisible();
	await page.getByLabel('Cut MA budget 2028 by so many percent').fill('10');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('columnheader', { name: /MA budget 2028/ })).toContainText('148’000');
	await expect(kept.getByText(/^otherwise than now: [+−]/)).toBeVisible();

	await page.goto('/prioritisation');
	await kept.getByRole('link', { name: 'Apply what must be' }).click();
	await expect(zenodo.getByRole('combobox')).toHaveValue('in');
});
