import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Changeset } from '../../src/lib/domain/records/changeset';
import type { Delivery } from '../../src/lib/domain/merge/incoming';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { fallenSeeds } from './failed-seeds';
import { Siege } from './siege';

test('60 runs of honest laptops among forged files', async () => {
	let [taken, refused, waiting] = [0, 0, 0];
	for (let seed = 1; seed <= 60; seed++) {
		const outcome = await new Siege(seed).run(20);
		expect(outcome.faults, `seed ${seed}: ${outcome.fault}`).toBe(0);
		taken += outcome.taken;
		refused += outcome.refused;
		waiting += outcome.waiting;
	}
	// They would prove nothing if all of it were refused, or nothing.
	expect(taken).toBeGreaterThan(100);
	expect(refused).toBeGreaterThan(20);
	expect(waiting).toBeGreaterThan(50);
}, 240_000);

test.each(fallenSeeds)('seed $seed, which failed once: $why', async ({ seed, steps }) => {
	const outcome = await new Siege(seed).run(steps);
	expect(outcome.faults, outcome.fault).toBe(0);
});

describe('each check, dropped, is missed within 60 runs', () => {
	afterEach(() => {
		vi.doUnmock(merge('forked-origins'));
		vi.doUnmock(merge('hollow'));
		vi.doUnmock(merge('copies'));
		vi.doUnmock(merge('changeset-check'));
		vi.resetModules();
	});

	type Module = Record<string, (...args: never[]) => unknown>;
	const merge = (name: string): string => `../../src/lib/domain/merge/${name}`;

	const dropped: [string, string, (real: Module) => Module][] = [
		[
			'that a changeset goes on behind the whole digest of what is held',
			'forked-origins',
			({ forkedOrigins }) => ({
				forkedOrigins: ((state: PortfolioState, arrival: Delivery) => {
					const believed = (changeset: Changeset): Changeset => {
						const held = state.newestDigest(changeset.replica);
						const alike = held !== '' && changeset.prev.startsWith(held.slice(0, 12));
						return alike ? { ...changeset, prev: held } : changeset;
					};
					const incoming = arrival.incoming.map(believed);
					return forkedOrigins!(state as never, { ...arrival, verified: true, incoming } as never);
				}) as never
			})
		],
		['that content is missing only with a cause', 'hollow', () => ({ lacksContent: () => false })],
		[
			'that a copy’s changeset is laid by its original',
			'copies',
			() => ({ originOf: (({ replica }: Changeset) => replica) as never })
		],
		[
			'that of two copies of a changeset the one with its content counts',
			'hollow',
			() => ({ fuller: ((one: Changeset) => one) as never })
		],
		[
			'that nobody names whom they write as among those they had seen',
			'changeset-check',
			({ checkChangeset }) => ({
				checkChangeset: ((value: Changeset, ...rest: never[]) =>
					checkChangeset!(
						...([value?.copyOf ? { ...value, after: undefined, saw: undefined } : value, ...rest] as never[])
					)) as never
			})
		]
	];
	test.each(dropped)(
		'%s',
		async (_, file, mutate) => {
			vi.resetModules();
			vi.doMock(merge(file), async (importOriginal) => {
				const real = await importOriginal<Module>();
				return { ...real, ...mutate(real) };
			});
			const { Siege } = await import('./siege');
			let fault: string | undefined;
			for (let seed = 1; seed <= 60 && !fault; seed++) ({ fault } = await new Siege(seed).run(20));
			expect(fault).toBeDefined();
		},
		240_000
	);
});
