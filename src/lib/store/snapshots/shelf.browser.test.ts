import { afterEach, expect, test, vi } from 'vitest';
import { fail, type Result } from '../../domain/base/result';
import { Folder } from '../opfs/folder';
import type { StoreProblem } from '../base/problems';
import { Shelf } from './shelf';
import type { SnapshotAbout } from './snapshot';

const id = '0123456789ABCDEF';
const shelf = new Shelf('test-shelf');
const files = new Folder('test-shelf', id);
const sound = () => Promise.resolve(true);

afterEach(async () => {
	vi.restoreAllMocks();
	await new Folder('test-shelf').clear();
});

const about = (seq: number): SnapshotAbout => ({
	portfolio: { id, name: 'MA', sample: false },
	author: 'Ada',
	replica: '0000000000000001',
	app: '1',
	takenAt: new Date(Date.parse('2026-11-02T08:00:00.000Z') + seq * 60_000).toISOString(),
	heads: { A: seq },
	laying: 0,
	fingerprint: '00',
	counts: { records: 1, changesets: seq },
	beside: { parked: [], notes: [] }
});

function good<T>(result: Result<T, StoreProblem>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

const add = async (seq: number) => good(await shelf.add(about(seq), new Blob([`content ${seq}`]), sound));
const numbers = async () => good(await shelf.list(id)).map(({ number }) => number);
const names = async () => good(await files.list());
const stem = (number: number) => String(number).padStart(9, '0');

test('each is counted up and read back; a number is never given twice', async () => {
	expect(good(await shelf.newest(id))).toBeUndefined();
	const first = await add(1);
	expect(first).toMatchObject({ format: 1, number: 1, bytes: 9 });
	expect(await good(await shelf.content(first)).text()).toBe('content 1');
	await shelf.decline(id);
	expect((await add(2)).number).toBe(2);
	expect(await numbers()).toEqual([2, 1]);
	expect(good(await shelf.newest(id))?.number).toBe(2);
	expect(good(await shelf.portfolios())).toEqual([id]);
	await shelf.clear(id);
	expect(good(await shelf.portfolios())).toEqual([]);
});

test('one that is outlived goes with both of its files', async () => {
	for (const seq of [1, 2, 3]) await add(seq);
	expect(await numbers()).toEqual([3, 2]);
	expect((await names()).filter((name) => name.startsWith(stem(1)))).toEqual([]);
});

test('content that is not as it was written is refused', async () => {
	const first = await add(1);
	await files.write(`${stem(1)}.isocentre.json.gz`, 'content 2');
	expect(await shelf.content(first)).toEqual({ ok: false, problem: { type: 'snapshot-damaged' } });
	await files.delete(`${stem(1)}.isocentre.json.gz`);
	expect(await shelf.content(first)).toEqual({ ok: false, problem: { type: 'snapshot-damaged' } });
});

test('what is not understood when it is read back does not count and leaves nothing', async () => {
	await add(1);
	const refused = await shelf.add(about(2), new Blob(['odd']), () => Promise.resolve(false));
	expect(refused).toEqual({ ok: false, problem: { type: 'snapshot-damaged' } });
	expect(await numbers()).toEqual([1]);
	expect((await names()).filter((name) => name.startsWith(stem(2)))).toEqual([]);
});

test.each([1, 2])('a disk that refuses write %i is told, and the next snapshot clears up', async (which) => {
	await add(1);
	const write = Folder.prototype.write;
	let count = 0;
	vi.spyOn(Folder.prototype, 'write').mockImplementation(function (this: Folder, ...args) {
		return ++count === which ? Promise.resolve(fail({ type: 'storage-full' })) : write.apply(this, args);
	});
	expect(await shelf.add(about(2), new Blob(['two']), sound)).toEqual({
		ok: false,
		problem: { type: 'storage-full' }
	});
	vi.restoreAllMocks();
	expect(await numbers()).toEqual([1]);
	const third = await add(3);
	const left = await names();
	expect(left.filter((name) => name.endsWith('.gz'))).toHaveLength(2);
	expect(left).toContain(`${stem(third.number)}.isocentre.json.gz`);
});

test('one whose description is damaged is passed over, and its content kept', async () => {
	await add(1);
	await add(2);
	await files.write(`${stem(2)}.snapshot.json`, '{');
	expect(good(await shelf.newest(id))?.number).toBe(1);
	expect(await numbers()).toEqual([1]);
	await add(3);
	expect(await names()).toContain(`${stem(2)}.isocentre.json.gz`);
});

test('how a trial went is noted beside it', async () => {
	const first = await add(1);
	const trial = { at: '2026-11-03T08:00:00.000Z', good: false, detail: 'cut' };
	good(await shelf.note({ ...first, trial }));
	expect(good(await shelf.newest(id))).toEqual({ ...first, trial });
});

test('what the person went on without is not expected, what came after is', async () => {
	good(await shelf.decline(id));
	expect(await names()).toEqual([]);
	expect(good(await shelf.expected(id))).toBeUndefined();
	await add(1);
	expect(good(await shelf.expected(id))?.number).toBe(1);
	good(await shelf.decline(id));
	expect(good(await shelf.expected(id))).toBeUndefined();
	await add(2);
	expect(good(await shelf.expected(id))?.number).toBe(2);
	await files.write('declined.json', 'damaged');
	expect(good(await shelf.expected(id))?.number).toBe(2);
});

test('a browser without private files says so everywhere', async () => {
	vi.spyOn(navigator, 'storage', 'get').mockReturnValue(undefined as unknown as StorageManager);
	const missing = { ok: false, problem: { type: 'storage-missing' } };
	expect(await shelf.list(id)).toEqual(missing);
	expect(await shelf.newest(id)).toEqual(missing);
	expect(await shelf.expected(id)).toEqual(missing);
	expect(await shelf.add(about(1), new Blob(['a']), sound)).toEqual(missing);
	expect(await shelf.decline(id)).toEqual({ ok: true, value: undefined });
});
