import { expect, test } from 'vitest';
import { readTable } from '$lib/exchange/csv/read';
import { lineShown } from './encoding-line';

async function shown(text: string, put: (byte: number) => number = (byte) => byte) {
	const read = await readTable(new TextEncoder().encode(text).map(put));
	if (!read.ok) throw new Error(read.problem.type);
	return lineShown(read.value);
}

test('the line that shows an encoding is the first beyond ASCII, from that cell on', async () => {
	expect(await shown('Name,City,Notes\nA,Bern,\nB,Genève,x\nC,Zürich,\n')).toEqual({
		line: 3,
		text: 'Genève · x'
	});
	expect(await shown('\n\nName,Catégorie\nA,\n')).toEqual({ line: 3, text: 'Catégorie' });
});

test('before that, the one in which something could not be read', async () => {
	const latin = (byte: number) => (byte === 63 ? 0xe9 : byte);
	const text = 'Name,City\nUniversité,Genève\nC,Caf?\n';
	expect(await shown(text, latin)).toEqual({ line: 3, text: 'Caf\ufffd' });
});

test('there is none in ASCII', async () => expect(await shown('Name\nA\n')).toBeUndefined());
