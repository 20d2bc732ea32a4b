import type { Locator } from '@playwright/test';
import { openSample } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

test('a proposal for MAPF is written on one page from its technology, in 25 clicks at the most', async ({
	page
}) => {
	let clicks = 0;
	const click = async (on: Locator) => {
		clicks++;
		await on.click();
	};
	const type = (text: string) => page.keyboard.type(text);
	const region = (name: string) => page.getByRole('region', { name, exact: true });
	await openSample(page);
	await page.goto('/technologies?q=Medipix3');
	await page.getByRole('link', { name: 'Medipix3', exact: true }).first().click();

	// From the technology: its name, field, reference, round and first stage are there.
	await click(page.getByRole('link', { name: 'Add: project', exact: true }).first());
	await expect(page.getByRole('textbox', { name: /^Title/ })).toBeFocused();
	await type('Spectral CT of small joints');
	await click(page.getByRole('button', { name: 'Create', exact: true }));
	// Asked once in the life of a portfolio, so not counted.
	await page.getByRole('dialog', { name: 'Who does this?' }).getByRole('textbox').fill('Ada');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/projects\/[0-9A-Z]{16}/);
	await expect(page.getByText('Medical imaging and diagnostics').first()).toBeVisible();

	// The radar lists what is like it; one of them is complementary.
	await click(page.getByText(/not looked at yet/));
	const alike = page.getByRole('listitem').filter({ hasText: 'Spectral CT of bone metastases' });
	await click(alike.getByText('Say what it is'));
	await click(alike.getByRole('button', { name: 'Complementary' }));
	await expect(page.locator('#radar .chip').first()).toHaveText('Complementary');

	// What is asked for by year, and what others bring, in euros.
	const money = region('Money by year');
	for (const [year, amount] of [
		[2027, '50000'],
		[2028, '60000'],
		[2029, '40000']
	] as const) {
		await click(money.getByRole('button', { name: 'Add a year' }));
		await expect(money.getByRole('textbox', { name: new RegExp(`^Requested ${year}`) })).toBeFocused();
		await type(amount);
		await page.keyboard.press('Tab');
	}
	await click(page.getByText(/\d+ empty fields/));
	const field = (name: string) =>
		page.locator('.field').filter({ has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) });
	await click(field('External funding').locator('dd'));
	await type('20000 EUR');
	await page.keyboard.press('Enter');
	// The field keeps its place, and its pencil has the focus.
	await expect(field('External funding')).toContainText('EUR 20’000');
	await expect(field('External funding').getByRole('button')).toBeFocused();
	await click(field('Signed by the Department Head on').locator('dd'));
	await type('20.11.2026');
	await page.keyboard.press('Enter');
	await expect(field('Signed by the Department Head on')).toContainText('20 Nov 2026');

	// The rules of the next gate, where they stand.
	const pipeline = region('Pipeline');
	await click(pipeline.getByRole('button', { name: 'Move to Eligibility and IP check' }));
	const yes = pipeline.getByRole('button', { name: 'Yes', exact: true });
	await expect(yes).toHaveCount(6);
	for (const rule of [0, 1, 2, 3, 4, 5]) await click(yes.nth(rule));
	await expect(pipeline).toContainText('6 of 6');
	await click(pipeline.getByRole('button', { name: 'Move to MAPF presentation' }));
	await expect(page.getByText(/moved to MAPF presentation/)).toBeVisible();

	// On the agenda of the next MAPF.
	await click(page.getByText('Add something that belongs to it'));
	await click(page.getByRole('link', { name: 'Add: agenda item' }));
	const item = page.getByRole('combobox', { name: /^Meeting/ });
	await expect(item).toBeFocused();
	await type('MAPF');
	await expect(page.getByRole('option', { name: /MAPF/ }).first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await type('9');
	await page.keyboard.press('Tab');
	await type('Spectral CT of small joints');
	await page.keyboard.press('Control+Enter');
	await expect(page.getByRole('link', { name: /^Spectral CT of small joints/ })).toBeVisible();
	expect(clicks).toBeLessThanOrEqual(25);
});
