import { describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Changeset } from '../records/changeset';
import { verifyChain } from './chain';
import { changesetDigest } from './digest';
import { lineId, originalOf } from './copies';
import { PortfolioState } from './state';

const kind = 'partner';
const id = '0123456789ABCDEF';

const named = (name: string) => [{ do: 'put', kind, id, fields: { name } }] as const;

function copyOf(laptop: Laptop, author: string, seed: number): Laptop {
	return laptop.copy(author, seed, new PortfolioState(laptop.state.toCheckpoint()));
}

/** A browser that wrote two changesets, and a copy of it; each has written two more. */
function copied(): { anna: Laptop; copy: Laptop; before: readonly Changeset[] } {
	const anna = new Laptop('anna', 1);
	anna.write(named('GSI'));
	anna.write([{ do: 'put', kind, id, fields: { city: 'Darmstadt' } }]);
	const before = [...anna.log];
	const copy = copyOf(anna, 'copy', 7);
	for (const note of ['a', 'b']) {
		anna.write([{ do: 'put', kind, id, fields: { note } }]);
		copy.write([{ do: 'put', kind, id, fields: { city: `Wixhausen ${note}` } }]);
	}
	return { anna, copy, before };
}

const both = { name: 'GSI', city: 'Wixhausen b', note: 'b' };

describe('two browsers that write under one name', () => {
	test('keep the work of both after one exchange, under one name each, equal on both', () => {
		const { anna, copy } = copied();
		expect(anna.replica).toBe(copy.replica);
		const [annas, copies] = [[...anna.log], [...copy.log]];
		anna.merge(copies);
		copy.merge(annas);
		expect(anna.state.digest()).toBe(copy.state.digest());
		expect(anna.state.table(kind).get(id)?.values).toEqual(both);
		expect(anna.state.conflicts).toEqual([]);
		expect(new Set([anna.replica, copy.replica, annas[0]!.replica]).size).toBe(3);
		expect(verifyChain(anna.log).ok).toBe(true);
		const [line] = anna.state.knowledge.lines;
		expect(line).toMatchObject({ origin: annas[0]!.replica, base: 2 });
		const first = [annas[2]!, copies[2]!].map(changesetDigest).sort()[1]!;
		expect(line!.line).toBe(lineId(annas[0]!.replica, first));
	});

	test('a third one gets the same from either side, in any order and in parts', () => {
		const { anna, copy } = copied();
		const orders = [
			[anna.log, copy.log],
			[copy.log, anna.log],
			[copy.log.slice(3), anna.log.slice(0, 3), copy.log, anna.log.slice(3)],
			[copy.log.slice(2), anna.log]
		];
		const digests = orders.map((files) => {
			const ben = new Laptop('ben', 3);
			for (const file of files) ben.merge([...file]);
			expect(ben.state.table(kind).get(id)?.values).toEqual(both);
			return ben.state.digest();
		});
		expect(new Set(digests).size).toBe(1);
	});

	test('what others wrote upon one side replaces that side only', () => {
		const { anna, copy } = copied();
		const [ben, carol] = [new Laptop('ben', 3), new Laptop('carol', 4)];
		ben.merge(anna.log);
		carol.merge(copy.log);
		ben.write([{ do: 'put', kind, id, fields: { note: 'of Ben', city: 'Berlin' } }]);
		carol.write([{ do: 'put', kind, id, fields: { city: 'Cologne' } }]);
		const [bens, carols] = [[...ben.log], [...carol.log]];
		ben.merge(carols);
		carol.merge(bens);
		copy.merge(bens);
		copy.merge(carols);
		for (const laptop of [carol, copy]) expect(laptop.state.digest()).toBe(ben.state.digest());
		const cities = ben.state
			.table(kind)
			.entries(id, 'city')
			.map(({ value }) => value);
		expect(cities.toSorted()).toEqual(['Berlin', 'Cologne']);
		expect(ben.state.conflicts).toHaveLength(1);
		expect(ben.state.table(kind).get(id)?.values['note']).toBe('of Ben');
	});

	test('a third copy, from before the others parted, ends in the same lines', () => {
		const { anna, copy, before } = copied();
		const old = new Laptop('old', 9);
		old.merge(before.slice(0, 1));
		old.replica = before[0]!.replica;
		for (let i = 0; i < 4; i++) old.write([{ do: 'put', kind, id, fields: { website: `v${i}` } }]);
		const logs = [anna, copy, old].map(({ log }) => [...log]);
		const digests = [
			[0, 1, 2],
			[2, 1, 0],
			[1, 2, 0],
			[0, 2, 1]
		].map((order) => {
			const reader = new Laptop('reader', 5);
			for (const i of order) reader.merge(logs[i]!);
			expect(reader.state.knowledge.lines).toHaveLength(2);
			return reader.state.digest();
		});
		expect(new Set(digests).size).toBe(1);
	});

	test('the original of a changeset issued again can be put together, digest and all', () => {
		const { anna, copy } = copied();
		const originals = new Set([...anna.log, ...copy.log].map(changesetDigest));
		anna.merge(copy.log);
		expect(new Set(anna.log.map(originalOf).map(changesetDigest))).toEqual(originals);
	});

	test('a part of the copy waits until what is between has come', () => {
		const { anna, copy } = copied();
		anna.merge(copy.log.slice(3));
		expect(anna.waiting).toEqual(copy.log.slice(3));
		expect(anna.state.heads).toEqual({ [copy.log[0]!.replica]: 4 });
		anna.merge(copy.log.slice(2, 3));
		expect(anna.waiting).toEqual([]);
		expect(anna.state.table(kind).get(id)?.values).toEqual(both);
	});

	test('what was written upon a line is taken in by one who knows of no copy', () => {
		const [anna, ben] = [new Laptop('anna', 1), new Laptop('ben', 2)];
		anna.write(named('GSI'));
		ben.write([{ do: 'put', kind, id, fields: { website: 'https://gsi.de' } }]);
		let [own, copy] = [anna, anna];
		const second = ({ log }: Laptop): Changeset =>
			log.find(({ seq, author }) => seq === 2 && author !== 'ben')!;
		// The smaller digest stays in the line: it is to be the copy’s, so that Anna’s own is issued again.
		for (
			let seed = 20;
			own === anna || changesetDigest(second(own)) < changesetDigest(second(copy));
			seed++
		) {
			[own, copy] = [copyOf(anna, 'own', seed), copyOf(anna, 'copy', seed + 1000)];
			copy.merge(ben.log);
			own.write([{ do: 'put', kind, id, fields: { note: 'mine' } }]);
			copy.write([{ do: 'put', kind, id, fields: { city: 'Wixhausen' } }]);
		}
		own.merge([second(copy)]);
		own.write([{ do: 'put', kind, id, fields: { note: 'mine, later' } }]);
		expect(own.waiting).toHaveLength(1);
		expect(own.state.knowledge.lines).toHaveLength(1);

		const reader = new Laptop('reader', 5);
		reader.merge(own.log);
		expect(reader.waiting).toEqual([]);
		expect(reader.state.table(kind).get(id)?.values).toEqual({ name: 'GSI', note: 'mine, later' });
		const again = new PortfolioState();
		for (const changeset of reader.log) expect(again.apply(changeset).status).toBe('applied');
		for (const laptop of [reader, own]) laptop.merge([...own.waiting, ...copy.log]);
		expect(reader.state.digest()).toBe(own.state.digest());

		const newcomer = new Laptop('newcomer', 6);
		newcomer.merge([...own.log, ...own.waiting]);
		expect(newcomer.state.digest()).toBe(own.state.digest());
	});
});
