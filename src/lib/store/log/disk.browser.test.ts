import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { newId } from '../../domain/base/id';
import { PortfolioState } from '../../domain/merge/state';
import type { Change } from '../../domain/records/changeset';
import { databaseName, type CheckpointRow } from './database';
import { Disk } from './disk';
import { eraseFromUndo } from './erasing';
import { newIdentity } from './identity';
import { packInverse } from './inverse-row';
import type { Notes } from './notes';
import { readSpan } from './log';
import type { UndoMove } from './undo';
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
		expect(await disk.db.checkpoint.count()).toBe(0);
		await disk.db.checkpoint.put(row(1, before.relaid));
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

describe('what a write answers is what is on the disk', () => {
	const action = (from: number, id: string): UndoMove => ({
		push: { stack: 'undo', label: { act: 'create', kind: 'contact', id }, from, to: from },
		inverse: [{ do: 'drop', kind: 'contact', id }]
	});

	test('where it takes another name', async () => {
		const before = await written(await disk.notes());
		const identity = await newIdentity(browserSurroundings);
		const after = await disk.write({ changesets: some(), identity }, before);
		expect(after).toMatchObject({ replica: identity.replica, former: [before.replica] });
		expect(await disk.notes()).toEqual(after);
	});

	test('where it erases what could be taken back', async () => {
		const [kept, gone] = ['0000000000000002', '0000000000000003'];
		let notes = (await disk.write({ changesets: some(), undo: action(1, kept) }, await disk.notes()))!;
		notes = (await disk.write({ changesets: some(), undo: action(2, gone) }, notes))!;
		const after = await disk.write({ changesets: some(), isErased: (at) => at.id === gone }, notes);
		expect(after?.undo?.label.id).toBe(kept);
		expect(await disk.notes()).toEqual(after);
		expect(await disk.db.undo.count()).toBe(1);
		expect(await disk.db.inverses.count()).toBe(1);
	});

	test('where two wait that copies of one browser wrote under one number', async () => {
		const [one, other] = [ben.copy('Ben', 5, new PortfolioState()), ben.copy('Bob', 6, new PortfolioState())];
		const put = (name: string) => ({ do: 'put', kind: 'partner', id, fields: { name } }) as const;
		const parked = [...one.write([put('GSI')]), ...other.write([put('CNAO')])];
		expect(new Set(parked.map(({ replica, seq }) => `${replica} ${seq}`)).size).toBe(1);
		await disk.write({ changesets: [], parked }, await disk.notes());
		expect((await disk.notes()).parked).toHaveLength(2);
	});
});

test('names that labels have from before go with the erased record, and with no other', async () => {
	const label = (id: string) => ({ act: 'edit', kind: 'contact', id, name: `Name of ${id}` }) as const;
	const changed = (id: string): Change => ({ do: 'put', kind: 'contact', id, fields: { email: null } });
	for (const [at, of] of ['A', 'B'].entries()) {
		await disk.db.undo.put({ n: at, stack: 'undo', label: label(of), from: at, to: at });
		await disk.db.inverses.put(packInverse(at, [changed(of), changed('C')]));
	}
	await eraseFromUndo(disk.db, (record) => record.id === 'A');
	expect((await disk.db.undo.toArray()).map((row) => row.label)).toEqual([
		{ act: 'edit', kind: 'contact', id: 'A' },
		label('B')
	]);
});

test('a portfolio of a newer app, which this one may only read, gets no name to write under', async () => {
	await disk.db.meta.put({ key: 'generation', reads: 1, writes: 99 });
	await disk.db.meta.delete('identity');
	disk.close();
	const again = new Disk(id, true);
	expect(await again.open(browserSurroundings)).toMatchObject({ write: false });
	expect(await again.db.meta.get('identity')).toBeUndefined();
	again.close();
});
