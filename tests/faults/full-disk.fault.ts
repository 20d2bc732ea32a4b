import type { Page } from '@playwright/test';
import { fingerprint } from '../e2e/steps';
import { smallDisk } from './machine';
import { Colleague } from './portfolio';
import { compareFile, expectRefused, pressTakeIn } from './taking';
import { expect, test } from './test';

const partners = 40;
const diskSize = 64e6;

/** The names of what the page keeps in its private file system. */
function privateFiles(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const names: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
		return names;
	});
}

/** Bytes that are left when the import begins. */
const levels = [50e3, 200e3, 500e3, 1e6, 1.5e6];

for (const left of levels) {
	test(`a disk with ${left / 1e3} kB left loses nothing that a snapshot has`, async ({
		laptop,
		sit,
		template
	}) => {
		const disk = await smallDisk(diskSize);
		test.skip(!disk, 'Mounting a small disk needs Linux and root.');
		try {
			const profile = await laptop(partners, disk!.folder);
			const ben = new Colleague(partners);
			ben.add(4000, 'Visitor', 1500);

			const first = await sit(profile);
			await compareFile(first.page, await ben.file());
			disk!.fill(left);
			await pressTakeIn(first.page);
			await expectRefused(first.page, /is full|could not save/);
			disk!.clear();
			await first.page.reload();
			await first.end();

			const { page } = await sit(profile);
			await page.goto('/partners');
			const rescue = page.getByRole('heading', { level: 1, name: /Something is missing/ });
			const table = page.getByRole('grid');
			const start = page.getByRole('heading', { name: 'Look around first' });
			await expect(rescue.or(table).or(start).first()).toBeVisible({ timeout: 60_000 });
			// Some browsers throw away all that an origin keeps, its private files too: then there is nothing to find.
			if (await start.isVisible()) {
				expect(await privateFiles(page), 'a start as if nothing had been').toEqual([]);
				test.skip(true, 'This browser has thrown away the private files with the database.');
			}
			if (await rescue.isVisible()) {
				await page.getByRole('button', { name: 'Restore', exact: true }).click();
				await expect(table).toBeVisible();
			}
			expect(await fingerprint(page)).toBe((await template(partners)).fingerprint);
		} finally {
			await disk?.remove();
		}
	});
}
