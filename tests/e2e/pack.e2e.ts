import type { BrowserContext, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { writePlain } from '../../src/lib/exchange/plain/write';
import { packMeeting, packRecords } from '../support/pack-meeting';
import { accessibilityFaults } from './axe';
import { openSample, takeIn } from './steps';
import { expect, networked, test } from './test';

test.use(networked);

/** A meeting with twelve projects beside everything of the sample. */
async function openMeeting(page: Page, day?: string): Promise<void> {
	await openSample(page);
	const about = { portfolio: { id: 'x', name: 'x' }, app: 'test', written: '2027-01-01T00:00:00.000Z' };
	const tables = Object.entries(packRecords(12, day)).map(([kind, byId]) => ({
		kind,
		records: Object.entries(byId).map(([id, values]) => ({ id, values }))
	}));
	await takeIn(page, writePlain(about, tables));
	await page.goto(`/meetings/${packMeeting}`);
	await expect(page.getByRole('heading', { name: 'Decision pack' })).toBeVisible();
}

/** Makes the pack by its button; the file as it lies on the disk, under its name, and how long it took. */
async function makePack(page: Page): Promise<{ path: string; name: string; milliseconds: number }> {
	const button = page.getByRole('button', { name: /decision pack|dossier de décision/ });
	await expect(button).toBeVisible();
	const began = Date.now();
	const download = page.waitForEvent('download');
	await button.click();
	const file = await download;
	const path = test.info().outputPath(file.suggestedFilename());
	await file.saveAs(path);
	return { path, name: file.suggestedFilename(), milliseconds: Date.now() - began };
}

/** Every request of a context but that for the file itself. */
function requestsOf(context: BrowserContext): string[] {
	const asked: string[] = [];
	context.on('request', (request) => {
		if (!request.isNavigationRequest()) asked.push(request.url());
	});
	return asked;
}

/** The figures of a row of a table of ours or of the pack, thousands without their sign. */
async function figures(page: Page, table: string, ...names: readonly string[]): Promise<number[]> {
	let row = page.locator(table).locator('tbody tr');
	for (const name of names) row = row.filter({ has: page.getByText(name, { exact: true }) });
	await row.first().waitFor();
	const cells = await row.locator('td.number').allInnerTexts();
	return cells.map((text) => (text === '–' ? 0 : Number(text.replaceAll('’', '').replace('−', '-'))));
}

test('the pack of a committee opens from the disk and says what the app says', async ({ page, laptop }) => {
	test.slow();
	await openMeeting(page);
	const { path, name, milliseconds } = await makePack(page);
	expect(name).toBe('decision-pack-steering-committee-b-april-b-2027-2027-04-14-en.html');
	expect(milliseconds).toBeLessThan(10_000);
	await expect(page.getByText(`Decision pack in your downloads: ${name}`)).toBeVisible();

	for (const colorScheme of ['light', 'dark'] as const) {
		const reader = await laptop({ colorScheme, offline: true });
		const asked = requestsOf(reader.context());
		await reader.goto(pathToFileURL(path).href);
		await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
			'Steering Committee <b>April</b> & "2027"'
		);
		await expect(reader.getByRole('heading', { level: 2, name: /^Proposal \d+/ })).toHaveCount(12);
		await reader.getByRole('link', { name: 'Draft decisions' }).click();
		expect(await accessibilityFaults(reader)).toEqual([]);
		expect(asked).toEqual([]);
	}

	const reader = await laptop();
	await reader.goto(pathToFileURL(path).href);
	await page.goto('/budget?year=all');
	for (const fund of ['MA budget', 'KT Fund'])
		for (const year of ['2027', '2028', '2029']) {
			const [envelope, approved, before] = await figures(reader, '#budget ~ .wide table', fund, year);
			const ours = await figures(page, 'section:has(h2:text("Envelopes")) table', fund, year);
			expect(Math.round(envelope ?? NaN), `${fund} ${year}`).toBe(ours[0]);
			// The last column is what lapsed.
			expect(Math.round(before ?? NaN), `${fund} ${year}`).toBe(ours.at(-2));
			expect(envelope! - approved!).toBeCloseTo(before!, 2);
		}

	await page.goto('/exchange');
	const code = await page.locator('[data-fingerprint]').innerText();
	await expect(reader.locator('#fingerprint')).toHaveText(code);
	expect(await readFile(path, 'utf8')).toContain("default-src 'none'");
});

test('the pack is French where French was chosen, and leaves out what was left out', async ({
	page,
	laptop
}) => {
	test.slow();
	await openMeeting(page);
	await page.getByRole('radio', { name: 'Français' }).check();
	await page.getByText('Items: all').click();
	await page.getByRole('checkbox', { name: '12. Decision on PIX12' }).uncheck();
	await expect(page.getByText('Items: 11 of 12')).toBeVisible();
	await page.reload();
	await expect(page.getByText('Items: 11 of 12')).toBeVisible();
	const { path, name } = await makePack(page);
	expect(name).toMatch(/^dossier-de-decision-.*-fr\.html$/);

	const reader = await laptop();
	await reader.goto(pathToFileURL(path).href);
	await expect(reader.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(reader.getByRole('heading', { level: 2, name: 'Incidence budgétaire' })).toBeVisible();
	await expect(reader.getByRole('heading', { level: 2, name: /^Proposal \d+/ })).toHaveCount(11);
	expect(await accessibilityFaults(reader)).toEqual([]);
});

test('the palette makes the pack of a meeting to come', async ({ page }) => {
	await openMeeting(page, new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
	await page.keyboard.press('ControlOrMeta+k');
	await page.getByRole('combobox', { name: 'Search or do' }).fill('decision pack');
	const download = page.waitForEvent('download');
	await page.getByRole('option', { name: /^Decision pack: Steering Committee/ }).click();
	expect((await download).suggestedFilename()).toMatch(/^decision-pack-steering-committee/);
});
