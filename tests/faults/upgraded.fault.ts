import type { Page } from '@playwright/test';
import { fingerprint } from '../e2e/steps';
import { ageDatabase } from '../support/age-database';
import { seesProcesses } from './machine';
import { portfolioId } from './portfolio';
import { Points, type Point } from './points';
import { readStored } from './stored';
import { expect, test } from './test';
import { openTable } from './work';

const points: readonly Point[] = ['table 1', 'table 2', 'upgraded'];
const partners = 40;
const database = `isocentre-${portfolioId}`;

test.skip(!seesProcesses, 'Killing a browser by its profile needs /proc.');

test('an upgrade interrupted by a power cut leaves the old database or the new one, and nothing is lost', async ({
	laptop,
	sit,
	template
}) => {
	const profile = await laptop(partners);
	const marks = new Points();
	for (const point of points) {
		const before = await sit(profile);
		// A picture is no page of the app: nothing has the data open.
		await before.page.goto('/icons/icon-192.png');
		await before.page.evaluate(ageDatabase, database);
		await before.end();

		const first = await sit(profile);
		await marks.watch(first.context);
		const { reached } = await marks.armStart(first.page, point);
		await first.page.goto('/partners', { waitUntil: 'commit' });
		await reached;
		await first.kill();

		const second = await sit(profile);
		await second.page.goto('/icons/icon-192.png');
		expect(await versionOf(second.page), `version after ${point}`).toBe(point === 'upgraded' ? 10 : 5);
		await openTable(second.page);
		expect(await versionOf(second.page)).toBe(10);
		await readStored(second.page);
		expect(await fingerprint(second.page)).toBe((await template(partners)).fingerprint);
		await second.end();
	}
});

/** As an open finds it: the list of databases names the version that an interrupted upgrade was to lead to. */
function versionOf(page: Page): Promise<number> {
	return page.evaluate(
		(name) =>
			new Promise<number>((resolve, reject) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => {
					resolve(request.result.version);
					request.result.close();
				};
				request.onerror = () => reject(request.error!);
			}),
		database
	);
}
