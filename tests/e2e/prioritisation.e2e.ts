import { openSample } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

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
	await expect(page.getByText(/^The line: .* lacks [\d’]+.CHF in MA budget 2027/)).toBeVisible();

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
	await kept.getByRole('link', { name: /^Apply its limits: / }).click();
	await expect(zenodo.getByRole('combobox')).toHaveValue('in');
});

test('weights, a start, a rule and a cut are tried and kept, set side by side, adopted as drafts, and taken back at once', async ({
	page
}) => {
	await openSample(page);
	await page.goto('/prioritisation');
	await expect(page.getByText('Proven: no set within the envelopes is worth more.')).toBeVisible();
	const limits = page.getByRole('region', { name: 'Limits' });
	const weight = limits.getByRole('spinbutton').first();
	await weight.fill('3');
	await weight.press('Enter');
	await expect(limits.getByText('tried')).toBeVisible();
	await expect(page.getByText(/^Limits are tried here/)).toBeVisible();

	await page.getByRole('button', { name: 'Move Zenodo imaging archive up or down' }).press('Alt+ArrowUp');
	await expect(page.getByText(/^Ordered by hand/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Move Zenodo imaging archive up or down' })).toBeFocused();
	await page.getByRole('button', { name: 'Back to the order of scores' }).click();

	const shuttle = page.getByRole('row', { name: /Cell irradiation shuttle/ });
	await shuttle.getByRole('combobox').selectOption('be in');
	await shuttle.getByRole('link', { name: /^Why/ }).press('Enter');
	const why = page.getByRole('complementary', { name: /^Why Cell irradiation shuttle/ });
	await expect(why.getByRole('checkbox', { name: '2028' })).toBeChecked();
	await why.getByLabel('Given less, by %').fill('50');
	await page.keyboard.press('Enter');
	await expect(shuttle.getByText('50 % less')).toBeVisible();
	await page.keyboard.press('Escape');

	await limits.getByLabel('New rule…').selectOption('Number of States');
	await limits.getByLabel('at least').fill('99');
	await page.keyboard.press('Enter');
	await expect(page.getByText('No set keeps all of this:')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: /^At least 99 different States/ })).toHaveCount(
		2
	);
	await limits.getByRole('button', { name: /^Remove the rule: At least 99/ }).click();
	await page.getByLabel('Cut MA budget 2028 by so many percent').fill('10');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Proven: no set within the envelopes is worth more.')).toBeVisible();
	await page.getByRole('button', { name: 'Keep as a scenario' }).click();

	const scenarios = page.getByRole('region', { name: 'Kept scenarios of this round' });
	const kept = scenarios.getByRole('listitem').filter({ hasText: /2027: \d+ of \d+ proposals/ });
	await expect(kept.getByText('the same set as now')).toBeVisible();
	await scenarios.getByRole('link', { name: 'Compare 3 side by side' }).click();
	const row = page.getByRole('row', { name: /^differs Cell irradiation shuttle/ });
	await expect(row.getByRole('cell').filter({ hasText: 'in, 50 % less' })).toHaveCount(1);
	await expect(page.getByRole('row', { name: /States that take part/ }).getByRole('cell')).toHaveCount(3);
	await page.getByRole('link', { name: 'What differs', exact: true }).click();
	await expect(page.getByRole('row', { name: /GaToroid treatment-room model/ })).toHaveCount(0);

	await page.goBack();
	await page.goBack();
	await kept.getByRole('button', { name: /^Adopt… 2027/ }).click();
	const dialog = page.getByRole('dialog', { name: /^Adopt/ });
	await dialog.getByLabel('For the meeting').selectOption({ label: 'CMASC, June 2027, 10 Jun 2027' });
	await expect(dialog.getByText(/^has its green light since/).first()).toBeVisible();
	const drafts = await dialog.locator('ol > li').count();
	await dialog.getByRole('button', { name: `Draft ${drafts} decisions` }).click();
	await expect(kept.getByText('adopted for CMASC, June 2027')).toBeVisible();

	await kept.getByRole('link', { name: /adopted for CMASC, June 2027/ }).click();
	const agenda = page.getByRole('list', { name: 'Agenda items' });
	await expect(agenda.getByRole('listitem')).toHaveCount(drafts);
	await agenda.getByRole('link', { name: 'Cell irradiation shuttle' }).click();
	await expect(
		page.getByText(/^Drafted from the scenario .* Nothing is decided until it is recorded\.$/)
	).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Approved A', exact: true })).toBeChecked();
	await expect(page.getByLabel(/^Recommend for 2028/)).toHaveValue('31’750');

	await page.keyboard.press('Control+z');
	await expect(page.getByText(/^Drafted from the scenario/)).toHaveCount(0);
	await page.goto('/prioritisation');
	await expect(kept.getByText(/adopted for/)).toHaveCount(0);
	await expect(kept).toHaveCount(1);
});
