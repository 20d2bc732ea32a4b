import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { writePortfolioFile } from '$lib/exchange/portfolio-file/write';
import { newId } from '$lib/domain/base/id';
import type { Changeset } from '$lib/domain/records/changeset';
import { databaseName } from '$lib/store/log/database';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { stagePortfolio } from './formats/stage-portfolio';

let portfolio: Portfolio;
let colleague: Laptop;

beforeEach(async () => {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
	await portfolio.create('partner', { name: 'GSI', city: 'Darmstadt' });
	await portfolio.create('partner', { name: 'CNAO' });
	colleague = new Laptop('Ben', 7);
	colleague.read(await logOf());
});

afterEach(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(portfolio.id));
});

async function logOf(): Promise<Changeset[]> {
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	return log;
}

async function fileOf(log: readonly Changeset[], id = portfolio.id): Promise<File> {
	const about = {
		portfolio: { id, name: 'Test' },
		writer: { replica: colleague.replica, author: 'Ben' },
		app: '1.0.0',
		written: '2026-11-22T10:00:00.000Z'
	};
	const { parts } = await writePortfolioFile(about, log);
	return new File([...parts], 'from-ben.isocentre.json');
}

function stage(file: File) {
	return stagePortfolio(portfolio, file, { signal: new AbortController().signal, progress: () => undefined });
}

async function staged(file: File) {
	const result = await stage(file);
	if (!result.ok) throw new Error(result.problem.text);
	return result.value;
}

const partners = () => portfolio.all('partner').map(({ values }) => values);
const idOf = (name: string) => portfolio.all('partner').find(({ values }) => values['name'] === name)!.id;

