import type { Page } from '@playwright/test';
import { seesProcesses } from './machine';
import { Colleague, partnerName } from './portfolio';
import { Points, type Point } from './points';
import { readStored, type Stored } from './stored';
import { compareFile, expectTaken, pressTakeIn } from './taking';
import { expect, test } from './test';
import { openTable } from './work';

const points: readonly Point[] = [1, 2, 'complete'];
const partners = 40;

test.skip(!seesProcesses, 'Killing a browser by its profile needs /proc.');

test('an erasure interrupted by a power cut took everything out of the log, or nothing', async ({
	laptop,
	sit
}) => {
	const profile = await laptop(partners);
	const ben = new Colleague(partners);
	const marks = new Points();
	const erased: string[] = [];
	for (const point of points) {
		const first = await sit(profile);
		await marks.watch(first.context);
		await openTable(first.page);
		const before = await readStored(first.page);
		ben.erase(erased.length);
		erased.push(partnerName('Partner', erased.length));
		await compareErasure(first.page, await ben.file());
		const { reached } = await marks.arm(first.page, point, true);
		await pressTakeIn(first.page);
		await reached;
		await first.kill();

		const second = await sit(profile);
		await openTable(second.page);
		const after = await readStored(second.page);
		if (point === 'complete') expectGone(after, erased);
		else {
			expect(after.log, `the log after ${point}`).toEqual(before.log);
			await takeWhole(second.page, await ben.file());
			expectGone(await readStored(second.page), erased);
		}
		await second.end();
	}
});

async function takeWhole(page: Page, file: Buffer): Promise<void> {
	await compareErasure(page, file);
	await pressTakeIn(page);
	await expectTaken(page);
}

/** What a file erases has to be typed: one record each time. */
async function compareErasure(page: Page, file: Buffer): Promise<void> {
	await compareFile(page, file);
	await page.getByRole('textbox', { name: /An erasure cannot be undone/ }).fill('1');
}

/** Nothing of these partners stands in the log any more, of the others all. */
function expectGone({ log, state }: Stored, names: readonly string[]): void {
	const text = JSON.stringify(log);
	for (const name of names) expect(text, `${name} in the log`).not.toContain(name);
	expect(state.table('partner').size).toBe(partners - names.length);
}
