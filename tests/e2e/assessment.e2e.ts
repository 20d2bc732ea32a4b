import type { Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { canonicalJson, type Json } from '../../src/lib/domain/base/json';
import { digestOf } from '../../src/lib/domain/merge/digest';
import { openSample, unplug } from './steps';
import { expect, test } from './test';

const adviser = 'Dr Nova';

/** The second assessor's file in words: which fields the answer has. */
interface Answer {
	readonly [field: string]: Json;
	readonly answers: readonly Json[];
}

async function take(page: Page, name: string, text: string): Promise<void> {
	await page.goto('/exchange');
	await page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The same answer with something else in it, and a digest that fits. */
function forged({ digest: _, ...about }: Answer, change: Readonly<Record<string, Json>>): string {
	const other = { ...about, ...change };
	return JSON.stringify({ ...other, digest: digestOf(canonicalJson(other)) });
}

test('an adviser scores in a file, offline; only their own scores come back', async ({
	laptop,
	browser,
	guard
}, info) => {
	test.slow();
	const office = await laptop();
	await openSample(office);
	await unplug(office, guard);

	await office.goto('/scoring');
	const table = office.getByRole('main').getByRole('table').first();
	await expect(table.getByRole('row').nth(3)).toBeVisible();
	await office.getByRole('button', { name: 'Files for advisers…' }).click();
	const dialog = office.getByRole('dialog');
	await dialog.getByLabel('Advisers', { exact: true }).fill(adviser);
	await dialog.getByRole('button', { name: 'None' }).click();
	for (const at of [0, 1]) await dialog.getByRole('checkbox').nth(at).check();
	const [first, second] = await dialog.getByRole('listitem').allInnerTexts();
	const writing = office.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Write 1 file' }).click();
	const file = info.outputPath('adviser.html');
	await (await writing).saveAs(file);
	const sent = office.getByRole('main').getByRole('listitem').filter({ hasText: adviser });
	await expect(sent).toContainText('awaited');

	// The adviser: another browser profile, the file from disk, no network.
	const home = await browser.newContext({ offline: true, acceptDownloads: true });
	const asked: string[] = [];
	const page = await home.newPage();
	page.on('request', (request) => asked.push(request.url()));
	page.on('console', (message) => asked.push(message.text()));
	page.on('pageerror', (error) => asked.push(String(error)));
	await page.goto(pathToFileURL(file).href);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assessment of proposals', {
		useInnerText: true
	});
	await page.getByRole('button', { name: 'Français' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Évaluation de propositions', {
		useInnerText: true
	});
	const sheets = page.locator('section');
	await expect(sheets).toHaveCount(2);
	await sheets.first().getByRole('radio').first().focus();
	for (const digit of '44523') await page.keyboard.press(digit);
	await expect(page.locator('#done')).toHaveText('1');
	await sheets.first().getByRole('textbox').first().fill('Plan clair.');
	// As some systems write accents, and with a sign that no text keeps.
	await sheets.first().getByRole('textbox').nth(1).fill('De\u0301ja\u0300 vu\u0001.');
	await sheets.nth(1).getByRole('checkbox').check();
	await sheets.nth(1).getByLabel('Motif de la récusation').fill('Même service.');
	await expect(page.locator('#done')).toHaveText('2');
	await page.reload();
	await expect(page.locator('#done')).toHaveText('2');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Enregistrer ma réponse' }).click();
	const saved = await readFile((await (await saving).path())!, 'utf8');
	const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
	expect(await kept()).toBe('{}');
	await page.getByRole('button', { name: 'English' }).click();
	expect(await kept()).toBe('{}');
	await page.getByRole('button', { name: 'Français' }).click();
	await sheets.first().getByRole('textbox').first().fill('Plan flou.');
	expect(await kept()).toContain('Plan flou.');
	await page.evaluate(() => localStorage.clear());
	expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
	await home.close();
	const answer = JSON.parse(saved) as Answer;
	// At 5 bits a character no fewer than 128.
	expect(answer['token']).toMatch(/^[0-9A-HJKMNP-TV-Z]{26,}$/);

	// Forged: whole where it is not theirs to give, else part by part.
	await take(office, 'other.json', forged(answer, { token: '0000000000000000' }));
	await expect(office.getByRole('main').getByRole('alert')).toContainText('does not carry the token');
	await take(office, 'cut.json', saved.slice(0, -60));
	await expect(office.getByRole('main').getByRole('alert')).toContainText('not written as it should be');
	await take(office, 'changed.json', saved.replace('Plan clair', 'Plan flou'));
	await expect(office.getByRole('main').getByRole('alert')).toContainText('changed or damaged');
	const extra = { project: '0000000000000000', scores: [{ criterion: '0000000000000000', score: 5 }] };
	await take(
		office,
		'forged.json',
		forged(answer, { answers: [...answer.answers, extra], records: { partner: [{ name: 'Eve' }] } })
	);
	await expect(office.getByText('2 parts not taken')).toBeVisible();
	await expect(office.getByText('was not sent to this adviser')).toBeVisible();
	await expect(office.getByText('“records” has no place in an answer')).toBeVisible();

	// As it was saved: previewed, taken in, once.
	await take(office, 'answer.json', saved);
	await expect(office.getByRole('heading', { name: `Answer of ${adviser}` })).toBeVisible();
	await expect(office.getByText('Même service.').first()).toBeVisible();
	await expect(office.getByText('Signs that nobody can read were left out')).toBeVisible();
	await expect(office.getByText('Déjà vu.', { exact: true })).toBeVisible();
	await office.getByRole('button', { name: /^Take in/ }).click();
	await expect(office.getByRole('heading', { name: 'Taken in' })).toBeVisible();
	await office.getByRole('button', { name: 'Done' }).click();
	await take(office, 'answer.json', saved);
	await expect(office.getByRole('heading', { name: 'Nothing new' })).toBeVisible();

	await office.goto('/scoring');
	await table.getByRole('link', { name: first!.trim() }).click();
	await expect(office.getByRole('complementary').getByText('Plan clair.')).toBeVisible();
	await table.getByRole('link', { name: second!.trim() }).click();
	await expect(office.getByRole('complementary').getByText('Même service.')).toBeVisible();
	await office.keyboard.press('Control+z');
	await expect(office.getByRole('complementary').getByText('Même service.')).toBeHidden();
	await expect(sent).toContainText('awaited');
	await writeFile(info.outputPath('answer.json'), saved);
});