describe('a colleague’s file', () => {
	test('is not taken in where something else would be written than was shown', async () => {
		colleague.write([{ do: 'put', kind: 'partner', id: idOf('GSI'), fields: { city: 'Wixhausen' } }]);
		const earlier = await staged(await fileOf(colleague.log));
		colleague.write([{ do: 'put', kind: 'partner', id: idOf('GSI'), fields: { city: 'Frankfurt' } }]);
		await (await staged(await fileOf(colleague.log))).commit();
		expect(await earlier.commit()).toMatchObject({ ok: false, problem: { type: 'changed-since' } });
		expect(partners()).toContainEqual({ name: 'GSI', city: 'Frankfurt' });
	});

	test('is shown first, taken in as one action, and can be undone and redone', async () => {
		const before = partners();
		colleague.write([
			{ do: 'put', kind: 'partner', id: idOf('GSI'), fields: { city: 'Wixhausen' } },
			{ do: 'drop', kind: 'partner', id: idOf('CNAO') },
			{ do: 'put', kind: 'partner', id: newId(browserSurroundings.random), fields: { name: 'HUG' } }
		]);
		const seen = await staged(await fileOf(colleague.log));
		expect(seen.preview.differences.map(({ type }) => type)).toEqual(['changed', 'dropped', 'new']);
		expect(partners()).toEqual(before);

		const account = await seen.commit();
		expect(account.ok && account.value).toMatchObject({
			fresh: 1,
			known: 2,
			wrote: true,
			kinds: { partner: { added: 1, changed: 1, dropped: 1 } }
		});
		expect(portfolio.taken).toMatchObject([{ name: 'from-ben.isocentre.json', author: 'Ben' }]);
		const after = partners();
		expect(after).toEqual([{ name: 'GSI', city: 'Wixhausen' }, { name: 'HUG' }]);

		await portfolio.undo();
		expect(partners()).toEqual(before);
		await portfolio.redo();
		expect(partners()).toEqual(after);
	});

	test('is undone by its own account, and by no other once something was done since', async () => {
		colleague.write([{ do: 'put', kind: 'partner', id: idOf('GSI'), fields: { city: 'Wixhausen' } }]);
		const account = await (await staged(await fileOf(colleague.log))).commit();
		if (!account.ok) throw new Error(account.problem.type);
		expect(portfolio.canUndo(account.value)).toBe(true);
		await portfolio.create('partner', { name: 'My own last work' });
		expect(portfolio.canUndo(account.value)).toBe(false);
		expect(await portfolio.undo(account.value)).toEqual({ ok: false, problem: { type: 'not-newest' } });
		expect(idOf('My own last work')).toBeDefined();
	});

	test('taken in again is nothing new and writes nothing', async () => {
		colleague.write([{ do: 'put', kind: 'partner', id: idOf('GSI'), fields: { city: 'Wixhausen' } }]);
		const file = await fileOf(colleague.log);
		await (await staged(file)).commit();
		const { length, fingerprint } = portfolio;
		const again = await staged(file);
		expect(again.preview).toMatchObject({ fresh: 0, known: 3, differences: [] });
		const account = await again.commit();
		expect(account.ok && account.value.wrote).toBe(false);
		expect(portfolio.length).toBe(length);
		expect(portfolio.fingerprint).toBe(fingerprint);
	});

	test('is known line by line when it comes again, but for what somebody changed in it', async () => {
		const id = idOf('GSI');
		for (let n = 0; n < 300; n++)
			colleague.write([{ do: 'put', kind: 'partner', id, fields: { city: `Wixhausen ${n}` } }]);
		const file = await fileOf(colleague.log);
		await (await staged(file)).commit();
		const passages = [...(await portfolio.passages()).values()];
		expect(passages.reduce((sum, { changesets }) => sum + changesets, 0)).toBe(302);
		expect((await staged(file)).preview).toMatchObject({ fresh: 0, known: 302, copies: [] });

		const last = colleague.log.at(-1)!;
		const [op] = last.ops;
		const forged = { ...last, ops: [{ ...op, fields: { city: 'Frankfurt' } }] } as Changeset;
		const seen = await staged(await fileOf([...colleague.log.slice(0, -1), forged]));
		expect(seen.preview).toMatchObject({ known: 301, fresh: 1, copies: [{ replica: colleague.replica }] });
	});

	test('and ours make the same portfolio on both laptops, with what both wrote to decide', async () => {
		const id = idOf('GSI');
		colleague.write([{ do: 'put', kind: 'partner', id, fields: { city: 'Wixhausen' } }]);
		await portfolio.edit('partner', id, { city: 'Arheilgen' });
		await (await staged(await fileOf(colleague.log))).commit();
		colleague.read(await logOf());
		expect(portfolio.digest).toBe(colleague.state.digest());
		expect(portfolio.conflicts).toEqual(colleague.state.conflicts);
		expect(portfolio.conflicts).toMatchObject([{ type: 'field', id, field: 'city' }]);
	});

	test('undone, its conflicts are over too', async () => {
		const id = idOf('GSI');
		colleague.write([{ do: 'put', kind: 'partner', id, fields: { city: 'Wixhausen' } }]);
		await portfolio.edit('partner', id, { city: 'Arheilgen' });
		await (await staged(await fileOf(colleague.log))).commit();
		await portfolio.undo();
		expect(portfolio.conflicts).toEqual([]);
		expect(portfolio.get('partner', id)?.values['city']).toBe('Arheilgen');
	});

	test('of 20,000 records keeps the page answering', async () => {
		const file = await fileOf([...colleague.log, ...portfolioOf(20_000)]);
		const begun = performance.now();
		let longest = 0;
		let last = begun;
		const timer = setInterval(() => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}, 0);
		const seen = await staged(file);
		clearInterval(timer);
		const whole = performance.now() - begun;
		expect(seen.preview.differences).toHaveLength(20_000);
		// A share, since other work slows the machine; measured alone no pause is longer than 50 ms.
		expect(longest / whole).toBeLessThan(0.5);
	});
});

describe('a file that is refused changes nothing', () => {
	const spoilers: Readonly<Record<string, (file: File) => Promise<File> | File>> = {
		cut: (file) => new File([file.slice(0, file.size - 20)], file.name),
		altered: async (file) => new File([(await file.text()).replace('Darmstadt', 'Frankfurt')], file.name),
		empty: (file) => new File([], file.name),
		'not ours': () => new File(['{"hello":1}'], 'hello.json')
	};

	test.each(Object.entries(spoilers))('%s', async (_, spoil) => {
		const { fingerprint, length } = portfolio;
		const result = await stage(await spoil(await fileOf(colleague.log)));
		expect(result.ok).toBe(false);
		expect(portfolio).toMatchObject({ fingerprint, length });
	});

	test('of another portfolio', async () => {
		const result = await stage(await fileOf(colleague.log, newId(browserSurroundings.random)));
		expect(result).toMatchObject({ ok: false, problem: { severity: 'error' } });
	});
});
