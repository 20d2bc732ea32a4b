import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { strictFaults } from '../support/strict-calendar';
import { choosePortfolioFile, createRecord, startEmpty } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

function calendar(name: string): Promise<Buffer> {
	return readFile(new URL(`../fixtures/calendars/${name}`, import.meta.url));
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
	const download = page.waitForEvent('download');
	await press();
	return readFile(await (await download).path(), 'utf8');
}

test('what is due is done, taken back, put off and given to a calendar, by keys', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await createRecord(page, 'actions', { What: 'Call Dresden', Due: inDays(-3) });
	await page.goto('/due');
	const overdue = page.getByRole('region', { name: 'Overdue' });
	await expect(overdue.getByRole('link', { name: 'Call Dresden' })).toBeVisible();

	await page.keyboard.press('j');
	await expect(overdue.getByRole('link', { name: 'Call Dresden' })).toBeFocused();
	await page.keyboard.press('x');
	await expect(page.getByText('Done: “Call Dresden”')).toBeVisible();
	await expect(overdue).toBeHidden();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(overdue.getByRole('link', { name: 'Call Dresden' })).toBeVisible();

	await overdue.getByRole('link', { name: 'Call Dresden' }).focus();
	await page.keyboard.press('s');
	const field = page.getByRole('textbox', { name: 'Put off “Call Dresden”' });
	await field.fill('soon');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await expect(field).toHaveAccessibleDescription(/^“soon” is no date\./);
	await expect(field).toBeFocused();
	await field.fill('in 3 weeks');
	await field.press('Enter');
	await expect(
		page.getByRole('region', { name: 'Next 30 days' }).getByRole('link', { name: 'Call Dresden' })
	).toBeVisible();

	await page.goto('/due?type=action');
	await expect(page.getByRole('link', { name: 'Call Dresden' })).toBeVisible();
	const text = await downloaded(page, () =>
		page.getByRole('button', { name: 'Calendar file', exact: true }).click()
	);
	expect(strictFaults(text)).toEqual([]);
	expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
	expect(text).toContain('SUMMARY:Call Dresden (action)');
});

test('a meeting of Indico comes in once, is undone, and goes out at its time', async ({ page }) => {
	await startEmpty(page, 'Ada');
	const file = await calendar('indico-event.ics');
	await choosePortfolioFile(page, file, 'event.ics');
	await expect(page.getByText('12th CERN Medical Applications Project Forum (MAPF)')).toBeVisible();
	await page.getByRole('button', { name: /^Take in/ }).click();
	await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();

	await choosePortfolioFile(page, file, 'event.ics');
	await expect(page.getByRole('heading', { name: 'Nothing new' })).toBeVisible();
	await expect(page.getByText('1 event is here already')).toBeVisible();

	await page.goto('/meetings');
	await page.getByText('12th CERN Medical Applications Project Forum (MAPF)').first().click();
	const text = await downloaded(page, () =>
		page.getByRole('button', { name: 'Calendar file', exact: true }).click()
	);
	expect(strictFaults(text)).toEqual([]);
	expect(text).toMatch(/UID:[0-9A-Z]{16}-meeting@isocentre/);
	expect(text).toContain('DTSTART;TZID=Europe/Zurich:20261204T140000');

	await page.keyboard.press('ControlOrMeta+z');
	await expect(page.getByText(/^Undid: /)).toBeVisible();
	await page.goto('/meetings');
	await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
	await expect(page.getByText('12th CERN Medical Applications Project Forum (MAPF)')).toHaveCount(0);
});

test('a series of a thousand years says what of it is taken', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await choosePortfolioFile(page, await calendar('thousand-years.ics'), 'millennium.ics');
	await expect(page.getByText(/“Every day for a thousand years” repeats: 200 dates/)).toBeVisible();
	await expect(page.getByText(/How “Every second since 1601” repeats cannot be followed/)).toBeVisible();
});

test('a file that only calls itself a calendar is refused in a sentence', async ({ page }) => {
	await startEmpty(page, 'Ada');
	await choosePortfolioFile(page, 'Dear all, the meeting is on Friday.', 'meeting.ics');
	await expect(page.getByText('There is no calendar in this file.')).toBeVisible();
});

test('a day that begins before an open page is the one that is written', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-29T12:00:00') });
	await startEmpty(page, 'Ada');
	await createRecord(page, 'actions', { What: 'Call Dresden', Due: '2026-11-29' });
	const call = page.url();
	await createRecord(page, 'actions', { What: 'Write to Bern', Due: '2026-12-08' });
	await page.goto('/due');
	const overdue = page.getByRole('region', { name: 'Overdue' });
	await expect(page.getByRole('link', { name: 'Call Dresden' })).toBeVisible();
	await expect(overdue).toBeHidden();

	await page.clock.fastForward('12:05:00');
	await expect(overdue.getByRole('link', { name: 'Call Dresden' })).toBeVisible();
	await page.getByRole('link', { name: 'Write to Bern' }).focus();
	await page.keyboard.press('s');
	await page.getByRole('textbox', { name: 'Put off “Write to Bern”' }).fill('tomorrow');
	await page.keyboard.press('Enter');
	await expect(page.getByText('“Write to Bern” put off to 1 Dec 2026')).toBeVisible();
	await page.keyboard.press('k');
	await page.keyboard.press('x');
	await expect(page.getByText('Done: “Call Dresden”')).toBeVisible();
	await page.goto(call);
	await expect(page.getByText('30 Nov 2026', { exact: true })).toBeVisible();
});
