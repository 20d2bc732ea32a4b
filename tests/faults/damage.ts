import {
	openSync,
	closeSync,
	readdirSync,
	readSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';

type Spoil = (folder: string) => void;

/** What happens to the files of a browser's database on a disk that fails, fills or is tidied by somebody. */
export const damages: Readonly<Record<string, Spoil>> = {
	'the log cut in half': each('.log', (file, size) => truncateSync(file, Math.floor(size / 2))),
	'the end of the log lost': each('.log', (file, size) => truncateSync(file, Math.max(0, size - 4096))),
	'a hole at the end of the log': each('.log', (file, size) =>
		write(file, Math.max(0, size - 4096), zeros(4096))
	),
	'64 bytes of the log flipped': each('.log', (file, size) => flip(file, Math.floor(size / 2), 64)),
	'the log emptied': each('.log', (file) => truncateSync(file, 0)),
	'the log deleted': each('.log', (file) => rmSync(file)),
	'CURRENT deleted': each('CURRENT', (file) => rmSync(file)),
	'CURRENT pointing nowhere': each('CURRENT', (file) => writeFileSync(file, 'MANIFEST-999999\n')),
	'MANIFEST cut in half': each('MANIFEST', (file, size) => truncateSync(file, Math.floor(size / 2))),
	'MANIFEST deleted': each('MANIFEST', (file) => rmSync(file)),
	'the large values cut short': blobs(0, undefined, (file) => truncateSync(file, 4096)),
	'the large values deleted': blobs(0, undefined, (file) => rmSync(file)),
	'one large value of the log deleted': blobs(0, 1, (file) => rmSync(file)),
	// The checkpoint, which is made anew of the log.
	'the newest large value deleted': blobs(-1, undefined, (file) => rmSync(file)),
	'the folder deleted': (folder) => rmSync(folder, { recursive: true })
};

/**
 * Does something to some of the values that are so large that the browser keeps each in a file of its own.
 * @param from @param to as of a slice, in the order in which they were written
 */
function blobs(from: number, to: number | undefined, spoil: (file: string) => void): Spoil {
	return (folder) => {
		const beside = folder.replace(/leveldb$/, 'blob');
		const files = readdirSync(beside, { recursive: true, encoding: 'utf8' })
			.map((name) => join(beside, name))
			.filter((file) => statSync(file).isFile())
			.sort();
		if (files.length < 2) throw new Error('No values are large enough');
		files.slice(from, to).forEach(spoil);
	};
}

/** Does something to every file of a folder with that in its name; there must be one. */
function each(part: string, spoil: (file: string, size: number) => void): Spoil {
	return (folder) => {
		const files = readdirSync(folder).filter((name) => name.includes(part));
		if (files.length === 0) throw new Error(`No ${part} among ${readdirSync(folder).join(', ')}`);
		for (const name of files) spoil(join(folder, name), statSync(join(folder, name)).size);
	};
}

function zeros(length: number): Uint8Array {
	return new Uint8Array(length);
}

function write(file: string, at: number, bytes: Uint8Array): void {
	const open = openSync(file, 'r+');
	writeSync(open, bytes, 0, bytes.length, at);
	closeSync(open);
}

function flip(file: string, at: number, length: number): void {
	const open = openSync(file, 'r+');
	const bytes = new Uint8Array(length);
	readSync(open, bytes, 0, length, at);
	writeSync(
		open,
		bytes.map((byte) => byte ^ 0xff),
		0,
		length,
		at
	);
	closeSync(open);
}
