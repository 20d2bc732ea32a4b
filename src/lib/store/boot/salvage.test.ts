import { describe, expect, test } from 'vitest';
import { Laptop, seededBytes } from '../../../../tests/support/laptop';
import { newId } from '../../domain/base/id';
import type { Changeset } from '../../domain/records/changeset';
import { salvage } from './salvage';
import { unite } from './unite';

/** The log of somebody who has read a colleague, and has written on. */
function worked(): { log: Changeset[]; anna: Laptop; ben: Laptop } {
	const [anna, ben] = [new Laptop('Anna', 1), new Laptop('Ben', 2)];
	const random = seededBytes(3);
	const write = (by: Laptop, name: string) =>
		by.write([{ do: 'put', kind: 'partner', id: newId(random), fields: { name } }]);
	for (const name of ['A', 'B', 'C']) write(anna, name);
	ben.read(anna.log);
	for (const name of ['D', 'E']) write(ben, name);
	return { log: [...ben.log], anna, ben };
}

/** What does not follow from the changeset before it. */
function forgedBehind(last: Changeset): Changeset {
	return { ...last, seq: last.seq + 1, prev: 'b'.repeat(64) };
}

const nameOf = ({ replica, seq }: Changeset) => `${replica} ${seq}`;

describe('what folds of a log', () => {
	test('is all of a sound one', () => {
		const { log, ben } = worked();
		const salvaged = salvage(log);
		expect(salvaged).toMatchObject({ log, parked: [], apart: [] });
		expect(salvaged.state.digest()).toBe(ben.state.digest());
	});

	test('is all but what does not follow, wherever that stands', () => {
		const { log, ben } = worked();
		const forged = forgedBehind(log[2]!);
		for (let at = 3; at <= log.length; at++) {
			const salvaged = salvage(log.toSpliced(at, 0, forged));
			expect(salvaged.apart).toEqual([forged]);
			expect(salvaged.state.digest()).toBe(ben.state.digest());
		}
	});

	test('keeps waiting what built on something that is left out', () => {
		const { log } = worked();
		const broken = log.with(3, { ...log[3]!, prev: 'c'.repeat(64) });
		const salvaged = salvage(broken);
		expect(salvaged.log).toEqual(log.slice(0, 3));
		expect(salvaged.apart.map(nameOf)).toEqual([nameOf(log[3]!)]);
		expect(salvaged.parked).toEqual([log[4]]);
	});

	test('goes on behind changesets at which folding throws', () => {
		const { log, anna } = worked();
		const bad = { ...log[4]!, ops: [{ do: 'put', kind: 'partner', id: 'X', fields: null }] };
		const salvaged = salvage([...log.slice(0, 4), bad as unknown as Changeset]);
		expect(salvaged.log).toEqual(log.slice(0, 4));
		expect(salvaged.apart).toEqual([bad]);
		expect(salvaged.state.knowledge.head(anna.replica)).toBe(3);
	});

	test('ends at the first of very many at which it throws', () => {
		const { log } = worked();
		const [last] = log.slice(-1);
		const bad = Array.from({ length: 40 }, (_, i) => ({
			...last!,
			replica: `${i}`.padStart(16, '0'),
			seq: 1,
			prev: '',
			after: {},
			ops: [{ do: 'put', kind: 'partner', id: 'X', fields: null }]
		})) as unknown as Changeset[];
		const salvaged = salvage([...log, ...bad]);
		expect(salvaged.log).toEqual(log);
		expect(salvaged.apart).toHaveLength(40);
	});
});

test('a log with a forged changeset is put together with a snapshot that has it too', () => {
	const { log, ben } = worked();
	const forged = forgedBehind(log[2]!);
	const hostile = log.toSpliced(4, 0, forged);
	const united = unite(hostile, hostile.slice(0, 5));
	expect(united.log.map(nameOf).sort()).toEqual(log.map(nameOf).sort());
	expect(salvage(united.log).state.digest()).toBe(ben.state.digest());
});
