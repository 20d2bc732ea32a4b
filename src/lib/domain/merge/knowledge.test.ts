import { describe, expect, test } from 'vitest';
import { Interned } from '../records/interned';
import type { Changeset, Heads } from '../records/changeset';
import { markOf } from './copies';
import { Knowledge } from './knowledge';

/** Digests as they are chained: each changeset's, told by who and which. */
const digest = (name: string) => name.padEnd(4, '0').padStart(12, '0').padEnd(64, 'f');
const mark = (name: string) => digest(name).slice(0, 12);

type Given = Partial<Pick<Changeset, 'after' | 'saw' | 'copyOf'>> & { readonly follows?: string };

function changeset(replica: string, seq: number, { follows, ...more }: Given = {}): Changeset {
	const prev = follows === undefined ? '' : digest(follows);
	return {
		replica,
		seq,
		at: '2026-01-01T00:00:00.000Z',
		author: replica,
		app: '1',
		label: { act: 'edit' },
		prev,
		ops: [],
		...more
	};
}

/** `A` wrote two (a1, a2); `B` one (b1), then one having seen the first of `A` (b2). */
function known(): { knowledge: Knowledge; replicas: Interned } {
	const replicas = new Interned();
	const knowledge = new Knowledge(replicas);
	knowledge.admit(changeset('B', 1), digest('b1'));
	knowledge.admit(changeset('A', 1), digest('a1'));
	knowledge.admit(changeset('A', 2, { follows: 'a1' }), digest('a2'));
	knowledge.admit(
		changeset('B', 2, { follows: 'b1', after: { A: 1 }, saw: { A: mark('a1') } }),
		digest('b2')
	);
	return { knowledge, replicas };
}

/** `L` issues again what a copy of `A` wrote behind its first: l1 and l2, the second having seen b1. */
function copied() {
	const all = known();
	const of = (seq: number, follows: string) => ({ replica: 'A', seq, prev: digest(follows) });
	all.knowledge.admit(changeset('L', 1, { copyOf: of(2, 'a1'), after: {} }), digest('x'));
	all.knowledge.admit(
		changeset('L', 2, { follows: 'x', copyOf: of(3, 'c1'), after: { B: 1 }, saw: { B: mark('b1') } }),
		digest('y')
	);
	return all;
}

describe('what is here', () => {
	test('is told by the last of each replica, in order', () => {
		const { knowledge } = known();
		expect(Object.entries(knowledge.heads)).toEqual([
			['A', 2],
			['B', 2]
		]);
		expect(knowledge.heads).toBe(knowledge.heads);
		expect(knowledge.head('A')).toBe(2);
		expect(knowledge.head('C')).toBe(0);
		knowledge.admit(changeset('C', 1), digest('c1'));
		expect(knowledge.heads).toEqual({ A: 2, B: 2, C: 1 });
	});

	test('has the mark of each changeset, and of no other', () => {
		const { knowledge } = known();
		expect([0, 1, 2, 3].map((seq) => knowledge.markAt('A', seq))).toEqual([
			undefined,
			mark('a1'),
			mark('a2'),
			undefined
		]);
		expect(knowledge.markAt('C', 1)).toBeUndefined();
	});

	test('is found by number, and by number and mark', () => {
		const { knowledge } = known();
		expect(knowledge.find({ replica: 'A', seq: 2 })).toEqual({ replica: 'A', seq: 2 });
		expect(knowledge.find({ replica: 'A', seq: 3 })).toBeUndefined();
		expect(knowledge.find({ replica: 'A', seq: 0 })).toBeUndefined();
		expect(knowledge.find({ replica: 'A', seq: 1 }, mark('a1'))).toEqual({ replica: 'A', seq: 1 });
		expect(knowledge.find({ replica: 'A', seq: 1 }, mark('zz'))).toBeUndefined();
	});
});

