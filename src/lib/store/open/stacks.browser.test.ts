import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { newId } from '../../domain/base/id';
import type { Change } from '../../domain/records/changeset';
import type { Result } from '../../domain/base/result';
import { databaseName, PortfolioDatabase } from '../log/database';
import { Portfolio } from './portfolio.svelte';
import { browserSurroundings } from '../base/surroundings';
import { moveStacks, readTops, type Tops, type UndoMove } from '../log/undo';

let id: string;
let portfolio: Portfolio;

beforeEach(async () => {
	id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	portfolio = good(await Portfolio.open(info, 'Ada', browserSurroundings));
});

afterEach(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(id));
});

function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

describe('the stacks on the disk', () => {
	let db: PortfolioDatabase;
	const none: Tops = { undo: undefined, redo: undefined };
	const inverse: readonly Change[] = [{ do: 'drop', kind: 'partner', id: '0123456789ABCDEF' }];
	const push = (n: number, stack: 'undo' | 'redo' = 'undo'): UndoMove['push'] => ({
		stack,
		label: { act: 'edit' },
		from: n,
		to: n
	});

	beforeEach(async () => {
		portfolio.close();
		db = new PortfolioDatabase(id);
		await db.open();
	});

	afterEach(() => db.close());

	const numbers = async (stack: 'undo' | 'redo') =>
		(await db.undo.where({ stack }).primaryKeys()).sort((a, b) => a - b);
	const inverses = () => db.inverses.toCollection().primaryKeys();

	test('grow by an action, and not by one that nothing can take back', async () => {
		const first = await moveStacks(db, none, { push: push(1), inverse });
		expect(first).toMatchObject({ undo: { n: 1 }, redo: undefined });
		expect(await moveStacks(db, first, { push: push(2), inverse: [] })).toMatchObject({ undo: { n: 1 } });
		expect(await numbers('undo')).toEqual([1]);
		expect(await inverses()).toEqual([1]);
	});

	test('give and take with an undo, and leave nothing to redo after a new action', async () => {
		let tops = await moveStacks(db, none, { push: push(1), inverse });
		tops = await moveStacks(db, tops, { push: push(2), inverse });
		tops = await moveStacks(db, tops, { take: 2, push: push(3, 'redo'), inverse });
		tops = await moveStacks(db, tops, { take: 1, push: push(4, 'redo'), inverse });
		expect(tops).toMatchObject({ undo: undefined, redo: { n: 4 } });
		expect([await numbers('undo'), await numbers('redo')]).toEqual([[], [3, 4]]);
		expect(await moveStacks(db, tops, { push: push(5), inverse })).toMatchObject({
			undo: { n: 5 },
			redo: undefined
		});
		expect(await readTops(db)).toMatchObject({ undo: { n: 5 }, redo: undefined });
		expect([await numbers('redo'), await inverses()]).toEqual([[], [5]]);
	});

	test('keep the newest two hundred actions, and forget older ones now and then with what takes them back', async () => {
		await moveStacks(db, none, { take: 0, push: push(1, 'redo'), inverse });
		let most = 0;
		for (let n = 2; n <= 460; n++) {
			await moveStacks(db, none, { push: push(n), inverse });
			const kept = await db.undo.where({ stack: 'undo' }).count();
			most = Math.max(most, kept);
			expect(kept).toBeGreaterThanOrEqual(Math.min(n - 1, 200));
		}
		expect(most).toBeLessThan(250);
		const kept = await numbers('undo');
		expect(kept).toEqual(Array.from({ length: kept.length }, (_, at) => 461 - kept.length + at));
		// What may be done again is not counted among them.
		expect(await numbers('redo')).toEqual([1]);
		expect(await inverses()).toHaveLength(kept.length + 1);
	});
});

describe('undo and redo', () => {
	const partner = (of: string) => portfolio.get('partner', of);

	test('have nothing to do at first, nor with what a portfolio starts with', async () => {
		expect(good(await portfolio.undo())).toBeUndefined();
		const put = { do: 'put', kind: 'partner', id: '0123456789ABCDEF', fields: { name: 'GSI' } } as const;
		good(await portfolio.commit({ act: 'seed' }, [put]));
		expect(portfolio.undoable).toBeUndefined();
		expect(good(await portfolio.undo())).toBeUndefined();
		expect(partner(put.id)?.state).toBe('live');
	});

	test('are not moved by an action that changes nothing', async () => {
		const of = good(await portfolio.create('partner', { name: 'GSI' }));
		good(await portfolio.edit('partner', of, { city: 'Darmstadt' }));
		good(await portfolio.undo());
		const { length } = portfolio;
		good(await portfolio.edit('partner', of, { name: 'GSI' }));
		expect(portfolio.length).toBe(length);
		good(await portfolio.redo());
		expect(partner(of)?.values['city']).toBe('Darmstadt');
	});

	test('pass over an action of which nothing is left to take back', async () => {
		const of = good(await portfolio.create('partner', { name: 'GSI' }));
		good(await portfolio.edit('partner', of, { name: 'G' }));
		const ben = new Laptop('Ben', 2);
		for await (const changeset of portfolio.log()) ben.read([changeset]);
		const theirs = ben.write([{ do: 'put', kind: 'partner', id: of, fields: { name: 'GSI Helmholtz' } }]);
		good(await portfolio.merge(theirs, { name: 'ben' }, { undoable: false }));
		expect(good(await portfolio.undo())?.left).toEqual([{ kind: 'partner', id: of, field: 'name' }]);
		expect(portfolio.undoable).toMatchObject({ act: 'create' });
		expect(portfolio.redoable).toBeUndefined();
	});

	test('do not take what was done here since for the work of somebody else', async () => {
		const of = good(await portfolio.create('partner', { name: 'GSI' }));
		good(await portfolio.drop('partner', of));
		good(await portfolio.restore('partner', of));
		good(await portfolio.edit('partner', of, { city: 'Darmstadt' }));
		good(await portfolio.undo());
		expect(good(await portfolio.undo())?.left).toEqual([]);
		expect(partner(of)?.state).toBe('dropped');
	});
});
