import { expectRefused, compareFile, pressTakeIn, expectTaken } from './taking';
import { Colleague } from './portfolio';
import { readStored } from './stored';
import { expect, test } from './test';
import { openTable } from './work';

/** Bytes that the browser grants the app; the app itself takes about five million. */
const quotas = [1e6, 3e6, 5.5e6, 6.5e6, 8e6];

for (const quota of quotas) {
	test(`an import over a quota of ${quota / 1e6} MB changes nothing and says so`, async ({
		laptop,
		sit,
		site
	}) => {
		const profile = await laptop(40);
		const ben = new Colleague(40);
		ben.add(4000, 'Visitor', 1500);
		const file = await ben.file();

		const narrow = await sit(profile);
		const { page } = narrow;
		// Set later it has no effect on a database that is open already.
		const devtools = await narrow.devtools();
		await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: quota });
		await openTable(page);
		const before = await readStored(page);
		await compareFile(page, file);
		await pressTakeIn(page);
		await expectRefused(page, /is full/);
		await openTable(page);
		const after = await readStored(page);
		expect(after.log).toEqual(before.log);
		await narrow.end();

		const wide = await sit(profile);
		await openTable(wide.page);
		expect((await readStored(wide.page)).log).toEqual(before.log);
		await compareFile(wide.page, file);
		await pressTakeIn(wide.page);
		await expectTaken(wide.page);
		expect((await readStored(wide.page)).log.length).toBeGreaterThan(before.log.length);
	});
}
