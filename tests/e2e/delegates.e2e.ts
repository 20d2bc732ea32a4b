import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { canonicalJson, type Json } from '../../src/lib/domain/base/json';
import { digestOf } from '../../src/lib/domain/merge/digest';
import { openSample, unplug } from './steps';
import { expect, test } from './test';

test('a delegate answers in a file, offline; lines are accepted, forged ones are not, and one undo takes all back', async ({
	laptop,
	browser,
	guard
}, info) => {
	test.slow();
	const office = await laptop();
	await openSample(office);
	await unplug(office, guard);
	await office.goto('/meetings');
	await office.getByRole('link', { name: 'KT Forum on medical applications' }).first().click();
	await office.getByRole('button', { name: 'Write files…' }).click();
	const dialog = office.getByRole('dialog');
	await dialog.getByRole('button', { name: 'None' }).click();
	await dialog.getByRole('checkbox', { name: /^Austria/ }).check();
	const writing = office.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Write 1 file' }).click();
	const file = info.outputPath('delegate.html');
	await (await writing).saveAs(file);
	const text = await readFile(file, 'utf8');
	expect(text).toContain('MedAustron');
	expect(text).not.toMatch(/Newcastle|Nikhef|contact023@example\.org/);

	// The delegate: another browser profile, the file from disk, no network.
	const home = await browser.newContext({ offline: true, acceptDownloads: true });
	const page = await home.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	page.on('console', (message) => asked.push(message.text()));
	page.on('pageerror', (error) => asked.push(String(error)));
	await page.goto(pathToFileURL(file).href);
	await page.getByRole('button', { name: 'Français' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Autriche', { useInnerText: true });
	await page.locator('#find').fill('timepix3');
	await page.getByLabel('Timepix3', { exact: true }).selectOption('strong');
	const person = page.locator('[data-person]').filter({ hasText: 'Talitha Indium' });
	await person.getByLabel('Courriel').fill('talitha@example.org');
	const proposal = page.locator('[data-proposal]').first();
	await proposal.locator('[data-is="name"]').fill('Klinikum Salzburg');
	await proposal.locator('[data-of="email"]').fill('kontakt@example.org');
	await page.getByRole('button', { name: 'Enregistrer ma réponse' }).click();
	await expect(page.locator('#need')).toBeVisible();
	await proposal.locator('[data-of="lastName"]').fill('Zinn');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Enregistrer ma réponse' }).click();
	const saved = await readFile((await (await saving).path())!, 'utf8');
	expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
	await home.close();

	const take = async (name: string, answer: string) => {
		await office.goto('/exchange');
		await office
			.locator('input[type=file]')
			.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(answer) });
	};
	const { digest: _, ...about } = JSON.parse(saved) as Readonly<Record<string, Json>>;
	const more = { person: 'ABCDEFGHJKMNPQRS', fields: { email: 'eve@example.org' } };
	const other = { ...about, corrections: [...(about['corrections'] as Json[]), more] };
	await take('forged.json', JSON.stringify({ ...other, digest: digestOf(canonicalJson(other)) }));
	await expect(office.getByText('This person was not in the file.')).toBeVisible();

	await take('answer.json', saved);
	await expect(office.getByRole('heading', { name: 'Answer of Talitha Indium, Austria' })).toBeVisible();
	await office.getByRole('checkbox', { name: 'Klinikum Salzburg' }).uncheck();
	await office.getByRole('button', { name: 'Take in 3 records' }).click();
	await expect(office.getByRole('heading', { name: 'Taken in' })).toBeVisible();
	await expect(office.getByText('1 line left')).toBeVisible();
	await office.goto('/contacts?q=talitha@example.org');
	await expect(office.getByText('talitha@example.org').first()).toBeVisible();
	await office.goto('/interests');
	await expect(office.getByText('Timepix3').nth(1)).toBeVisible();
	await office.keyboard.press('Control+z');
	await expect(office.getByText('Timepix3').nth(1)).toBeHidden();
});
