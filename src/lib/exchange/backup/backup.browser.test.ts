import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { newId } from '../../domain/base/id';
import type { Result } from '../../domain/base/result';
import { BackupPlaces } from '../../store/backup/places';
import { browserSurroundings } from '../../store/base/surroundings';
import { restore } from '../../store/boot/restore';
import { Folder } from '../../store/opfs/folder';
import { Portfolio } from '../../store/open/portfolio.svelte';
import { logIn } from '../portfolio-file/arriving';
import { readPortfolioFile } from '../portfolio-file/read';
import { backupsIn } from './held';
import { BackupKeeper } from './keeper.svelte';

/*
 * A folder of the browser's private file system is a folder like any other to whoever holds its handle.
 */

const day = 86_400_000;
const opened: Portfolio[] = [];
let handle: FileSystemDirectoryHandle;
let folder: Folder;
let places: BackupPlaces;

beforeEach(async () => {
	const root = await navigator.storage.getDirectory();
	handle = await root.getDirectoryHandle('backup-test', { create: true });
	folder = Folder.chosen(handle);
	places = new BackupPlaces(`test-backups-${newId(browserSurroundings.random)}`);
});

afterEach(async () => {
	vi.restoreAllMocks();
	for (const portfolio of opened.splice(0)) portfolio.close();
	await new Folder('backup-test').clear();
});

function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

