import { afterEach, expect, test } from 'vitest';
import { newId } from '$lib/domain/base/id';
import { writePortfolioFile } from '$lib/exchange/portfolio-file/write';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { Folder } from '$lib/store/opfs/folder';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { good } from '../../../../tests/support/portfolios';
import { backupsOf } from './backups';

const name = 'start-backups-test';
const changesets = portfolioOf(20);

afterEach(() => new Folder(name).clear());

async function chosen(): Promise<FileSystemDirectoryHandle> {
	return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
}

async function put(
	folder: FileSystemDirectoryHandle,
	file: string,
	content: readonly BlobPart[]
): Promise<void> {
	const written = await (await folder.getFileHandle(file, { create: true })).createWritable();
	await written.write(new Blob([...content]));
	await written.close();
}

async function backup(of: string, written: string): Promise<readonly BlobPart[]> {
	const about = {
		portfolio: { id: newId(browserSurroundings.random), name: of },
		writer: { replica: changesets[0]!.replica, author: 'Ben' },
		app: '1.0.0',
		written
	};
	const { parts } = await writePortfolioFile(about, changesets);
	const packed = new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'));
	return [await new Response(packed).blob()];
}

test('the backups of a folder say what they hold, the newest first, and other files are passed over', async () => {
	const folder = await chosen();
	await put(folder, 'old.isocentre.json.gz', await backup('Old', '2026-01-05T08:00:00.000Z'));
	await put(folder, 'new.isocentre.json.gz', await backup('New', '2026-03-05T08:00:00.000Z'));
	await put(folder, 'holiday.jpg', ['not a backup']);
	await put(folder, 'empty.isocentre.json.gz', []);
	await put(folder, 'forged.isocentre.json.gz', ['{"format":"isocentre-portfolio"']);
	const { found, newer } = good(await backupsOf(folder));
	expect(newer).toBe(0);
	expect(found.map(({ portfolio, author, changes }) => [portfolio, author, changes])).toEqual([
		['New', 'Ben', changesets.length],
		['Old', 'Ben', changesets.length]
	]);
	expect((await found[0]!.file())?.size).toBe(found[0]!.bytes);
});

test('backups of a newer version are counted, those beside them shown, and none is touched', async () => {
	const folder = await chosen();
	await put(folder, 'one.isocentre.json.gz', await backup('One', '2026-01-05T08:00:00.000Z'));
	const newer = '{"header":{"format":"isocentre-portfolio","version":"9.0","anything":true},\n';
	await put(folder, 'newer.isocentre.json.gz', [newer]);
	const listed = good(await backupsOf(folder));
	expect(listed).toMatchObject({ found: [{ portfolio: 'One' }], newer: 1 });
	expect(await (await (await folder.getFileHandle('newer.isocentre.json.gz')).getFile()).text()).toBe(newer);
});

test('among ten thousand foreign files the backups are found', async () => {
	const real = await chosen();
	await put(real, 'one.isocentre.json.gz', await backup('One', '2026-01-05T08:00:00.000Z'));
	const looked: string[] = [];
	// Ten thousand of them would take the browser's private file system longer than the test may: their names do.
	const folder = new Proxy(real, {
		get(of, name) {
			if (name === 'values') return crowd;
			if (name === 'getFileHandle')
				return (file: string) => {
					looked.push(file);
					return of.getFileHandle(file);
				};
			const held: unknown = Reflect.get(of, name);
			return typeof held === 'function' ? (held.bind(of) as unknown) : held;
		}
	});
	async function* crowd() {
		for (let at = 0; at < 10_000; at++) yield { kind: 'file', name: `Photo ${at}.jpg` };
		yield* real.values();
	}
	expect(good(await backupsOf(folder)).found).toMatchObject([{ portfolio: 'One' }]);
	expect(looked).toEqual(['one.isocentre.json.gz']);
});

test('an empty folder has none, and one that is gone meanwhile says so in words', async () => {
	const folder = await chosen();
	expect(good(await backupsOf(folder))).toEqual({ found: [], newer: 0 });
	await put(folder, 'one.isocentre.json.gz', await backup('One', '2026-01-05T08:00:00.000Z'));
	const [one] = good(await backupsOf(folder)).found;
	await new Folder(name).clear();
	expect(await one!.file()).toBeUndefined();
	const gone = await backupsOf(folder);
	expect(gone).toMatchObject({ ok: false, problem: expect.stringMatching(/\w/) as string });
});
