import { afterEach, expect, test, vi } from 'vitest';
import { newId } from '../../domain/base/id';
import type { Json } from '../../domain/base/json';
import type { Result } from '../../domain/base/result';
import { contact } from '../../domain/kinds/contact';
import { eraseChanges } from '../../domain/person/erasure';
import { isErasable } from '../../domain/person/reach';
import { heldOnPerson } from '../../domain/person/held-on';
import type { Changeset } from '../../domain/records/changeset';
import { restore } from '../../store/boot/restore';
import { PortfolioDatabase } from '../../store/log/database';
import { Folder } from '../../store/opfs/folder';
import { Portfolio } from '../../store/open/portfolio.svelte';
import { browserSurroundings } from '../../store/base/surroundings';
import { Shelf } from '../../store/snapshots/shelf';
import { packed, writePortfolioFile } from '../portfolio-file/write';
import { SnapshotKeeper } from './keeper.svelte';
import { planReturn, returnTo } from './return';
import { readSnapshot } from './source';
import { takeSnapshot } from './take';
import { dropErased } from './without-erased';

const folder = 'snapshots-erased-test';
const shelf = new Shelf(folder);
const opened: Portfolio[] = [];

afterEach(async () => {
	for (const portfolio of opened.splice(0)) portfolio.close();
	await new Folder(folder).clear();
});

function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

async function laptop(author: string, id = newId(browserSurroundings.random)): Promise<Portfolio> {
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const portfolio = good(await Portfolio.open(info, author, browserSurroundings));
	opened.push(portfolio);
	return portfolio;
}

async function logOf(portfolio: Portfolio): Promise<Changeset[]> {
	const log: Changeset[] = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	return log;
}

async function take(portfolio: Portfolio, from: readonly Changeset[], name: string): Promise<void> {
	good(await portfolio.merge(from, { name }));
}

/** Everything that is anywhere of a portfolio: in the app, its database, a file given away now and its snapshots. */
async function everything(portfolio: Portfolio): Promise<string> {
	const db = new PortfolioDatabase(portfolio.id);
	const rows = await Promise.all(db.tables.map((table) => table.toArray()));
	db.close();
	const { parts } = await writePortfolioFile(
		{
			portfolio: { id: portfolio.id, name: 'Test' },
			writer: { replica: portfolio.replica, author: 'x' },
			app: '1.0.0',
			written: '2026-01-01T00:00:00.000Z'
		},
		await logOf(portfolio)
	);
	const records = portfolio.kinds.map((kind) => {
		const { rows } = portfolio.state.table(kind);
		return Array.from({ length: rows.count }, (_, row) => portfolio.state.table(kind).get(rows.idAt(row)));
	});
	const labels = [portfolio.undoable, portfolio.redoable, portfolio.parked];
	return JSON.stringify([rows, await new Blob([...parts]).text(), records, labels, await onShelf(portfolio)]);
}

async function onShelf({ id }: Portfolio): Promise<unknown[]> {
	const snapshots = good(await shelf.list(id));
	const sources = await Promise.all(snapshots.map((snapshot) => readSnapshot(shelf, snapshot)));
	return [...snapshots, ...sources.map((source) => good(source))];
}

/** Texts that are found wherever something of a person has stayed: those written first, then those of later edits. */
const canaries = Array.from({ length: 50 }, (_, at) => `canary${String(at).padStart(2, '0')}`);
const found = (text: string) => canaries.filter((canary) => text.includes(canary));

interface Office {
	readonly anna: Portfolio;
	readonly person: string;
	readonly written: () => string;
}

/** A person with texts in every field, written over and over, with an affiliation and a conversation. */
async function office(): Promise<Office> {
	const anna = await laptop('Anna');
	let at = 0;
	const written = () => canaries[at++]!;
	const person = good(await anna.create('contact', { firstName: written(), lastName: written() }));
	const partner = good(await anna.create('partner', { name: 'CHUV' }));
	good(await anna.create('affiliation', { contact: person, partner, source: written() }));
	const note = { subject: written(), date: '2026-05-01', people: [person], partner, text: written() };
	good(await anna.create('interaction', note));
	for (const field of ['notes', 'collectedFrom', 'source', 'firstName', 'lastName', 'notes'])
		good(await anna.edit('contact', person, { [field]: written() }));
	good(await anna.edit('contact', person, { email: `${written()}@example.org` }));
	good(await anna.undo());
	return { anna, person, written };
}

async function erase(portfolio: Portfolio, person: string): Promise<void> {
	const held = heldOnPerson(portfolio.state, contact, person)!;
	const bare = { newId: () => newId(browserSurroundings.random), text: 'Erased' };
	const texts = held.naming.filter((one) => isErasable(one));
	const label = { act: 'erase', kind: 'contact', id: person } as const;
	good(await portfolio.commit(label, eraseChanges(held, texts, bare)));
}

const orders = [
	['ben', 'cara', 'anna'],
	['cara', 'anna', 'ben'],
	['anna', 'ben', 'cara']
] as const;