describe('what a writer had seen', () => {
	test('holds from the changeset that says so on', () => {
		const { knowledge } = known();
		expect(knowledge.seenBy('B', 1)).toEqual({});
		expect(knowledge.seenBy('B', 2)).toEqual({ A: 1 });
		knowledge.admit(changeset('B', 3, { follows: 'b2' }), digest('b3'));
		expect(knowledge.seenBy('B', 3)).toEqual({ A: 1 });
		knowledge.admit(
			changeset('B', 4, { follows: 'b3', after: { A: 2 }, saw: { A: mark('a2') } }),
			digest('b4')
		);
		expect([2, 3, 4].map((seq) => knowledge.seenBy('B', seq))).toEqual([{ A: 1 }, { A: 1 }, { A: 2 }]);
		expect(knowledge.seenBy('A', 2)).toEqual({});
	});

	test('is never unlearned, and says nothing of the writer itself', () => {
		const { knowledge } = known();
		knowledge.admit(changeset('C', 1, { after: { A: 2, C: 5 }, saw: { A: mark('a2') } }), digest('c1'));
		knowledge.admit(changeset('C', 2, { follows: 'c1', after: { A: 1, B: 1 } }), digest('c2'));
		expect(knowledge.seenBy('C', 1)).toEqual({ A: 2 });
		expect(knowledge.seenBy('C', 2)).toEqual({ A: 2, B: 1 });
	});

	test('is what a changeset replaces of others', () => {
		const { knowledge, replicas } = known();
		const reach = knowledge.reachOf(changeset('B', 2));
		expect([reach[replicas.codeOf('A')], reach[replicas.codeOf('B')]]).toEqual([1, undefined]);
	});

	test('costs nothing where a changeset says nothing new', () => {
		const { knowledge } = known();
		const sights = (replica: string) => knowledge.outline().find(([of]) => of === replica)![2];
		expect(sights('A')).toEqual([]);
		expect(sights('B')).toEqual([{ from: 2, seen: { A: 1 } }]);
		knowledge.admit(changeset('B', 3, { follows: 'b2' }), digest('b3'));
		expect(sights('B')).toHaveLength(1);
		expect(knowledge.outline().map(([of]) => of)).toEqual(['A', 'B']);
	});
});

describe('what is missing for a changeset', () => {
	const missing = (more: Given & { replica?: string; seq?: number }, from = known()) =>
		from.knowledge.missingFor(changeset(more.replica ?? 'C', more.seq ?? 1, more));

	test.each<[string, Parameters<typeof missing>[0], ReturnType<typeof missing>]>([
		['nothing, next in turn', { replica: 'A', seq: 3, follows: 'a2' }, undefined],
		['nothing, known long since', { replica: 'A', seq: 1 }, undefined],
		['the one before it', { replica: 'A', seq: 5 }, { replica: 'A', seq: 3 }],
		['nothing, all it had seen being here', { after: { A: 2, B: 1 } }, undefined],
		['the next of another it had seen more of', { after: { A: 4 } }, { replica: 'A', seq: 3 }],
		['the first of one never heard of, in order', { after: { Z: 2, Y: 3 } }, { replica: 'Y', seq: 1 }],
		['what it says of itself and has not written', { after: { C: 7 } }, { replica: 'C', seq: 1 }],
		[
			'the very one it had seen, where another of that number is here',
			{ after: { A: 1 }, saw: { A: mark('zz') } },
			{ replica: 'A', seq: 1 }
		],
		[
			'the one behind which a copy left',
			{ replica: 'M', copyOf: { replica: 'A', seq: 3, prev: digest('zz') } },
			{ replica: 'A', seq: 2 }
		],
		[
			'nothing, the one behind which a copy left being here',
			{ replica: 'M', copyOf: { replica: 'A', seq: 3, prev: digest('a2') } },
			undefined
		],
		[
			'nothing for a copy from the beginning',
			{ replica: 'M', copyOf: { replica: 'Q', seq: 1, prev: '' } },
			undefined
		]
	])('is %s', (_, asked, expected) => {
		expect(missing(asked)).toEqual(expected);
	});

	test('is nothing for a later one of a line, whatever it was in its origin', () => {
		const copyOf = { replica: 'A', seq: 4, prev: digest('zz') };
		expect(missing({ replica: 'L', seq: 3, copyOf }, copied())).toBeUndefined();
	});
});

