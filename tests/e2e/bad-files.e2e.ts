import type { Page } from '@playwright/test';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { choosePortfolioFile, createRecord, exportedText, fingerprint, startEmpty } from './steps';
import { expect, networked, test as base } from './test';

/** A folder for files too large to be handed over otherwise. */
const test = base.extend<{ readonly folder: string }>({
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'isocentre-files-'));
		await use(folder);
		rmSync(folder, { recursive: true });
	}
});

test.use(networked);

interface Fault {
	readonly what: string;
	readonly spoil: (good: string) => string | Buffer;
	/** What the app says of it. */
	readonly says: RegExp;
	readonly name?: string;
}

const records = (json: string) =>
	`{"format":"isocentre-records","version":"1.0","records":{"partner":[${json}]}}`;
const nested = '['.repeat(1e6) + ']'.repeat(1e6);

/** Portfolio files as they should not be, made from a good one, and files that are none. */
const faults: readonly Fault[] = [
	{ what: 'empty', spoil: () => '', says: /The file is empty/ },
	{
		what: 'cut in the middle',
		spoil: (good) => good.slice(0, good.length / 2),
		says: /cut short after \d of \d changes \(line \d+\)/
	},
	{
		what: 'without its last line',
		spoil: (good) => good.slice(0, good.trimEnd().lastIndexOf('\n') + 1),
		says: /cut short after \d of \d changes \(line \d+\)/
	},
	{
		what: 'altered in one letter',
		spoil: (good) => good.replace('Genolier', 'Genolyer'),
		says: /altered on its way/
	},
	{
		what: 'of another portfolio',
		spoil: (good) => good.replace(/("portfolio":\{"id":")[0-9A-Z]{16}/, '$1ZZZZZZZZZZZZZZZZ'),
		says: /belongs to (another|the) portfolio/
	},
	{
		what: 'of a newer major version',
		spoil: (good) => good.replace('"version":"1.2"', '"version":"2.0"'),
		says: /of version 2\.0; this app reads up to/
	},
	{
		what: 'somebody else’s JSON',
		spoil: () => '{"hello": ["world"]}',
		says: /no portfolio file; it looks like JSON/
	},
	{
		what: 'a web page',
		spoil: () => '<!doctype html><title>Login</title>',
		says: /no portfolio file; it looks like a web page/
	},
	{
		what: 'half a packed file',
		spoil: (good) => gzipSync(good).subarray(0, 400),
		says: /packed file is damaged/,
		name: 'a.isocentre.json.gz'
	},
	{
		what: 'a compression bomb',
		spoil: (good) => gzipSync(`${good.split('\n').slice(0, 2).join('\n')}\n${'{}\n'.repeat(2e7)}`),
		says: /line 3|unpacks to/,
		name: 'a.isocentre.json.gz'
	},
	{
		what: 'with a forbidden key',
		spoil: (good) => good.replace('"ops":[{', '"__proto__":{"a":1},"ops":[{'),
		says: /__proto__/
	},
	{
		what: 'with half a character',
		spoil: (good) => good.replace('Genolier', 'Genolier \\ud83d'),
		says: /half a character|character/
	},
	{
		what: 'with a million nested brackets',
		spoil: (good) => good.replace('"Clinique de Genolier"', nested),
		says: /levels inside one another/
	},
	{
		what: 'records with a million nested brackets',
		spoil: () => records(`{"id":${nested}}`),
		says: /levels of lists and objects inside one another/
	},
	{
		what: 'a table in which a quotation mark never closes',
		spoil: () => 'name,city\n"CHUV,Lausanne\n',
		says: /quotation mark/,
		name: 'partners.csv'
	},
	{
		what: 'a table that is one line',
		spoil: () => `name,city\n${'x'.repeat(6e6)},y\n`,
		says: /row that begins on line 2 is longer than/,
		name: 'partners.csv'
	}
];

function refusal(page: Page, says: RegExp) {
	return page.getByRole('main').getByRole('alert').filter({ hasText: says });
}

test('a file that is no sound one gets a sentence, whatever is wrong with it, and changes nothing', async ({
	page
}) => {
	test.slow();
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Clinique de Genolier' });
	const good = await exportedText(page);
	const before = await fingerprint(page);
	for (const { what, spoil, says, name } of faults)
		await test.step(what, async () => {
			const bad = spoil(good);
			expect(bad.toString()).not.toBe(good);
			await choosePortfolioFile(page, bad, name);
			await expect(refusal(page, says), what).toBeVisible();
			await expect(page.getByRole('button', { name: /^Take in/ }), what).toBeHidden();
			expect(await fingerprint(page), what).toBe(before);
		});
});

test('a folder that is dropped is refused as one', async ({ page, folder }) => {
	await startEmpty(page, 'Ada');
	const before = await fingerprint(page);
	const devtools = await page.context().newCDPSession(page);
	const data = { items: [], files: [folder], dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
		await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
	await expect(refusal(page, /folder/)).toBeVisible();
	expect(await fingerprint(page)).toBe(before);
});

test('a file of 200 MB keeps the page answering, and can be left in the middle', async ({ page, folder }) => {
	test.slow();
	await startEmpty(page, 'Ada');
	await createRecord(page, 'partners', { Name: 'Clinique de Genolier' });
	const lines = (await exportedText(page)).split('\n');
	const change = lines.findLast((line) => line.startsWith('{"replica"'))!;
	const file = join(folder, 'large.isocentre.json');
	writeRepeated(file, `${lines[0]}\n${lines[1]}\n`, `${change},\n`, 200e6);
	const before = await fingerprint(page);

	await page.evaluate(cancelOnTheWay);
	await page.locator('input[type=file]').setInputFiles(file);
	await expect.poll(() => page.evaluate(() => globalThis.longestStall)).toBeGreaterThan(0);
	// Generous, since other work shares the machine; measured alone it stays below 50 ms.
	expect(await page.evaluate(() => globalThis.longestStall)).toBeLessThan(1000);
	await expect(page.getByRole('progressbar')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Choose files…' }).first()).toBeVisible();
	expect(await fingerprint(page)).toBe(before);
});

test('a table too large to be read is not even begun', async ({ page, folder }) => {
	await startEmpty(page, 'Ada');
	const file = join(folder, 'partners.csv');
	writeRepeated(file, 'name,city\n', 'CHUV,Lausanne\n', 70e6);
	await page.goto('/exchange');
	await page.locator('input[type=file]').setInputFiles(file);
	await expect(refusal(page, /The table is .*; at most .* can be read/)).toBeVisible();
});

/** Writes a beginning, and a piece so often that the file has so many bytes at least. */
function writeRepeated(file: string, beginning: string, piece: string, bytes: number): void {
	const block = Buffer.from(piece.repeat(Math.ceil(1e6 / piece.length)));
	const open = openSync(file, 'w');
	writeSync(open, beginning);
	for (let written = 0; written < bytes; written += block.length) writeSync(open, block);
	closeSync(open);
}

declare global {
	/** For how many milliseconds the page did not answer at most; 0 until the reading has been cancelled. */
	var longestStall: number;
}

/** Runs in the page: presses Cancel as soon as a tenth of a file has been read, and measures how it answered till then. */
function cancelOnTheWay(): void {
	let [last, longest] = [performance.now(), 0];
	globalThis.longestStall = 0;
	const timer = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
		const progress = document.querySelector('progress');
		if (!progress || progress.value < 0.1) return;
		clearInterval(timer);
		progress.parentElement!.querySelector('button')!.click();
		globalThis.longestStall = longest;
	}, 0);
}
