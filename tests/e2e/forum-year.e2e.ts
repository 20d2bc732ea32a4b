import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { openSample, unplug } from './steps';
import { expect, test } from './test';

test('before the KT Forum: a State answered in 10 s, the Forum of a year called, its delegates invited, a page for every State in 20 s', async ({
	laptop,
	guard
}) => {
	test.setTimeout(40_000);
	const page = await laptop();
	let presses = 0;
	const click = async (on: Locator) => {
		presses++;
		await on.click();
	};
	const timed = async (work: () => Promise<unknown>) => {
		const from = Date.now();
		await work();
		return Date.now() - from;
	};
	await openSample(page);
	await unplug(page, guard);

	// What about Poland? Asked and answered by keys alone, its words written as one would say them.
	const answered = await timed(async () => {
		await page.keyboard.press('Control+k');
		await page.keyboard.type('poland');
		await expect(page.getByRole('option').first()).toContainText('Poland');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1, name: 'Poland' })).toBeVisible();
		await expect(page.getByText('Talitha Hafnium').first()).toBeVisible();
	});
	expect(answered).toBeLessThan(10_000);
	const openings = page.getByRole('heading', { name: /^Could take part in/ }).locator('..');
	await expect(openings).toContainText('Grid dosimetry for radionuclide therapy');
	await expect(openings).toContainText('asked for Radioisotopes and nuclear medicine');
	// The figure of its projects opens these and no others.
	await page.getByRole('link', { name: '2 projects' }).click();
	await expect(page.getByRole('region', { name: 'Poland' }).locator('a[href^="/projects/"]')).toHaveCount(2);

	// The Forum of the year to come, wholly on medical applications, and its delegates.
	await page.keyboard.press('Control+k');
	await page.keyboard.type('new meeting');
	await page.keyboard.press('Enter');
	const form = page.getByRole('form').or(page.locator('form')).first();
	await expect(form.getByRole('textbox', { name: /^Title/ })).toBeFocused();
	await page.keyboard.type('KT Forum 2027');
	await page.keyboard.press('Tab');
	await page.keyboard.type('14.10.2027');
	await click(form.getByRole('combobox', { name: 'Body' }));
	await page.keyboard.type('KT Forum');
	await page.keyboard.press('Enter');
	await click(form.getByRole('radiogroup', { name: 'Wholly on medical applications' }).getByText('Yes'));
	await click(page.getByRole('button', { name: 'Create', exact: true }));
	await click(page.getByRole('button', { name: 'Invite 9 members' }));
	await expect(page.getByRole('button', { name: 'Invited' })).toHaveCount(9);
	const written = async (name: string) => {
		const writing = page.waitForEvent('download');
		await click(page.getByRole('button', { name, exact: true }));
		return readFile(await (await writing).path(), 'utf8');
	};
	const letters = await written('Save as CSV');
	for (const one of ['Talitha', 'Austria', '14 Oct 2027']) expect(letters).toContain(one);
	// Whom no letter reaches is said.
	await expect(page.getByText(/^2 seats name nobody to write to:.*Poland/)).toBeVisible();
	expect(await written('Calendar file to enclose')).toContain('SUMMARY:KT Forum 2027');
	expect(presses).toBeLessThanOrEqual(7);

	// A page for every State, in one go.
	const states = await timed(async () => {
		await page.goto('/member-states/sheets');
		await expect(page.getByRole('article')).toHaveCount(35);
	});
	expect(states).toBeLessThan(20_000);
});
