import { afterAll, beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { app } from '$lib/store/app/app.svelte';
import { importing } from './import-session.svelte';
import ImportScreen from './ImportScreen.svelte';

beforeAll(async () => {
	await app.start();
	await app.setAuthor('Ada');
	const created = await app.createEmpty('Test');
	if (!created.ok) throw new Error(created.problem.type);
	await created.value.create('partner', { name: 'Bethel Clinic', city: 'Bethel' });
});

afterAll(async () => {
	for (const { id } of app.list.portfolios) await app.remove(id);
	app.close();
});

/** What each of five hundred is called has to be a word of its own, or they would look alike. */
function wordOf(place: number): string {
	const parts = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu'];
	return [7, 3, 9, 1]
		.map((factor, at) => parts[(Math.floor(place / 10 ** at) * factor + at) % 10]!)
		.join('')
		.concat(String.fromCharCode(97 + (place % 26)));
}

/** Five hundred partners: five look like another, three cells cannot be read, one row says more of a known one. */
function office(): File {
	const rows = Array.from({ length: 500 }, (_, place) => [`Institut ${wordOf(place)}`, 'Hospital', 'CH', '']);
	for (const place of [50, 150, 250, 350, 450]) rows[place]![0] = `${wordOf(place - 40)} Institut GmbH`;
	for (const [place, country] of [
		[20, 'Helvetistan'],
		[220, 'Helvetistan'],
		[420, 'Nulle part']
	] as const)
		rows[place]![2] = country;
	rows[30] = ['Bethel Clinic', 'Hospital', 'DE', ''];
	const lines = [['Name', 'Type', 'Country', 'City'], ...rows, ['TOTAL', '', '500', '']];
	return new File([lines.map((cells) => cells.join(';')).join('\r\n')], 'office.csv');
}

test('five hundred rows with five duplicates and three errors take under twenty clicks', async () => {
	await render(ImportScreen, {});
	importing.take([office()]);
	let clicks = 0;
	const click = async (name: string | RegExp) => {
		clicks++;
		await page.getByRole('button', { name }).first().click();
	};
	await click('See what would change');
	await expect.element(page.getByRole('heading', { name: '501 rows:' })).toBeVisible();
	const chips = () =>
		page
			.getByRole('group', { name: '501 rows:' })
			.getByRole('button')
			.elements()
			.map((chip) => chip.textContent?.replace(/\s+/g, ' ').trim());
	expect(chips()).toEqual([
		'New 494',
		'Updates 1',
		'Look like a record 5',
		'Hold no record 1',
		'Cells that cannot be read 3'
	]);

	await click('Look like a record 5');
	await expect.element(page.getByRole('heading', { name: '5 rows look like records' })).toBeVisible();
	await expect.element(page.getByRole('heading', { name: '3 cells cannot be read' })).not.toBeInTheDocument();
	// By keys: one answered, the next one is at hand.
	clicks++;
	await page.getByRole('button', { name: 'The same', exact: true }).first().click();
	await expect.element(page.getByText('1 is answered.')).toBeVisible();
	expect(document.activeElement?.textContent?.trim()).toBe('The same');
	await expect.element(page.getByRole('button', { name: 'Look like a record 4' })).toBeVisible();
	await expect
		.element(page.getByRole('button', { name: 'Look like a record' }))
		.toHaveAttribute('aria-pressed', 'true');
	await click('All are others');
	// Nothing more of it: all is shown again.
	await expect.element(page.getByRole('heading', { name: '3 cells cannot be read' })).toBeVisible();

	for (const text of ['Helvetistan', 'Nulle part']) {
		clicks++;
		const instead = page.getByLabelText(`Instead of “${text}” in “Country”`);
		if (instead.element() instanceof HTMLSelectElement) await instead.selectOptions('Switzerland');
		else {
			await instead.fill('CH');
			await userEvent.keyboard('{Enter}');
		}
		await expect.element(instead).not.toBeInTheDocument();
	}
	await click('Updates 1');
	const update = page.getByRole('region', { name: 'Updates' });
	await expect
		.element(update)
		.toHaveTextContent('32 Bethel Clinic Kind: – → Hospital or clinical centre · Country: – → Germany');

	// Back to the columns and forth again: what was decided and what is looked at are as they were.
	await page.getByRole('button', { name: 'Columns and kinds…' }).click();
	await page.getByRole('button', { name: 'See what would change' }).click();
	await expect
		.element(page.getByRole('button', { name: 'Updates 1' }))
		.toHaveAttribute('aria-pressed', 'true');
	await expect.element(page.getByText('5 are answered.')).toBeVisible();

	await click(/^Take in 499 records$/);
	await expect.element(page.getByText('Taken in', { exact: true })).toBeVisible();
	expect(clicks).toBeLessThanOrEqual(20);
	expect(app.current?.all('partner').length).toBe(1 + 498);
});