describe('a line that a copy wrote', () => {
	test('begins behind the one its writer had, and knows what that one knew', () => {
		const { knowledge } = copied();
		expect(knowledge.lines).toEqual([{ line: 'L', origin: 'A', base: 1, parent: { replica: 'A', seq: 1 } }]);
		expect([knowledge.originOf('L'), knowledge.originOf('A')]).toEqual(['A', 'A']);
		expect(knowledge.seenBy('L', 1)).toEqual({ A: 1 });
		expect(knowledge.seenBy('L', 2)).toEqual({ A: 1, B: 1 });
	});

	test('knows what the writer of the one before it had seen, also where that stands in a line', () => {
		const { knowledge } = copied();
		const begin = (line: string, of: string, seq: number, prev: string) =>
			knowledge.admit(changeset(line, 1, { copyOf: { replica: of, seq, prev: digest(prev) } }), digest(line));
		begin('N', 'B', 3, 'b2');
		expect(knowledge.seenBy('N', 1)).toEqual({ A: 1, B: 2 });
		begin('O', 'A', 3, 'c1');
		expect(knowledge.seenBy('O', 1)).toEqual({ A: 1, L: 1 });
		expect(knowledge.lines.at(-1)).toMatchObject({ line: 'O', parent: { replica: 'L', seq: 1 } });
	});

	test('may go back to the beginning', () => {
		const { knowledge } = known();
		knowledge.admit(changeset('M', 1, { copyOf: { replica: 'A', seq: 1, prev: '' } }), digest('m'));
		expect(knowledge.lines).toEqual([{ line: 'M', origin: 'A', base: 0 }]);
		expect(knowledge.seenBy('M', 1)).toEqual({});
	});

	test('bears the marks of its originals, the newest too, whose digest is another', () => {
		const { knowledge } = known();
		const copyOf = { replica: 'A', seq: 2, prev: digest('a1') };
		const issued = changeset('L', 1, { copyOf, after: {} });
		knowledge.admit(issued, digest('x'));
		expect(knowledge.markAt('L', 1)).toBe(markOf(issued));
	});

	test('is found under the number its writer counted, by the mark of the original', () => {
		const { knowledge } = copied();
		expect(knowledge.markAt('L', 1)).toBe(mark('c1'));
		expect(knowledge.find({ replica: 'A', seq: 2 }, mark('c1'))).toEqual({ replica: 'L', seq: 1 });
		expect(knowledge.find({ replica: 'L', seq: 1 }, mark('a2'))).toEqual({ replica: 'A', seq: 2 });
		expect(knowledge.find({ replica: 'B', seq: 9 }, mark('zz'))).toBeUndefined();
	});

	test('means, to whoever had seen it, also what stands before it', () => {
		const { knowledge } = copied();
		const after: Heads = { A: 2 };
		knowledge.admit(changeset('D', 1, { after, saw: { A: mark('c1') } }), digest('d1'));
		expect(knowledge.seenBy('D', 1)).toEqual({ L: 1, A: 1 });
	});
});

describe('a mark', () => {
	const elsewhere = { replica: 'Z', seq: 7 };

	test('is found wherever it stands, called by a name that is none here, also what came since', () => {
		const { knowledge } = copied();
		expect(knowledge.find(elsewhere, mark('c1'))).toEqual({ replica: 'L', seq: 1 });
		expect(knowledge.find(elsewhere, mark('a2'))).toEqual({ replica: 'A', seq: 2 });
		expect(knowledge.find(elsewhere, mark('d1'))).toBeUndefined();
		knowledge.admit(changeset('D', 1), digest('d1'));
		expect(knowledge.find(elsewhere, mark('d1'))).toEqual({ replica: 'D', seq: 1 });
	});

	test('that two share means the one of that name, else of that origin, else neither', () => {
		const { knowledge } = copied();
		knowledge.admit(changeset('D', 1), digest('a2'));
		knowledge.admit(
			changeset('M', 1, { copyOf: { replica: 'B', seq: 2, prev: digest('b1') }, after: {} }),
			digest('z')
		);
		knowledge.admit(
			changeset('M', 2, { follows: 'z', copyOf: { replica: 'B', seq: 3, prev: digest('c1') } }),
			digest('w')
		);
		expect(knowledge.markAt('M', 1)).toBe(knowledge.markAt('L', 1));
		expect(knowledge.find({ replica: 'A', seq: 2 }, mark('a2'))).toEqual({ replica: 'A', seq: 2 });
		expect(knowledge.find({ replica: 'D', seq: 1 }, mark('a2'))).toEqual({ replica: 'D', seq: 1 });
		expect(knowledge.find({ replica: 'L', seq: 1 }, mark('a2'))).toEqual({ replica: 'A', seq: 2 });
		expect(knowledge.find({ replica: 'A', seq: 2 }, mark('c1'))).toEqual({ replica: 'L', seq: 1 });
		expect(knowledge.find({ replica: 'B', seq: 2 }, mark('c1'))).toEqual({ replica: 'M', seq: 1 });
		for (const shared of ['a2', 'c1']) expect(knowledge.find(elsewhere, mark(shared))).toBeUndefined();
	});
});

test('it is the same after it was kept on the disk', () => {
	const { knowledge, replicas } = copied();
	const again = new Knowledge(replicas, knowledge.toColumns());
	expect(again.outline()).toEqual(knowledge.outline());
	expect(again.lines).toEqual(knowledge.lines);
	for (const replica of ['A', 'B', 'L'])
		for (const seq of [1, 2]) expect(again.markAt(replica, seq)).toBe(knowledge.markAt(replica, seq));
	again.admit(changeset('A', 3, { follows: 'a2' }), digest('a3'));
	expect(again.markAt('A', 2)).toBe(mark('a2'));
});
