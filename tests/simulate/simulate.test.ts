import { describe, expect, test } from 'vitest';
import { brokenStates } from './broken-states';
import { World } from './world';

const sound = { divergences: 0, lost: 0, resurrected: 0, wrongHeads: 0 };

test('200 runs of laptops that edit and exchange files end with equal portfolios and nothing lost', () => {
	let merges = 0;
	for (let seed = 1; seed <= 200; seed++) {
		const outcome = new World(seed).run(60);
		expect(outcome, `seed ${seed}`).toMatchObject(sound);
		merges += outcome.merges;
	}
	expect(merges).toBeGreaterThan(4000);
}, 60_000);

describe('a fault in the merge is found within 40 runs', () => {
	test.each(Object.entries(brokenStates))('%s', (_, Broken) => {
		const found = Array.from({ length: 40 }, (_, i) => i + 1).some((seed) => {
			const { fault } = new World(seed, (from) => new Broken(from)).run(60);
			return fault !== undefined;
		});
		expect(found).toBe(true);
	});
});