test('scores by keyboard, scored again, weights tried and the order that holds', async ({ page }) => {
	await openSample(page);
	await page.goto('/scoring');
	const table = page.getByRole('main').getByRole('table').first();
	await table.getByRole('link').first().click();
	const pane = page.getByRole('complementary');
	await pane.getByLabel('Score this proposal as').fill('Prof. Quist');
	await page.keyboard.press('Enter');
	const form = pane.getByRole('form', { name: 'Scores of Prof. Quist' });
	await expect(form.getByRole('radio').first()).toBeFocused();
	for (const digit of '54321') await page.keyboard.press(digit);
	await expect(form.getByRole('button', { name: 'Save' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(pane.getByText('Prof. Quist')).toBeVisible();

	await pane.getByLabel('Score this proposal as').fill('prof.  QUIST');
	await expect(pane.getByText('Known already as Prof. Quist')).toBeVisible();
	await page.keyboard.press('Enter');
	await page.keyboard.press('1');
	await page.keyboard.press('Control+Enter');
	await expect(pane.getByText('1 earlier score')).toBeVisible();

	const weight = table.getByRole('spinbutton').first();
	await weight.fill('0');
	await expect(page.getByText('Other weights are tried')).toBeVisible();
	await expect(page).toHaveURL(/weights=/);
	await page.getByRole('button', { name: 'Back to the kept ones' }).click();
	await expect(weight).toHaveValue('1');
	await expect(page.getByRole('heading', { name: 'How firm the order is' })).toBeVisible();
});
