import { rmSync } from 'node:fs';
import { fingerprint } from '../e2e/steps';
import { seesProcesses } from './machine';
import { Points, type Point } from './points';
import { databaseFolder } from './profile';
import { readStored } from './stored';
import { expect, test } from './test';

const points: readonly Point[] = [1, 3, 'complete'];
const partners = 40;

test.skip(!seesProcesses, 'Killing a browser by its profile needs /proc.');

test('a restore interrupted by a power cut leaves all or nothing, and is made good by the next', async ({
	laptop,
	sit,
	site,
	template
}) => {
	const profile = await laptop(partners);
	const marks = new Points();
	for (const point of points) {
		rmSync(databaseFolder(profile, site.port), { recursive: true });
		const first = await sit(profile);
		await marks.watch(first.context);
		await first.page.goto('/partners');
		const restore = first.page.getByRole('button', { name: 'Restore', exact: true });
		await restore.waitFor();
		const { reached } = await marks.arm(first.page, point, true);
		await restore.click({ noWaitAfter: true });
		await reached;
		await first.kill();

		const second = await sit(profile);
		const { page } = second;
		await page.goto('/partners');
		// What is on the disk is whole, but for the list of portfolios, which is written after it.
		const left = point === 'complete' ? 'Only the list of portfolios is gone.' : 'has nothing left';
		await expect(page.getByText(left)).toBeVisible();
		await page.getByRole('button', { name: /^(Restore|Go on)$/ }).click();
		await expect(page.getByRole('grid')).toBeVisible();
		const { log } = await readStored(page);
		expect(log.length, `changesets after ${point}`).toBeGreaterThan(0);
		expect(await fingerprint(page)).toBe((await template(partners)).fingerprint);
		await second.end();
	}
});
