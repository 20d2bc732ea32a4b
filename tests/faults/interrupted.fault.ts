import type { Page } from '@playwright/test';
import { seesProcesses } from './machine';
import { Colleague } from './portfolio';
import { Points, type Point } from './points';
import type { Sitting } from './sitting';
import { readStored, type Stored } from './stored';
import { compareFile, pressTakeIn } from './taking';
import { expect, test } from './test';
import { typeCities } from './typist';
import { openTable } from './work';

const points: readonly Point[] = [1, 3, 5, 'complete'];
const partners = 2000;

/** Ways in which a page ends before its time. */
const ways: Readonly<Record<string, (sitting: Sitting, page: Page) => Promise<unknown>>> = {
	'a power cut': (sitting) => sitting.kill(),
	'a crash of the tab': async (sitting, page) => {
		const crashed = page.waitForEvent('crash');
		const devtools = await sitting.devtools(page);
		// It never answers.
		devtools.send('Page.crash').catch(() => undefined);
		await crashed;
	},
	'closing the tab': (_, page) => page.close(),
	'a reload': (_, page) => page.reload(),
	'another address': (_, page) => page.goto('about:blank')
};

for (const [way, interrupt] of Object.entries(ways)) {
	const kills = way === 'a power cut';
	test(`an import interrupted by ${way} took in all or nothing`, async ({ laptop, sit }) => {
		test.skip(kills && !seesProcesses, 'Killing a browser by its profile needs /proc.');
		const profile = await laptop(40);
		const ben = new Colleague(40);
		const marks = new Points();
		let sitting = await sit(profile);
		await marks.watch(sitting.context);
		await openTable(sitting.page);
		for (const point of points) {
			const before = await readStored(sitting.page);
			// Below the row that is edited, since the table is sorted by name.
			ben.add(partners, `Visitor ${points.indexOf(point)}`);
			const page = await sitting.context.newPage();
			await compareFile(page, await ben.file());
			const { reached } = await marks.arm(page, point, kills);
			await pressTakeIn(page);
			await reached;
			await interrupt(sitting, page);
			if (kills) {
				sitting = await sit(profile);
				await marks.watch(sitting.context);
				await openTable(sitting.page);
			}
			await stillWrites(sitting.page, `after ${point}`);
			const after = await readStored(sitting.page);
			const taken = after.log.length - before.log.length - 1;
			const all = ben.length - writtenBy(ben, before);
			// A page that stands still cannot have completed what it was in the middle of.
			const outcomes = kills ? [point === 'complete' ? all : 0] : [0, all];
			expect(outcomes, `changesets taken in at ${point}`).toContain(taken);
			if (!kills && !page.isClosed()) await page.close();
		}
	});
}

/** The next change finds its way to the disk. */
async function stillWrites(page: Page, value: string): Promise<void> {
	await page.evaluate(() => (globalThis.acknowledge = () => {}));
	await page.evaluate(typeCities, [{ row: 0, value }]);
}

function writtenBy(colleague: Colleague, { log }: Stored): number {
	return log.filter(({ replica }) => replica === colleague.replica).length;
}