test.each(orders)(
	'nothing of a person is left on three laptops, in the order %s, %s, %s',
	async (...order) => {
		const { anna, person, written } = await office();
		const [ben, cara] = [await laptop('Ben'), await laptop('Cara')];
		const laptops = { anna, ben, cara };
		for (const one of [ben, cara]) await take(one, await logOf(anna), 'first');
		for (const one of [anna, ben, cara]) good(await takeSnapshot(one, shelf, browserSurroundings));
		const oldFile = await logOf(anna);
		expect(found(await everything(ben)).length).toBeGreaterThan(10);

		good(await ben.edit('contact', person, { notes: written(), phone: '+41 22 767 11 11' }));
		good(await ben.commit({ act: 'edit', name: written(), kind: 'contact', id: person }, []));
		good(await cara.edit('contact', person, { lastName: written() }));
		await erase(anna, person);
		while (canaries.indexOf(written()) < canaries.length - 1)
			good(await cara.edit('contact', person, { lastName: canaries.at(-1)!, notes: written() ?? 'end' }));

		for (let round = 0; round < 2; round++)
			for (const from of order)
				for (const to of order) if (from !== to) await take(laptops[to], await logOf(laptops[from]), from);
		for (const one of [anna, ben, cara]) await take(one, oldFile, 'old');
		for (const one of [anna, ben, cara]) {
			good(await takeSnapshot(one, shelf, browserSurroundings));
			good(await dropErased(one, shelf));
			expect(found(await everything(one))).toEqual([]);
			expect(one.digest).toBe(anna.digest);
			expect(one.all('interaction')).toHaveLength(1);
			expect(one.get('contact', person)).toMatchObject({ state: 'erased', values: {} });
		}
	}
);

test('an old snapshot brought back, or a restore from an old file, brings nothing of a person back', async () => {
	const { anna, person } = await office();
	const old = good(await takeSnapshot(anna, shelf, browserSurroundings))!;
	const oldFile = await logOf(anna);
	await erase(anna, person);
	const plan = good(await planReturn(anna, shelf, old));
	good(await returnTo(anna, plan, 'then'));
	expect(anna.get('contact', person)).toMatchObject({ state: 'erased', values: {} });

	good(await restore(browserSurroundings, anna.id, { changesets: oldFile }));
	const again = await laptop('Anna', anna.id);
	expect(again.get('contact', person)).toMatchObject({ state: 'erased', values: {} });
	good(await takeSnapshot(again, shelf, browserSurroundings));
	good(await dropErased(again, shelf));
	expect(found(await everything(again))).toEqual([]);
});

test('a snapshot that holds more than the portfolio keeps that, and loses what was erased', async () => {
	const { anna, person } = await office();
	const ben = await laptop('Ben');
	await take(ben, await logOf(anna), 'first');
	good(await ben.create('partner', { name: 'Only there' }));
	// What this browser had and lost.
	const { parts } = await writePortfolioFile(
		{
			portfolio: { id: anna.id, name: 'Test' },
			writer: { replica: anna.replica, author: 'Anna' },
			app: '1.0.0',
			written: '2026-01-01T00:00:00.000Z'
		},
		await logOf(ben)
	);
	const about = good(await takeSnapshot(anna, shelf, browserSurroundings))!;
	good(await shelf.replace({ ...about, heads: ben.heads }, await packed(parts)));
	const [richer] = good(await shelf.list(anna.id));
	await erase(anna, person);
	good(await takeSnapshot(anna, shelf, browserSurroundings));
	expect(good(await dropErased(anna, shelf))).toBe(1);
	const kept = good(await shelf.list(anna.id)).find(({ number }) => number === richer!.number)!;
	expect(found(JSON.stringify(await onShelf(anna)))).toEqual([]);
	const plan = good(await planReturn(anna, shelf, kept));
	expect(plan.lost).toHaveLength(1);
	good(await returnTo(anna, plan, 'then'));
	expect(anna.all('partner').map(({ values }) => values['name'] as Json)).toContain('Only there');
});

test('the keeper replaces the snapshots at once when something is erased', async () => {
	const { anna, person } = await office();
	const day = 86_400_000;
	const keeper = new SnapshotKeeper(anna, shelf, browserSurroundings, { quiet: day, most: day });
	const stop = keeper.start();
	good(await keeper.now());
	expect(found(JSON.stringify(await onShelf(anna))).length).toBeGreaterThan(0);
	await erase(anna, person);
	await vi.waitFor(async () => expect(found(JSON.stringify(await onShelf(anna)))).toEqual([]), 20_000);
	stop();
});

test('what a screen left behind when it was closed in the midst of an erasure goes at the next start', async () => {
	const { anna, person } = await office();
	good(await takeSnapshot(anna, shelf, browserSurroundings));
	await erase(anna, person);
	anna.close();
	const again = await laptop('Anna', anna.id);
	expect(found(JSON.stringify(await onShelf(again))).length).toBeGreaterThan(10);
	const stop = new SnapshotKeeper(again, shelf, browserSurroundings).start();
	await vi.waitFor(async () => expect(found(JSON.stringify(await onShelf(again)))).toEqual([]), 10_000);
	stop();
});
