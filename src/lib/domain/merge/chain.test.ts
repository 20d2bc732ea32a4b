import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { verifyChain } from './chain';
import type { Changeset, Op } from '../records/changeset';
import { changesetDigest, opDigest } from './digest';

const kind = 'contact';
const id = '0123456789ABCDEF';

function chain(length: number): { changesets: Changeset[]; replica: string } {
	const laptop = new Laptop('anna', 7);
	for (let i = 0; i < length; i++) laptop.write([{ do: 'put', kind, id, fields: { note: `Call ${i}` } }]);
	return { changesets: laptop.log, replica: laptop.replica };
}

test('a chain as written holds, in any order and with repetitions', () => {
	const { changesets } = chain(20);
	expect(verifyChain(changesets)).toEqual({ ok: true, value: changesets.map(changesetDigest) });
	expect(verifyChain([...changesets.toReversed(), changesets[3]!]).ok).toBe(true);
	expect(verifyChain(changesets.slice(5)).ok).toBe(true);
});

test('an altered changeset is named, wherever it stands', () => {
	const { changesets, replica } = chain(30);
	const newest = changesetDigest(changesets.at(-1)!);
	const known = (_: string, seq: number): string | undefined => (seq === 30 ? newest : undefined);
	for (const [i, changeset] of changesets.entries()) {
		const { seq } = changeset;
		const other = { ...changeset.ops[0], fields: { note: 'Never' } } as Op;
		for (const altered of [
			{ ...changeset, ops: [other] },
			{ ...changeset, author: 'Ben' },
			{ ...changeset, at: '2020-01-01T00:00:00.000Z' },
			{ ...changeset, prev: seq === 1 ? newest : '00'.repeat(32) }
		])
			expect(verifyChain(changesets.with(i, altered), known)).toEqual({
				ok: false,
				problem: { type: 'altered', replica, seq }
			});
	}
});

test('one cut out or put in twice is named', () => {
	const { changesets, replica } = chain(10);
	for (let i = 1; i < 9; i++)
		expect(verifyChain(changesets.toSpliced(i, 1))).toEqual({
			ok: false,
			problem: { type: 'cut-out', replica, seq: i + 1 }
		});
	const twin = { ...changesets[4]!, author: 'Ben' };
	expect(verifyChain([...changesets, twin])).toMatchObject({ problem: { type: 'two-of-one', seq: 5 } });
});

test('an operation that lost its content keeps its digest, and the chain holds', () => {
	const { changesets } = chain(5);
	const ops = changesets[2]!.ops.map((op): Op => ({ do: 'gone', kind, id, digest: opDigest(op) }));
	const erased = { ...changesets[2]!, ops };
	expect(changesetDigest(erased)).toBe(changesetDigest(changesets[2]!));
	expect(verifyChain(changesets.with(2, erased)).ok).toBe(true);
});

test('digests are those that any other program works out', () => {
	const changeset: Changeset = {
		replica: id,
		seq: 1,
		at: '2026-03-01T12:00:00.000Z',
		author: 'Zoë',
		app: '1.0.0',
		label: { act: 'edit' },
		prev: '',
		ops: [{ do: 'put', kind, id, fields: { name: 'Zoë', age: 3 }, salt: id }]
	};
	// Worked out with sha256sum from the written-out rule.
	expect(opDigest(changeset.ops[0]!)).toBe(
		'a3ecc306675c62ec3248cbbe171269081417635804a80e8e77eb3c66e7e96db2'
	);
	expect(changesetDigest(changeset)).toBe('9c60367a390e8f37aa17ca0dba75f300307a5f18ae22cf659e0cfa3de7795175');
});
