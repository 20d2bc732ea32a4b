import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Changeset } from '../records/changeset';
import { planIncoming, type Incoming } from './incoming';
import { Knowledge } from './knowledge';
import { PortfolioState } from './state';
import { waitingFor } from './waiting';

function conversation(): Changeset[] {
	const [ada, bob] = [new Laptop('Ada', 1), new Laptop('Bob', 2)];
	const put = (name: string) =>
		({ do: 'put', kind: 'partner', id: '0000000000000001', fields: { name } }) as const;
	for (let i = 0; i < 4; i++) {
		ada.write([put(`A${i}`)]);
		bob.read(ada.log);
		bob.write([put(`B${i}`)]);
		ada.read(bob.log);
	}
	return [...ada.log];
}

const log = conversation();

function plan(
	state: PortfolioState,
	waiting: readonly Changeset[],
	incoming: readonly Changeset[]
): Incoming {
	const planned = planIncoming(state, { waiting, incoming });
	if (!planned.ok) throw new Error('broken');
	return planned.value;
}

test('whatever comes in whatever order is applied in one that applies, or waits', () => {
	const some = fc.shuffledSubarray([...log, ...log]);
	fc.assert(
		fc.property(some, some, (first, second) => {
			const state = new PortfolioState();
			const early = plan(state, [], first);
			for (const changeset of early.fresh) expect(state.apply(changeset).status).toBe('applied');
			const late = plan(state, early.parked, second);
			for (const changeset of late.fresh) expect(state.apply(changeset).status).toBe('applied');
			const all = new Set([...first, ...second]);
			expect(early.fresh.length + late.fresh.length + late.parked.length).toBe(all.size);
			for (const changeset of late.parked) expect(state.knowledge.missingFor(changeset)).toBeDefined();
			if (late.parked.length > 0) expect(waitingFor(state.knowledge, late.parked)).not.toEqual([]);
		})
	);
});

test('what waits names the first one missing, and whose changesets wait for it', () => {
	const ada = log.filter(({ author }) => author === 'Ada');
	expect(waitingFor(new PortfolioState().knowledge, ada.slice(2))).toEqual([
		{ missing: { replica: ada[0]!.replica, seq: 1 }, changesets: ada.length - 2, authors: ['Ada'] }
	]);
});

test('a long chain of replicas, each of which saw the one before, is not asked for each again and again', () => {
	const chain = Array.from({ length: 400 }, (_, n) => {
		const laptop = new Laptop(`${n}`, n + 10);
		return laptop.write([{ do: 'drop', kind: 'partner', id: '0000000000000001' }])[0]!;
	});
	const linked = chain.map((changeset, n): Changeset => {
		const before = chain[n - 1];
		return before ? { ...changeset, after: { [before.replica]: 1 } } : changeset;
	});
	const real = Knowledge.prototype.missingFor;
	let asked = 0;
	const asks = vi.spyOn(Knowledge.prototype, 'missingFor').mockImplementation(function (
		this: Knowledge,
		one
	) {
		asked++;
		return real.call(this, one);
	});
	const planned = planIncoming(new PortfolioState(), { waiting: [], incoming: linked.toReversed() });
	asks.mockRestore();
	expect(planned.ok && planned.value.fresh).toHaveLength(linked.length);
	expect(asked).toBeLessThan(linked.length * 4);
});
