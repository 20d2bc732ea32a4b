import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { amendmentChain } from './amendments';

const ids = (agreement: Parameters<typeof tablesOf>[0][string], id: string) =>
	amendmentChain(tablesOf({ agreement }), id).map((one) => one.id);

test('a chain of amendments is the same from each of its links', () => {
	const agreements = { A: {}, B: { amends: 'A' }, C: { amends: 'B' }, D: { amends: 'A' }, E: {} };
	for (const id of ['A', 'B', 'C', 'D']) expect(ids(agreements, id)).toEqual(['A', 'B', 'D', 'C']);
	expect(ids(agreements, 'E')).toEqual(['E']);
});

test('a circle of amendments ends, and so does one that amends what is not there', () => {
	expect(ids({ A: { amends: 'B' }, B: { amends: 'A' } }, 'A').toSorted()).toEqual(['A', 'B']);
	expect(ids({ A: { amends: 'A' } }, 'A')).toEqual(['A']);
	expect(ids({ A: { amends: 'Z' } }, 'A')).toEqual(['A']);
});
