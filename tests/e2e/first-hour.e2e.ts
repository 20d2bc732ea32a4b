import { expect, networked, test } from './test';

test.use(networked);

test('an office is set up from an empty portfolio in its first hour, without a mouse', async ({ page }) => {
	let chords = 0;
	const press = async (...keys: readonly string[]) => {
		for (const key of keys) {
			chords++;
			await page.keyboard.press(key);
		}
	};
	const steps = page.locator('#first-hour');
	const done = (count: number) => expect(steps).toContainText(`${count} of 7 there`);
	/** Opens the way that has the focus, types where typing begins, and comes back by saving. */
	const enter = async (way: string, into: string | RegExp, text: string) => {
		await expect(steps.getByRole('link', { name: way, exact: true })).toBeFocused();
		await press('Enter');
		await expect(page.getByRole('textbox', { name: into })).toBeFocused();
		await page.keyboard.type(text);
		await press('Control+Enter');
		await expect(steps).toBeVisible();
	};

	await page.goto('/');
	await page.getByRole('button', { name: 'Start', exact: true }).press('Enter');
	await done(0);
	await press('Control+k');
	await page.keyboard.type('first hour');
	await press('Enter');
	await expect(steps.getByRole('button', { name: 'Enter your name' })).toBeFocused();
	await press('Enter');
	await page.keyboard.type('Ada');
	await press('Enter');
	await done(1);

	const year = new Date().getFullYear();
	await enter('Enter the envelope', /^Amount/, '780000');
	await done(2);
	await expect(steps).toContainText(`1 envelope of ${year}`);
	await enter('Members of CMASC', 'Seat or function', 'Director for Accelerators');
	await expect(steps).toContainText('1 member with a vote, no quorum');
	await enter('Quorum of CMASC', 'Quorum', '1');
	await enter('Members of Selection Committee', 'Seat or function', 'Head of KT');
	await done(2);
	await enter('Quorum of Selection Committee', 'Quorum', '1');
	await done(3);
	await enter('Plan a meeting', /When|from/i, `15.03.${year + 1}`);
	await done(4);
	await enter('New technology', /^Name/, 'Timepix4');
	await done(5);
	await enter('New partner', /^Name/, 'CHUV');
	await done(6);

	await expect(steps.getByRole('link', { name: 'Export for a colleague' })).toBeFocused();
	await press('Enter');
	await expect(page.getByRole('button', { name: 'Export portfolio' })).toBeFocused();
	const file = page.waitForEvent('download');
	await press('Enter');
	await file;
	await press('g', 'o');
	await done(7);
	expect(chords, 'keys pressed besides what is typed').toBe(24);

	// Put away it stays away; asked for it is there again.
	await steps.getByRole('button', { name: 'Put away' }).press('Enter');
	await expect(steps).toBeHidden();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
	await expect(steps).toBeHidden();
	await press('Control+k');
	await page.keyboard.type('first hour');
	await press('Enter');
	await done(7);
});
