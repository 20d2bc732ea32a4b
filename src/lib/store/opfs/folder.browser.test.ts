import { afterEach, expect, test, vi } from 'vitest';
import { Folder } from './folder';

const folder = new Folder('test-folder', 'inner');

afterEach(async () => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	await new Folder('test-folder').clear();
});

async function textOf(name: string): Promise<string | undefined> {
	const read = await folder.read(name);
	if (!read.ok) throw new Error(JSON.stringify(read.problem));
	return read.value?.text();
}

test('a folder that nobody has written to is empty', async () => {
	expect(await folder.list()).toEqual({ ok: true, value: [] });
	expect(await folder.read('a')).toEqual({ ok: true, value: undefined });
	expect(await folder.delete('a')).toEqual({ ok: true, value: undefined });
	expect(await folder.clear()).toEqual({ ok: true, value: undefined });
});

test('files are written, listed, replaced and deleted', async () => {
	await folder.write('b', 'first');
	await folder.write('a', new Blob(['ünï', 'cöde']));
	expect(await folder.list()).toEqual({ ok: true, value: ['a', 'b'] });
	expect(await textOf('a')).toBe('ünïcöde');
	await folder.write('b', 'second');
	expect(await textOf('b')).toBe('second');
	await folder.delete('b');
	expect(await folder.list()).toEqual({ ok: true, value: ['a'] });
	expect(await new Folder('test-folder').folders()).toEqual({ ok: true, value: ['inner'] });
});

test('a write that fails half way leaves the file as it was', async () => {
	await folder.write('a', 'before');
	const failing = { size: 1, [Symbol.toStringTag]: 'Blob' } as unknown as Blob;
	await expect(folder.write('a', failing)).rejects.toThrow(TypeError);
	expect(await textOf('a')).toBe('before');
	expect(await folder.list()).toEqual({ ok: true, value: ['a'] });
});

test.each([
	['SecurityError', 'storage-missing'],
	['QuotaExceededError', 'storage-full'],
	['UnknownError', 'storage-failed']
])('a browser that answers %s is told as %s', async (name, type) => {
	vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('No', name));
	expect(await folder.write('a', 'text')).toMatchObject({ ok: false, problem: { type } });
	expect(await folder.read('a')).toMatchObject({ ok: false, problem: { type } });
	expect(await folder.list()).toMatchObject({ ok: false, problem: { type } });
});

test('a browser without such folders is told as missing storage', async () => {
	vi.spyOn(navigator, 'storage', 'get').mockReturnValue(undefined as unknown as StorageManager);
	expect(await folder.write('a', 'text')).toEqual({ ok: false, problem: { type: 'storage-missing' } });
	expect(await folder.read('a')).toEqual({ ok: false, problem: { type: 'storage-missing' } });
});

test('files and folders are told apart, in order, without what a killed writer left', async () => {
	await folder.write('b', 'text');
	const left = [
		{ kind: 'file', name: 'b' },
		{ kind: 'file', name: 'a.crswap' },
		{ kind: 'directory', name: 'd' }
	];
	const values = vi.spyOn(FileSystemDirectoryHandle.prototype, 'values');
	values.mockImplementation(async function* () {
		yield* [...left, { kind: 'file', name: 'a' }, { kind: 'directory', name: 'c' }] as FileSystemHandle[];
	} as unknown as FileSystemDirectoryHandle['values']);
	expect(await folder.list()).toEqual({ ok: true, value: ['a', 'b'] });
	expect(await folder.folders()).toEqual({ ok: true, value: ['c', 'd'] });
	values.mockRestore();
	expect(await new Folder('test-folder').list()).toEqual({ ok: true, value: [] });
});

test('what is a folder and no file is a failure, not nothing', async () => {
	await folder.write('a', 'text');
	expect(await new Folder('test-folder').read('inner')).toMatchObject({
		problem: { type: 'storage-failed' }
	});
});

test('a folder is cleared with all that is in it, and nothing beside it', async () => {
	await folder.within('deep').write('a', 'text');
	await folder.write('b', 'text');
	await new Folder('test-folder', 'beside').write('c', 'text');
	expect(await folder.clear()).toEqual({ ok: true, value: undefined });
	expect(await new Folder('test-folder').folders()).toEqual({ ok: true, value: ['beside'] });
});

test('reading makes no folder', async () => {
	await folder.read('a');
	await folder.list();
	await folder.delete('a');
	expect(await new Folder('test-folder').folders()).toEqual({ ok: true, value: [] });
});

test('a browser that cannot write its private files is told as missing storage', async () => {
	const missing = { ok: false, problem: { type: 'storage-missing' } };
	vi.stubGlobal('FileSystemFileHandle', undefined);
	expect(await folder.write('a', 'text')).toEqual(missing);
	vi.stubGlobal('FileSystemFileHandle', vi.fn());
	expect(await folder.write('a', 'text')).toEqual(missing);
	vi.unstubAllGlobals();
	expect(await folder.read('a')).toEqual({ ok: true, value: undefined });
});