async function laptop(id = newId(browserSurroundings.random)): Promise<Portfolio> {
	const info = { id, name: 'Côté/Médical: 2026', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const portfolio = good(await Portfolio.open(info, 'Anna', browserSurroundings));
	opened.push(portfolio);
	return portfolio;
}

/** @param ahead milliseconds that the clock of the keeper is ahead */
function keeperOf(portfolio: Portfolio, ahead = () => 0): BackupKeeper {
	const now = () => new Date(Date.now() + ahead()).toISOString();
	return new BackupKeeper(portfolio, { ...browserSurroundings, now }, places, { quiet: day, most: day });
}

const files = async () => good(await folder.list());
const held = async () => good(await backupsIn(folder));

test('what is in the folder brings a wiped profile back, digest and all', async () => {
	const anna = await laptop();
	const keeper = keeperOf(anna);
	good(await anna.create('partner', { name: 'CHUV' }));
	await keeper.choose(handle);
	expect(keeper).toMatchObject({ problem: undefined, place: { tried: { good: true } } });
	expect(await files()).toEqual([keeper.place!.made!.file]);
	expect(keeper.place!.made!.file).toMatch(/^cote-medical-2026-\d{4}-\d\d-\d\d-\d{4}\.isocentre\.json\.gz$/);
	const { digest, fingerprint, id } = anna;
	anna.close();

	const wiped = id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
	const content = good(await folder.read((await held())[0]!.file))!;
	const { log: changesets } = logIn(good(await readPortfolioFile(content)));
	good(await restore(browserSurroundings, wiped, { changesets }));
	const back = await laptop(wiped);
	expect(back.digest).toBe(digest);
	expect(back.fingerprint).toBe(fingerprint);
});

test('nothing new writes nothing, a change writes one more, and the folder is known at the next start', async () => {
	const anna = await laptop();
	const first = keeperOf(anna);
	good(await anna.create('partner', { name: 'CHUV' }));
	await first.choose(handle);
	await first.now();
	expect(await files()).toHaveLength(1);
	const again = keeperOf(anna);
	const stop = again.start();
	await expect.poll(() => again.place?.made?.file).toBe(first.place!.made!.file);
	good(await anna.create('partner', { name: 'GSI' }));
	await again.now();
	expect(await files()).toHaveLength(2);
	stop();
	await again.forget();
	expect(await files()).toHaveLength(2);
	expect(await places.of(anna.id)).toBeUndefined();
});

test('over a year, days, weeks and months stay; what is not ours is never touched, nor another portfolio', async () => {
	const [anna, other] = [await laptop(), await laptop()];
	good(await other.create('partner', { name: 'Theirs' }));
	await keeperOf(other).choose(handle);
	const foreign = ['notes.txt', 'old.isocentre.json.gz', 'holiday.jpg'];
	for (const name of foreign) good(await folder.write(name, 'not a backup'));
	let at = 0;
	const keeper = keeperOf(anna, () => at);
	good(await anna.create('partner', { name: 'CHUV' }));
	await keeper.choose(handle);
	// One that a person put aside, by a name of their own.
	good(await folder.write('keep.isocentre.json.gz', good(await folder.read(keeper.place!.made!.file))!));
	const before = (await files()).filter((name) => name !== keeper.place!.made!.file);
	for (let week = 1; week <= 60; week++) {
		at += 7 * day;
		good(await anna.create('partner', { name: `Partner ${week}` }));
		await keeper.now();
	}
	const ours = (await held()).filter(({ header }) => header.portfolio.id === anna.id);
	expect(new Set(ours.map(({ header }) => header.written.slice(0, 7))).size).toBeGreaterThanOrEqual(12);
	expect(ours.length).toBeLessThanOrEqual(1 + 2 + 7 + 4 + 12);
	expect(await files()).toEqual(expect.arrayContaining([...before]));
	expect(keeper.place!.tried!.good).toBe(true);
	expect(Date.parse(keeper.place!.tried!.at) - Date.now()).toBeGreaterThan(350 * day);
}, 120_000);

test('a poorer state never takes the place of a richer one, whatever the clock says', async () => {
	const anna = await laptop();
	for (const name of ['A', 'B', 'C']) good(await anna.create('partner', { name }));
	let at = 0;
	const rich = keeperOf(anna, () => at);
	await rich.choose(handle);
	const richest = rich.place!.made!.file;
	// The same portfolio, of which this browser has lost the end.
	const { log } = logIn(good(await readPortfolioFile(good(await folder.read(richest))!)));
	anna.close();
	good(await restore(browserSurroundings, anna.id, { changesets: [] }));
	indexedDB.deleteDatabase(`isocentre-${anna.id}`);
	good(await restore(browserSurroundings, anna.id, { changesets: log.slice(0, 1) }));
	const poor = await laptop(anna.id);
	const keeper = keeperOf(poor, () => at);
	await keeper.choose(handle);
	for (let hours = 1; hours < 8; hours++) {
		at += hours % 2 ? -3 * day : day;
		good(await poor.create('partner', { name: `Later ${hours}` }));
		await keeper.now();
	}
	expect(await files()).toContain(richest);
	expect(await files()).toContain(keeper.place!.made!.file);
});

const troubles = [
	['NotFoundError', 'missing'],
	['NotAllowedError', 'not-allowed'],
	['NoModificationAllowedError', 'read-only'],
	['QuotaExceededError', 'full']
] as const;

test.each(troubles)(
	'a folder that answers %s is a calm line, and the next try is as good as ever',
	async (name, problem) => {
		const anna = await laptop();
		good(await anna.create('partner', { name: 'CHUV' }));
		const keeper = keeperOf(anna);
		await keeper.choose(handle);
		const before = await files();
		good(await anna.create('partner', { name: 'GSI' }));
		const refusing = vi
			.spyOn(FileSystemFileHandle.prototype, 'createWritable')
			.mockRejectedValue(new DOMException('no', name));
		await keeper.now();
		expect(keeper.problem).toBe(problem);
		refusing.mockRestore();
		expect(await files()).toEqual(expect.arrayContaining([...before]));
		await keeper.now();
		expect(keeper.problem).toBeUndefined();
		expect((await held())[0]!.header.counts.changesets).toBe(anna.length);
	}
);

test('leave that was taken back is asked for by nobody, and given again in one press', async () => {
	const anna = await laptop();
	good(await anna.create('partner', { name: 'CHUV' }));
	const keeper = keeperOf(anna);
	await keeper.choose(handle);
	const before = await files();
	good(await anna.create('partner', { name: 'GSI' }));
	const answers = { state: 'prompt' as PermissionState, asked: 0 };
	const { prototype } = FileSystemHandle;
	const real = { query: prototype.queryPermission, request: prototype.requestPermission };
	prototype.queryPermission = () => Promise.resolve(answers.state);
	prototype.requestPermission = () => {
		answers.asked++;
		return Promise.resolve((answers.state = 'granted'));
	};
	onTestFinished(() => {
		Object.assign(prototype, { queryPermission: real.query, requestPermission: real.request });
	});
	await keeper.now();
	expect([keeper.problem, answers.asked]).toEqual(['not-allowed', 0]);
	expect(await files()).toEqual(before);
	await keeper.allow();
	expect([keeper.problem, answers.asked]).toEqual([undefined, 1]);
	expect((await held())[0]!.header.counts.changesets).toBe(anna.length);
});

test('a clock that was set back a year makes the next backup, keeps the one before, and is tried back at once', async () => {
	const anna = await laptop();
	let at = 0;
	const keeper = keeperOf(anna, () => at);
	good(await anna.create('partner', { name: 'CHUV' }));
	await keeper.choose(handle);
	const before = keeper.place!.made!.file;
	at = -365 * day;
	good(await anna.create('partner', { name: 'GSI' }));
	await keeper.now();
	expect(keeper.problem).toBeUndefined();
	expect(await files()).toEqual(expect.arrayContaining([before, keeper.place!.made!.file]));
	expect(keeper.place!.tried).toMatchObject({ file: keeper.place!.made!.file, good: true });
	expect((await held())[0]!.file).toBe(keeper.place!.made!.file);
});

test('a folder that is gone is a calm line; what comes back cut short does not count', async () => {
	const anna = await laptop();
	good(await anna.create('partner', { name: 'CHUV' }));
	const keeper = keeperOf(anna);
	await keeper.choose(handle);
	await new Folder('backup-test').clear();
	good(await anna.create('partner', { name: 'GSI' }));
	await keeper.now();
	expect(keeper.problem).toBe('missing');
	await (await navigator.storage.getDirectory()).getDirectoryHandle('backup-test', { create: true });
	const { write } = FileSystemWritableFileStream.prototype;
	vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockImplementation(function (
		this: FileSystemWritableFileStream,
		data
	) {
		return write.call(this, (data as Blob).slice(0, 50));
	});
	await keeper.now();
	expect(keeper.problem).toBe('not-as-written');
	expect(await files()).toEqual([]);
});

test('what is erased leaves the folder with the next backup', async () => {
	const anna = await laptop();
	const id = good(await anna.create('contact', { lastName: 'Canary' }));
	const keeper = keeperOf(anna);
	await keeper.choose(handle);
	good(await anna.create('partner', { name: 'CHUV' }));
	await keeper.now();
	good(await anna.commit({ act: 'erase', kind: 'contact', id }, [{ do: 'erase', kind: 'contact', id }]));
	await keeper.now();
	for (const { file } of await held()) {
		const read = good(await readPortfolioFile(good(await folder.read(file))!));
		expect(JSON.stringify(read)).not.toContain('Canary');
	}
	expect(await held()).toHaveLength(1);
	expect((await held())[0]!.file).toBe(keeper.place!.made!.file);
});

test('a backup that was altered is told by the trial', async () => {
	const anna = await laptop();
	good(await anna.create('partner', { name: 'CHUV' }));
	const keeper = keeperOf(anna);
	await keeper.choose(handle);
	const { file } = keeper.place!.made!;
	const content = good(await folder.read(file))!;
	good(await folder.write(file, content.slice(0, content.size - 20)));
	await keeper.attempt();
	expect(keeper.place!.tried).toMatchObject({ file, good: false });
});
