import { setTimeout as pause } from 'node:timers/promises';
import type { Changeset } from '../../src/lib/domain/records/changeset';
import { seededRandom } from '../support/laptop';
import { seesProcesses } from './machine';
import { readStored } from './stored';
import { expect, test } from './test';
import { openTable, restore, ThrownAway, Work } from './work';

const seed = Number(process.env['FAULT_SEED']);
const laptops = process.env['LONG'] ? 100 : 6;
const killsEach = 10;

test.skip(!seesProcesses, 'Killing a browser by its profile needs /proc.');

for (let laptop = 0; laptop < laptops; laptop++) {
	test(`${killsEach} kills in the middle of work lose nothing that was saved (seed ${seed + laptop})`, async ({
		laptop: profileOf,
		sit
	}) => {
		const random = seededRandom(seed + laptop);
		const profile = await profileOf(40);
		const work = new Work(random);
		for (let kill = 0; kill < killsEach; kill++) {
			const sitting = await sit(profile);
			const { page } = sitting;
			await work.listen(page);
			const shown = openTable(page).catch((error: unknown) => error);
			// Now and then while the app starts.
			if (random() < 0.8) await shown;
			const killed = pause(random() * 1500).then(() => sitting.kill());
			const error = (await shown) ?? (await work.goOn(page).catch((error: unknown) => error));
			await killed;
			if (error instanceof ThrownAway) break;
			expect(String(error)).toMatch(/closed|crashed/);
		}

		const { page } = await sit(profile);
		const missing = await openTable(page).catch((error: unknown) => error);
		if (missing instanceof ThrownAway) {
			await restore(page);
			test.skip(true, 'After a kill this browser threw its storage away. The snapshot came back.');
		}
		expect(missing).toBeUndefined();
		expect(work.acknowledged.size, 'changes that were saved').toBeGreaterThan(0);
		const { log } = await readStored(page);
		for (const asked of work.asked) {
			const written = recordsWith(log, asked.value);
			const wanted = work.acknowledged.has(asked.value) ? [asked.records] : [0, asked.records];
			expect(wanted, `records in which “${asked.value}” was written`).toContain(written);
		}
	});
}

/** In how many records a value was written, by one action. */
function recordsWith(log: readonly Changeset[], value: string): number {
	const actions = log.map(
		({ ops }) => ops.filter((op) => op.do === 'put' && op.fields['city'] === value).length
	);
	return Math.max(0, ...actions);
}
