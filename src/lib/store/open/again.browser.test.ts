import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../domain/base/id';
import type { AnyValues } from '../../domain/schema/kind';
import { databaseName } from '../log/database';
import { Portfolio } from './portfolio.svelte';
import type { StoreProblem } from '../base/problems';
import type { Result } from '../../domain/base/result';
import { browserSurroundings } from '../base/surroundings';
import { undoneRecords } from '../log/undone';

let portfolio: Portfolio;

beforeEach(async () => {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	portfolio = good(await Portfolio.open(info, 'Ada', browserSurroundings));
});

afterEach(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(portfolio.id));
});

function good<T>(result: Result<T, StoreProblem>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

const rate: AnyValues = { currency: 'EUR', date: '2026', francs: 0.93, source: 'ECB' };
const rates = () => portfolio.all('rate').map(({ values }) => values);

describe('a record whose fields make its identity', () => {
	test.each(['taken back', 'deleted'] as const)('%s and created again is there', async (how) => {
		const id = good(await portfolio.create('rate', rate));
		for (let round = 0; round < 2; round++) {
			good(await (how === 'deleted' ? portfolio.drop('rate', id) : portfolio.undo()));
			expect(rates()).toEqual([]);
			expect(good(await portfolio.create('rate', rate))).toBe(id);
			expect(rates()).toEqual([rate]);
		}
		good(await portfolio.undo());
		expect(rates()).toEqual([]);
		good(await portfolio.redo());
		expect(rates()).toEqual([rate]);
	});

	test('says only what it is created with', async () => {
		const id = good(await portfolio.create('rate', rate));
		good(await portfolio.drop('rate', id));
		const { source: _, ...unsourced } = rate;
		good(await portfolio.create('rate', { ...unsourced, francs: 0.95 }));
		expect(rates()).toEqual([{ ...unsourced, francs: 0.95 }]);
		good(await portfolio.undo());
		expect(portfolio.get('rate', id)).toMatchObject({ state: 'dropped', values: rate });
	});
});

test('a value put back in a deleted record brings it back, also the one it has', async () => {
	const id = good(await portfolio.create('partner', { name: 'GSI' }));
	good(await portfolio.drop('partner', id));
	expect(good(await portfolio.edit('partner', id, { name: 'GSI' })).touched).toHaveLength(1);
	expect(portfolio.get('partner', id)?.state).toBe('live');
});

test('what was taken back is told from what was deleted', async () => {
	const undone = good(await portfolio.create('partner', { name: 'GSI' }));
	good(await portfolio.undo());
	const deleted = good(await portfolio.create('partner', { name: 'CNAO' }));
	good(await portfolio.drop('partner', deleted));
	const there = good(await portfolio.create('partner', { name: 'PSI' }));
	const isUndone = await undoneRecords(portfolio.log());
	expect([undone, deleted, there].map((id) => isUndone('partner', id))).toEqual([true, false, false]);
});
