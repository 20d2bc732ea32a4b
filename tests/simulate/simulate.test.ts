import { describe, expect, test } from 'vitest';
import { brokenLaptops, brokenStates } from './broken-states';
import { failedSeeds } from './failed-seeds';
import { World, type Parts } from './world';

const sound = { divergences: 0, lost: 0, resurrected: 0, wrongHeads: 0 };

test('60 runs of laptops that edit and exchange files end with equal portfolios and nothing lost', async () => {
	let [merges, copies] = [0, 0];
	for (let seed = 1; seed <= 60; seed++) {
		const outcome = await new World(seed).run(60);
		expect(outcome, `seed ${seed}: ${outcome.fault}`).toMatchObject(sound);
		merges += outcome.merges;
		copies += outcome.copies;
	}
	expect(merges).toBeGreaterThan(2500);
	expect(copies).toBeGreaterThan(25);
}, 120_000);

test.each(failedSeeds)('seed $seed, which failed once: $why', async ({ seed, steps }) => {
	expect(await new World(seed).run(steps)).toMatchObject(sound);
});

describe('a fault in the merge is found within 40 runs', () => {
	const broken: [string, Partial<Parts>][] = [
		...Object.entries(brokenStates).map(([name, Broken]): [string, Partial<Parts>] => [
			name,
			{ state: (from) => new Broken(from) }
		]),
		...Object.entries(brokenLaptops).map(([name, laptop]): [string, Partial<Parts>] => [name, { laptop }])
	];
	test.each(broken)(
		'%s',
		async (_, parts) => {
			let fault: string | undefined;
			for (let seed = 1; seed <= 40 && !fault; seed++) ({ fault } = await new World(seed, parts).run(60));
			expect(fault).toBeDefined();
		},
		60_000
	);
});
