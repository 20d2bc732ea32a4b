import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readPortfolioFile } from '../../src/lib/exchange/portfolio-file/read';
import { armBackup, type Moment, readFolder, watchBackups } from './backups';
import { seesProcesses } from './machine';
import { expect, test } from './test';
import { typeCities } from './typist';
import { openTable } from './work';

/** Where the writing of a backup is when the power goes. */
const moments: readonly Moment[] = ['half', 'closed'];
const partners = 40;

test.skip(!seesProcesses, 'Killing a browser by its profile needs /proc.');

test('a power cut while a backup is written leaves the older ones whole, and the next start makes the next', async ({
	laptop,
	sit
}) => {
	const profile = await laptop(partners);
	let sitting = await sit(profile);
	await watchBackups(sitting.context);
	await openTable(sitting.page);
	await chooseFolder(sitting.page);
	let whole = await wholeIn(sitting.page);
	expect(whole.size, 'the first backup').toBe(1);
	for (const moment of moments) {
		await openTable(sitting.page);
		await type(sitting.page, `Before ${moment}`);
		const { reached } = await armBackup(sitting.page, moment);
		await leave(sitting.page);
		await reached;
		await sitting.kill();

		sitting = await sit(profile);
		const { page } = sitting;
		await watchBackups(sitting.context);
		await openTable(page);
		const left = await wholeIn(page);
		for (const [name, { digest }] of whole)
			expect(left.get(name)?.digest, `${name} after ${moment}`).toBe(digest);
		// Only what was closed counts: of what was not, nothing that could be taken for a backup is there.
		expect(left.size - whole.size, `backups more after ${moment}`).toBe(moment === 'closed' ? 1 : 0);
		await expect(page.getByRole('link', { name: /^Backed up/ }).first()).toBeVisible();

		await leave(page);
		await expect.poll(async () => holds(await wholeIn(page), `Before ${moment}`)).toBe(true);
		whole = await wholeIn(page);
		// Two of a day are kept: the one before, which was there when the power went, among them.
		const before = [...left].at(-1)!;
		expect(whole.get(before[0])?.digest, 'the one before the next').toBe(before[1].digest);
	}
	await sitting.page.goto('/settings#storage');
	await expect(sitting.page.getByText('Backups go to “Backups”. The last was made')).toBeVisible();
});

async function chooseFolder(page: Page): Promise<void> {
	await page.goto('/settings#storage');
	await page.getByRole('button', { name: 'Choose a folder…' }).click();
	await expect(page.getByText('restored aside and found the same')).toBeVisible();
}

async function type(page: Page, value: string): Promise<void> {
	await page.evaluate(() => (globalThis.acknowledge = () => {}));
	await page.evaluate(typeCities, [{ row: 0, value }]);
}

/** As when the person goes to another window: what no backup has is written at once. */
async function leave(page: Page): Promise<void> {
	await page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	});
}

interface Whole {
	readonly digest: string;
	/** What is in it. */
	readonly text: string;
}

/** The files of the folder that read as whole portfolio files, by name and so by time. */
async function wholeIn(page: Page): Promise<ReadonlyMap<string, Whole>> {
	const whole = new Map<string, Whole>();
	for (const [name, content] of await readFolder(page)) {
		const read = await readPortfolioFile(new Blob([content]));
		if (!read.ok) continue;
		const digest = createHash('sha256').update(content).digest('hex');
		whole.set(name, { digest, text: JSON.stringify(read.value.changesets) });
	}
	return new Map([...whole].sort(([a], [b]) => place(a) - place(b)));
}

/** Of names with the minute, and a number for the second and third of one: `-0530.isocentre`, `-0530-2.isocentre`. */
function place(name: string): number {
	const [, year, month, day, time, more = '1'] = /-(\d{4})-(\d\d)-(\d\d)-(\d{4})(?:-(\d+))?\./.exec(name)!;
	return Number(`${year}${month}${day}${time}${more.padStart(2, '0')}`);
}

function holds(whole: ReadonlyMap<string, Whole>, value: string): boolean {
	return [...whole.values()].some(({ text }) => text.includes(value));
}
