import type { Page } from '@playwright/test';
import { Colleague } from '../e2e/colleague';
import { exportedText, startEmpty, takeIn } from '../e2e/steps';
import { expect, test } from '../e2e/test';
import { typeCities } from '../faults/typist';
import { minutes } from './length';
import { Memory, slope, type Held } from './memory';

/*
 * A day at the office in one tab that is never loaded anew: typing into the table, taking in a file of another program,
 * merging a colleague's, looking around. Every action stays in the log, so something is held for each; what must not grow
 * with it is everything else.
 */

const partners = 20;
const idOf = (at: number) => `P${String(at).padStart(15, '0')}`;
/** Rounds before the first measure: what is loaded when it is first used is loaded then. */
const warming = 4;

/** What may be held of one more changeset: where it was written, by whom, when; not the screen it was written on. */
const bytesAChangeset = 6_000;
const nodesARound = 5;
const listenersARound = 2;

function plainRecords(round: number): string {
	const partner = Array.from({ length: partners }, (_, at) => ({
		id: idOf(at),
		name: `Partner ${String(at).padStart(2, '0')}`,
		website: `https://p${at}.example.org/${round % 2}`
	}));
	return JSON.stringify({ format: 'isocentre-records', version: '1.0', records: { partner } });
}

/** Goes to a screen as a person does, without loading the page anew. */
async function open(page: Page, path: string): Promise<void> {
	await page.locator(`nav a[href="${path}"]`).first().click();
	await page.waitForURL(`**${path}`);
}

/** Takes a file in. It is handed over in the page: a test that hands it over from outside keeps the screen in memory. */
async function take(page: Page, name: string, text: string): Promise<void> {
	await open(page, '/exchange');
	await page.locator('input[type=file]').waitFor({ state: 'attached' });
	await page.evaluate(
		([called, content]) => {
			const given = new DataTransfer();
			given.items.add(new File([content!], called!, { type: 'application/json' }));
			const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
			input.files = given.files;
			input.dispatchEvent(new Event('change', { bubbles: true }));
		},
		[name, text]
	);
	await page.getByRole('button', { name: /^Take in/ }).click();
	await expect(page.getByRole('heading', { name: 'Taken in' })).toBeVisible();
	await page.getByRole('button', { name: 'Done', exact: true }).click();
}

test(`${minutes} minutes of typing, importing and merging hold no more than their log`, async ({
	page,
	guard
}) => {
	void guard;
	await startEmpty(page, 'Ada');
	await takeIn(page, plainRecords(1));
	const ben = new Colleague('Ben', 7, await exportedText(page));
	await page.exposeFunction('acknowledge', () => undefined);
	const memory = await Memory.of(page);
	const measured: (Held & { readonly round: number; readonly changesets: number })[] = [];
	let changesets = 0;
	const end = Date.now() + minutes * 60_000;
	for (let round = 0; Date.now() < end || measured.length < 5; round++) {
		await open(page, '/partners');
		await expect(page.getByRole('grid')).toBeVisible();
		const cells = Array.from({ length: 10 }, (_, row) => ({ row, value: `City ${round} ${row}` }));
		await page.evaluate(typeCities, cells);
		changesets += cells.length;
		await take(page, 'other-program.json', plainRecords(round));
		changesets++;
		ben.write([{ do: 'put', kind: 'partner', id: idOf(0), fields: { competences: `Round ${round}` } }]);
		await take(page, 'ben.isocentre.json', await ben.file());
		changesets++;
		await open(page, '/');
		if (round < warming) continue;
		measured.push({ round, changesets, ...(await memory.held()) });
	}
	const growth = {
		bytes: slope(measured.map(({ changesets: x, heap }) => [x, heap])),
		nodes: slope(measured.map(({ round, nodes }) => [round, nodes])),
		listeners: slope(measured.map(({ round, listeners }) => [round, listeners]))
	};
	const [first, last] = [measured[0]!, measured.at(-1)!];
	process.stdout.write(
		`${last.round + 1} rounds, ${last.changesets} changesets; heap ${mb(first.heap)} to ${mb(last.heap)} MB, ` +
			`${growth.bytes.toFixed(0)} bytes a changeset; ${growth.nodes.toFixed(1)} nodes, ` +
			`${growth.listeners.toFixed(1)} listeners a round\n`
	);
	expect(growth.bytes).toBeLessThan(bytesAChangeset);
	expect(growth.nodes).toBeLessThan(nodesARound);
	expect(growth.listeners).toBeLessThan(listenersARound);
});

function mb(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}
