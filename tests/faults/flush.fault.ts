import { databaseFolder } from './profile';
import { readStored } from './stored';
import { traceFlushes } from './machine';
import { expect, test } from './test';
import { typeCities } from './typist';
import { openTable } from './work';

const edits = 50;

test('every change that is shown as saved has been flushed to the disk', async ({ laptop, sit, site }) => {
	const profile = await laptop(40);
	const { page } = await sit(profile);
	await openTable(page);
	await page.evaluate(() => (globalThis.acknowledge = () => {}));
	const before = await readStored(page);
	const trace = await traceFlushes(profile);
	test.skip(!trace, 'Counting what is flushed needs strace and the right to attach it.');
	const cells = Array.from({ length: edits }, (_, at) => ({ row: at % 8, value: `City ${at}` }));
	await page.evaluate(typeCities, cells);
	const flushed = await trace!.flushedIn(databaseFolder(profile, site.port));
	const after = await readStored(page);
	expect(after.log.length - before.log.length).toBe(edits);
	expect(flushed).toBeGreaterThanOrEqual(edits);
});
