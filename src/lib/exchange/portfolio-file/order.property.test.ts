import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Changeset } from '../../domain/records/changeset';
import { inFileOrder } from './order';

interface Drawn {
	readonly replica: number;
	readonly step: number;
	readonly at: number;
	readonly after: Readonly<Record<string, number>>;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
	replica: fc.nat(4),
	step: fc.integer({ min: 1, max: 2 }),
	at: fc.nat(6),
	after: fc.dictionary(
		fc.nat(5).map((one) => `R${one}`),
		fc.integer({ min: 1, max: 8 }),
		{ maxKeys: 3 }
	)
});

/** A log in which the changesets of one replica ascend, not always from the first and without a gap. */
function logOf(all: readonly Drawn[]): Changeset[] {
	const heads = new Map<number, number>();
	return all.map(({ replica, step, at, after }) => {
		const seq = (heads.get(replica) ?? 0) + step;
		heads.set(replica, seq);
		return { replica: `R${replica}`, seq, at: String(at), after } as unknown as Changeset;
	});
}

/** The order by its definition, one look at every replica for each changeset. */
function slowly(log: readonly Changeset[]): Changeset[] {
	const laid: Changeset[] = [];
	const isCovered = ({ replica, after = {} }: Changeset) =>
		Object.entries(after).every(
			([other, seq]) => other === replica || laid.some((one) => one.replica === other && one.seq >= seq)
		);
	while (laid.length < log.length) {
		const left = log.filter((one) => !laid.includes(one));
		const next = left
			.filter((one) => left.every((other) => other.replica !== one.replica || other.seq >= one.seq))
			.sort((a, b) => (a.at === b.at ? (a.replica < b.replica ? -1 : 1) : a.at < b.at ? -1 : 1));
		laid.push(next.find(isCovered) ?? next[0]!);
	}
	return laid;
}

it('is by what was seen, then by time, then by replica', () => {
	fc.assert(
		fc.property(fc.array(drawn, { maxLength: 25 }), (all) => {
			const log = logOf(all);
			expect(inFileOrder(log)).toEqual(slowly(log));
		}),
		{ numRuns: 400 }
	);
});

it('takes no longer for many replicas that wait for each other', { timeout: 30_000 }, () => {
	const count = 30_000;
	const log = Array.from({ length: count }, (_, at) => {
		const after = at + 1 < count ? { [`R${at + 1}`]: 1 } : {};
		return { replica: `R${at}`, seq: 1, at: '0', after } as unknown as Changeset;
	});
	expect(inFileOrder(log)).toEqual(log.toReversed());
});
