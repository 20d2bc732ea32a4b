import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { newId } from '../../domain/base/id';
import { PortfolioState } from '../../domain/merge/state';
import { databaseName, type CheckpointRow } from './database';
import { Disk } from './disk';
import type { Notes } from './notes';
import { readSpan } from './log';
import { browserSurroundings } from '../base/surroundings';

let disk: Disk;
let id: string;
let ben: Laptop;

beforeEach(async () => {
	id = newId(browserSurroundings.random);
	disk = new Disk(id, false);
	await disk.open(browserSurroundings);
	ben = new Laptop('Ben', 3);
});

afterEach(() => {
	disk.close();
	indexedDB.deleteDatabase(databaseName(id));
});

const some = () =>
	ben.write([{ do: 'put', kind: 'partner', id: '0000000000000001', fields: { name: 'GSI' } }]);

async function written(before: Notes): Promise<Notes> {
	const after = await disk.write({ changesets: some() }, before);
	if (!after) throw new Error('behind');
	return after;
}

describe('what is planned on notes that are no longer true', () => {
	test('is not written, of which another tab has made the log longer', async () => {
		const before = await disk.notes();
		const after = await written(before);
		expect(await disk.write({ changesets: some() }, before)).toBeUndefined();
		expect(await disk.notes()).toEqual(after);
		expect(await readSpan(disk.db, 1, 9)).toHaveLength(1);
	});

	test('is not written, where the log is as long but laid anew', async () => {
		const before = await written(await disk.notes());
		const relaid = { log: ben.log, state: new PortfolioState(), touched: [] };
		const after = await disk.write({ changesets: [], relaid }, before);
		expect(after).toMatchObject({ tip: before.tip, relaid: before.relaid + 1 });
		expect(await disk.write({ changesets: some() }, before)).toBeUndefined();
		expect(await readSpan(disk.db, 1, 9)).toHaveLength(1);
	});
});

describe('a checkpoint', () => {
	const row = (n: number, relaid = 0): CheckpointRow => ({
		key: 'newest',
		n,
		relaid,
		value: new PortfolioState().toCheckpoint()
	});

	test('is of the log as it is laid now, or none', async () => {
		const before = await written(await disk.notes());
		await disk.keepCheckpoint(row(1));
		expect(await disk.checkpoint()).toMatchObject({ n: 1 });
		const relaid = { log: ben.log, state: new PortfolioState(), touched: [] };
		const after = await disk.write({ changesets: [], relaid }, before);
		expect(await disk.checkpoint()).toBeUndefined();
		await disk.keepCheckpoint(row(1, before.relaid));
		expect(await disk.checkpoint()).toBeUndefined();
		await disk.keepCheckpoint(row(1, after!.relaid));
		expect(await disk.checkpoint()).toMatchObject({ n: 1 });
	});

	test('does not give way to an older one', async () => {
		const before = await written(await disk.notes());
		await written(before);
		await disk.keepCheckpoint(row(2));
		await disk.keepCheckpoint(row(1));
		expect(await disk.checkpoint()).toMatchObject({ n: 2 });
	});
});
