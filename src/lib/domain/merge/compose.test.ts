import { expect, test } from 'vitest';
import { Laptop, exchange } from '../../../../tests/support/laptop';
import { verifyChain } from './chain';
import { maxOps, type Change } from '../records/changeset';
import { checkChangeset } from './changeset-check';

const numbered = (count: number, note = ''): Change[] =>
	Array.from({ length: count }, (_, i) => ({
		do: 'put',
		kind: 'partner',
		id: String(i).padStart(16, '0'),
		fields: { number: i, note }
	}));

test('a large action is several changesets with one group, chained and sound', () => {
	const laptop = new Laptop('anna', 1);
	const written = laptop.write(numbered(2500));
	expect(written.map(({ seq, ops }) => [seq, ops.length])).toEqual([
		[1, maxOps],
		[2, maxOps],
		[3, 500]
	]);
	expect(new Set(written.map(({ group }) => group)).size).toBe(1);
	expect(written[0]!.group).toBeDefined();
	expect(verifyChain(written).ok).toBe(true);
	for (const changeset of written)
		expect(checkChangeset(JSON.parse(JSON.stringify(changeset)))).toBeUndefined();
});

test('one that fits has no group, and none is written for nothing', () => {
	const laptop = new Laptop('anna', 1);
	expect(laptop.write(numbered(1))[0]).not.toHaveProperty('group');
	expect(laptop.write([])).toEqual([]);
});

test('a reader takes whatever somebody is called and their action is about', () => {
	const laptop = new Laptop(`${'A'.repeat(199)}🧲`, 1);
	const name = `${'x'.repeat(1001)}\ud83d`;
	const [changeset] = laptop.write(numbered(1), undefined, { act: 'undo', name, of: { act: 'edit', name } });
	expect(checkChangeset(changeset)).toBeUndefined();
	expect(JSON.stringify(changeset).isWellFormed()).toBe(true);
	expect(JSON.stringify(changeset)).not.toContain('\\ud');
	expect(changeset!.author).toBe('A'.repeat(199));
});

test('long texts are spread so that no line of a file is too long', () => {
	const laptop = new Laptop('anna', 1);
	const long = 'x'.repeat(900_000);
	const one: Change = {
		do: 'put',
		kind: 'partner',
		id: '0123456789ABCDEF',
		fields: { a: long, b: long, c: long, d: long }
	};
	for (const changeset of laptop.write([...numbered(5, long), one]))
		expect(JSON.stringify(changeset).length).toBeLessThan(2_100_000);
	expect(Object.keys(laptop.state.table('partner').get(one.id)!.values)).toEqual(['a', 'b', 'c', 'd']);
});

test('what the writer had seen is written after an import and not again', () => {
	const [anna, ben] = [new Laptop('anna', 1), new Laptop('ben', 2)];
	expect(anna.write(numbered(1))[0]).not.toHaveProperty('after');
	exchange(anna, ben);
	expect(ben.write(numbered(1))[0]!.after).toEqual({ [anna.replica]: 1 });
	expect(ben.write(numbered(1))[0]).not.toHaveProperty('after');
	expect(anna.write(numbered(1))[0]).not.toHaveProperty('after');
	exchange(anna, ben);
	expect(anna.write(numbered(1500)).map(({ after }) => after)).toEqual([{ [ben.replica]: 2 }, undefined]);
	expect(ben.write(numbered(1))[0]!.after).toEqual({ [anna.replica]: 2 });
	expect(ben.state.knowledge.seenBy(ben.replica, 1)).toEqual({ [anna.replica]: 1 });
	expect(ben.state.knowledge.seenBy(ben.replica, 3)).toEqual({ [anna.replica]: 2 });
});
