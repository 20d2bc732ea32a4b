import { afterEach, expect, test } from 'vitest';
import { contact } from '$lib/domain/kinds/contact';
import { heldOnPerson } from '$lib/domain/person/held-on';
import { reachOf } from '$lib/domain/person/reach';
import type { Changeset } from '$lib/domain/records/changeset';
import { backupsIn } from '$lib/exchange/backup/held';
import { backingUp, BackupKeeper } from '$lib/exchange/backup/keeper.svelte';
import { logIn } from '$lib/exchange/portfolio-file/arriving';
import { readPortfolioFile } from '$lib/exchange/portfolio-file/read';
import { writePortfolioFile } from '$lib/exchange/portfolio-file/write';
import { keeping, SnapshotKeeper } from '$lib/exchange/snapshot/keeper.svelte';
import { readSnapshot } from '$lib/exchange/snapshot/source';
import { BackupPlaces } from '$lib/store/backup/places';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { search } from '$lib/store/derived/search';
import { Folder } from '$lib/store/opfs/folder';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { Shelf } from '$lib/store/snapshots/shelf';
import { plant, traces } from '../../../../tests/support/canaries';
import { good, openPortfolio } from '../../../../tests/support/portfolios';
import { copiesWith } from './copies';
import { erasePerson } from './erase-person';

const [shelfName, folderName] = ['canaries-shelf', 'canaries-backups'];
const shelf = new Shelf(shelfName);
const day = 86_400_000;
const pace = { quiet: day, most: day };
const person = 'C000000000000001';

afterEach(async () => {
	keeping.current = undefined;
	backingUp.current = undefined;
	await new Folder(shelfName).clear();
	await new Folder(folderName).clear();
});

/** A laptop with its snapshots and a folder for its backups. */
interface Desk {
	readonly portfolio: Portfolio;
	readonly snapshots: SnapshotKeeper;
	readonly backups: BackupKeeper;
	readonly folder: Folder;
}

async function desk(name: string): Promise<Desk> {
	const portfolio = await openPortfolio();
	const root = await navigator.storage.getDirectory();
	const all = await root.getDirectoryHandle(folderName, { create: true });
	const handle = await all.getDirectoryHandle(name, { create: true });
	const places = new BackupPlaces(`test-canaries-${portfolio.id}`);
	const backups = new BackupKeeper(portfolio, browserSurroundings, places, pace);
	const snapshots = new SnapshotKeeper(portfolio, shelf, browserSurroundings, pace);
	await backups.choose(handle);
	return { portfolio, snapshots, backups, folder: Folder.chosen(handle) };
}

async function logOf(portfolio: Portfolio): Promise<Changeset[]> {
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	return log;
}

const take = async ({ portfolio }: Desk, from: readonly Changeset[]) =>
	good(await portfolio.merge(from, { name: 'file' }));

async function keepAll({ snapshots, backups }: Desk): Promise<void> {
	good(await snapshots.now());
	await backups.now();
	expect(backups.problem).toBeUndefined();
}

const holds = (text: string) => traces.filter((trace) => text.toLowerCase().includes(trace));

/** Where in changesets the person is still named: the records of operations, and the labels. */
function namedIn(log: readonly Changeset[]): string[] {
	return log.flatMap(({ ops, ...about }) => [
		...(holds(JSON.stringify(about)).length > 0 ? ['a label'] : []),
		...ops.filter((op) => holds(JSON.stringify(op)).length > 0).map(({ kind, id }) => `${kind} ${id}`)
	]);
}

/** Every log that a laptop keeps or gives: its own, that of a file given now, of its snapshots and its backups. */
async function logsOf({ portfolio, folder }: Desk): Promise<readonly (readonly Changeset[])[]> {
	const log = await logOf(portfolio);
	const about = {
		portfolio: { id: portfolio.id, name: 'Test' },
		writer: { replica: portfolio.replica, author: 'x' },
		app: '1.0.0',
		written: '2026-01-01T00:00:00.000Z'
	};
	const { parts } = await writePortfolioFile(about, log);
	const given = good(await readPortfolioFile(new Blob([...parts]))).changesets;
	const taken = good(await shelf.list(portfolio.id)).map(
		async (one) => good(await readSnapshot(shelf, one)).changesets
	);
	const backups = good(await backupsIn(folder)).map(async ({ file }) => {
		const content = good(await folder.read(file))!;
		return good(await readPortfolioFile(content)).changesets;
	});
	return [log, given, ...(await Promise.all(taken)), ...(await Promise.all(backups))];
}

