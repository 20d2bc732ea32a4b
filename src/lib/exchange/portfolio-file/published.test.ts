import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Signature } from '../../domain/signature/signature';
import { checkSignatures } from '../signatures/check';
import { verifyChain } from '../../domain/merge/chain';
import type { Changeset } from '../../domain/records/changeset';
import { PortfolioState } from '../../domain/merge/state';
import { formatVersion } from './format';
import { readPortfolioFile } from './read';
import { portfolioFileSchema, publishedSchema } from './schema';
import { writePortfolioFile } from './write';

const root = new URL('../../../../', import.meta.url);
const golden = readdirSync(new URL('tests/golden/', root)).filter((name) => name.endsWith('.isocentre.json'));
const bytesOf = (name: string) => Uint8Array.from(readFileSync(new URL(name, root)));

async function read(name: string) {
	const result = await readPortfolioFile(new Blob([bytesOf(name)]));
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

function fold(changesets: readonly Changeset[]): PortfolioState {
	const state = new PortfolioState();
	for (const changeset of changesets) expect(state.apply(changeset).status).toBe('applied');
	return state;
}

test('the published schema is the one the code means: npm run schema writes it anew', () => {
	expect(readFileSync(new URL('static/schema/portfolio-1.json', root), 'utf8')).toBe(publishedSchema());
});

describe.each(golden)('%s, written by an earlier version', (name) => {
	const path = `tests/golden/${name}`;
	const expected = JSON.parse(
		readFileSync(new URL(path.replace('.isocentre.json', '.expected.json'), root), 'utf8')
	) as {
		readonly signed?: readonly object[];
		readonly heads: object;
		readonly conflicts: readonly string[];
		readonly records: readonly { readonly kind: string; readonly id: string }[];
	};

	test('is read, and means what it meant', async () => {
		const { header, changesets } = await read(path);
		const state = fold(changesets);
		expect(verifyChain(changesets).ok).toBe(true);
		expect(state.heads).toEqual(expected.heads);
		expect(header.heads).toEqual(expected.heads);
		for (const record of expected.records) expect(state.table(record.kind).get(record.id)).toEqual(record);
		expect(
			state.conflicts.map((conflict) =>
				[conflict.kind, conflict.id, conflict.type === 'field' ? conflict.field : 'contested'].join(' ')
			)
		).toEqual(expected.conflicts);
	});

	test('is written again byte by byte, but for the version of the format', async () => {
		const { header, changesets, signatures } = await read(path);
		const held = (signatures ?? []) as readonly Signature[];
		const about = { ...header, signatures: () => Promise.resolve(held) };
		const again = await writePortfolioFile(about, changesets);
		const lines = (bytes: Uint8Array) => Buffer.from(bytes).toString().split('\n').slice(2, -2);
		expect(lines(Buffer.concat(again.parts))).toEqual(lines(bytesOf(path)));
		if (header.version !== formatVersion) return;
		expect(Buffer.concat(again.parts).equals(Buffer.from(bytesOf(path)))).toBe(true);
	});

	test('is signed as it was', async () => {
		const { header, changesets, signatures } = await read(path);
		const { sound, unfit } = await checkSignatures(signatures, {
			portfolio: header.portfolio.id,
			changesets
		});
		expect(sound.map(({ replica, seq }) => ({ replica, seq }))).toEqual(expected.signed ?? []);
		expect(unfit).toEqual([]);
	});

	test('is what the schema allows', () => {
		const document: unknown = JSON.parse(new TextDecoder().decode(bytesOf(path)));
		expect(portfolioFileSchema.safeParse(document).error).toBeUndefined();
	});
});
