import type { Page } from '@playwright/test';
import { accessibilityFaults } from './axe';
import { Colleague } from './colleague';
import { choosePortfolioFile, createRecord, exportedText, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

const taken = (page: Page) => page.getByRole('region', { name: 'What this takes away' });
const takeIn = (page: Page) => page.getByRole('button', { name: /^Take in/ });
const receipt = (page: Page) => page.getByRole('main').getByRole('status');
const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1)!;

/** A person, and something of one's own after it, as a stranger's file finds them. */
async function worked(page: Page): Promise<{ contact: string; partner: string; stranger: Colleague }> {
	await startEmpty(page, 'Anna');
	await createRecord(page, 'contacts', { 'First name': 'Jane', 'Last name': 'Doe' });
	const contact = idIn(page);
	await createRecord(page, 'partners', { Name: 'My own last work' });
	return { contact, partner: idIn(page), stranger: new Colleague('Dora', 9, await exportedText(page)) };
}

test('an erasure by a file is named and typed, and its receipt takes back nothing else', async ({ page }) => {
	const { contact, partner, stranger } = await worked(page);
	const erase = { do: 'erase', kind: 'contact', id: contact } as const;
	const says = { act: 'edit', kind: 'partner', id: partner, name: 'My own last work' } as const;
	stranger.write([erase], new Date().toISOString(), says);

	await choosePortfolioFile(page, await stranger.file());
	await expect(taken(page)).toContainText('Erased for good: 1 contact');
	await expect(taken(page)).toContainText('Jane Doe');
	await expect(takeIn(page)).toBeDisabled();
	expect(await accessibilityFaults(page)).toEqual([]);
	const typed = page.getByRole('textbox', { name: /An erasure cannot be undone/ });
	await typed.fill('2');
	await expect(takeIn(page)).toBeDisabled();
	await typed.fill('1');
	await takeIn(page).click();

	await expect(receipt(page)).toContainText('An erasure cannot be taken back');
	await expect(receipt(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
	await page.goto('/partners');
	await expect(page.getByRole('grid').getByText('My own last work')).toBeVisible();
});

test('clearing and joining beyond the share are named and typed, and undone by the receipt alone', async ({
	page
}) => {
	const { partner, stranger } = await worked(page);
	const sixty = Array.from({ length: 60 }, (_, n) => `PARTNER${String(n).padStart(9, '0')}`);
	stranger.write(sixty.map((id, n) => ({ do: 'put', kind: 'partner', id, fields: { name: `Named ${n}` } })));
	await choosePortfolioFile(page, await stranger.file());
	await takeIn(page).click();
	await expect(receipt(page)).toContainText('Taken in');

	const into = (id: string) => ({ do: 'put', kind: 'partner', id, fields: { mergedInto: partner } }) as const;
	const empty = (id: string) => ({ do: 'put', kind: 'partner', id, fields: { name: ' ' } }) as const;
	stranger.write([...sixty.slice(0, 30).map(into), ...sixty.slice(30).map(empty)]);
	await choosePortfolioFile(page, await stranger.file());
	await expect(taken(page)).toContainText('Joined into another: 30 partners');
	await expect(taken(page)).toContainText('Named 0 → My own last work');
	await expect(taken(page)).toContainText('Named 30 (Name)');
	await taken(page).getByRole('button', { name: 'and 25 more' }).first().click();
	await expect(page.getByRole('dialog').getByText('Named 7 →')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(takeIn(page)).toBeDisabled();
	await page.getByRole('textbox', { name: /would lose something/ }).fill('60');
	await takeIn(page).click();

	const undo = receipt(page).getByRole('button', { name: 'Undo' });
	await undo.click();
	await receipt(page).getByRole('button', { name: 'Redo' }).click();
	await expect(undo).toBeVisible();
	await page
		.getByRole('link', { name: /^Partners/ })
		.first()
		.click();
	await expect(page.getByRole('grid')).toBeVisible();
	await page.keyboard.press('n');
	await page.getByRole('textbox', { name: /^Name/ }).fill('Made since');
	await page.getByRole('button', { name: 'Create' }).click();
	await page.waitForURL(/partners\/[0-9A-Z]{16}/);
	await page
		.getByRole('link', { name: /^Exchange/ })
		.first()
		.click();
	await page.waitForURL(/\/exchange$/);
	await expect(receipt(page)).toContainText('Something was done since');
	await expect(undo).toHaveCount(0);
});