/** The tables of any database of this origin in which the person is named, but the log, which `logsOf` reads. */
async function databasesThatName(): Promise<readonly string[]> {
	const found: string[] = [];
	for (const { name } of await indexedDB.databases()) {
		const db = await asked(indexedDB.open(name!));
		for (const table of db.objectStoreNames) {
			if (['log', 'journal'].includes(table)) continue;
			const text = JSON.stringify(await asked(db.transaction(table).objectStore(table).getAll()));
			if (holds(text).length > 0) found.push(`${name} ${table}`);
		}
		db.close();
	}
	return found;
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error!);
	});
}

const orders = [
	[0, 1, 2],
	[2, 1, 0],
	[1, 0, 2]
] as const;

test.each(orders)(
	'a person who stands in every kind is erased on three laptops, taken in in the order %i, %i, %i',
	async (...order) => {
		const desks = [await desk('anna'), await desk('ben'), await desk('cara')] as const;
		const [anna, ben, cara] = desks;
		const { changes, planted } = plant(person);
		good(await anna.portfolio.commit({ act: 'import', name: 'table.csv' }, changes));
		good(
			await anna.portfolio.edit('contact', person, { notes: 'Osmiumvogel, first', phone: '+41 22 767 11 11' })
		);
		good(await anna.portfolio.edit('contact', person, { notes: 'Osmiumvogel, then' }));
		for (const one of [ben, cara]) await take(one, await logOf(anna.portfolio));
		for (const one of desks) await keepAll(one);
		const oldFile = await logOf(anna.portfolio);
		const [newest] = good(await shelf.list(anna.portfolio.id));
		const oldSnapshot = good(await readSnapshot(shelf, newest!)).changesets;
		const backup = good(await anna.folder.read(good(await backupsIn(anna.folder))[0]!.file))!;
		const oldBackup = logIn(good(await readPortfolioFile(new Blob([await backup.arrayBuffer()])))).log;
		expect(namedIn(oldFile).length).toBeGreaterThan(planted.length);

		// What colleagues write meanwhile.
		good(await ben.portfolio.edit('contact', person, { lastName: 'Osmiumvogel-Later' }));
		good(await cara.portfolio.edit('contact', person, { notes: 'Osmiumvogel by Cara' }));
		const ask = planted.find(({ kind, way }) => kind === 'enquiryAsk' && way === 'refers')!;
		good(await cara.portfolio.edit(ask.kind, ask.id, { answer: 'Osmiumvogel answered' }));

		keeping.current = anna.snapshots;
		backingUp.current = anna.backups;
		const held = heldOnPerson(anna.portfolio.state, contact, person)!;
		const name = new Set(
			held.naming.filter((one) => reachOf(one) === 'name').map(({ record }) => `${record.kind} ${record.id}`)
		);
		const erasing = { texts: held.naming, copies: await copiesWith(anna.portfolio, held) };
		expect(await erasePerson(anna.portfolio, held, erasing)).toBeDefined();
		// The snapshots and the backups of this laptop are rid of it at once.
		const left = (await logsOf(anna)).flatMap(namedIn).filter((place) => !name.has(place));
		expect(left).toEqual([]);

		for (let round = 0; round < 2; round++)
			for (const from of order)
				for (const to of order) if (from !== to) await take(desks[to], await logOf(desks[from].portfolio));
		for (const one of desks) for (const old of [oldFile, oldSnapshot, oldBackup]) await take(one, old);
		for (const one of desks) await keepAll(one);

		for (const one of desks) {
			const { portfolio } = one;
			for (const log of await logsOf(one)) expect(new Set(namedIn(log)).difference(name)).toEqual(new Set());
			for (const kind of portfolio.kinds)
				expect(holds(JSON.stringify(portfolio.revealed.table(kind).all())), kind).toEqual([]);
			expect(holds(JSON.stringify([portfolio.undoable, portfolio.redoable, portfolio.parked]))).toEqual([]);
			for (const trace of traces) expect(search(portfolio, trace, 100), trace).toEqual([]);
			expect(portfolio.digest).toBe(anna.portfolio.digest);
		}
		expect(await databasesThatName()).toEqual([]);
	},
	60_000
);
