import { flushSync } from 'svelte';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../../domain/base/id';
import { databaseName } from '../log/database';
import { Portfolio } from './portfolio.svelte';
import { search } from '../derived/search';
import { browserSurroundings } from '../base/surroundings';

const id = newId(browserSurroundings.random);
const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
const result = await Portfolio.open(info, 'Ada', browserSurroundings);
if (!result.ok) throw new Error(result.problem.type);
const portfolio = result.value;

afterAll(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(id));
});

/** What an effect sees, run after run. */
function watched<T>(read: () => T): { readonly seen: T[]; stop(): void } {
	const seen: T[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(read());
		});
	});
	flushSync();
	return { seen, stop };
}

test('an effect runs again for the kinds it reads, and for no others', async () => {
	const partners = watched(() => portfolio.all('partner').length);
	const projects = watched(() => portfolio.table('project').size);
	await portfolio.create('partner', { name: 'One' });
	flushSync();
	await portfolio.create('partner', { name: 'Two' });
	flushSync();
	expect(partners.seen).toEqual([0, 1, 2]);
	expect(projects.seen).toEqual([0]);
	partners.stop();
	projects.stop();
});

test('a derived that holds the table itself sees what changes in it', async () => {
	const table = $derived(portfolio.table('technology'));
	const names = $derived(table.all().map(({ values }) => values['name']));
	const seen = watched(() => names);
	const created = await portfolio.create('technology', { name: 'Medipix' });
	flushSync();
	if (created.ok) await portfolio.edit('technology', created.value, { name: 'Timepix' });
	flushSync();
	expect(seen.seen).toEqual([[], ['Medipix'], ['Timepix']]);
	seen.stop();
	if (created.ok) await portfolio.drop('technology', created.value);
	expect((() => names)()).toEqual([]);
});

test('unchanged records and lists stay the same objects', async () => {
	await portfolio.create('fund', { name: 'MA budget' });
	const [all, first] = [portfolio.all('fund'), portfolio.all('fund')[0]];
	await portfolio.create('partner', { name: 'Other' });
	expect(portfolio.all('fund')).toBe(all);
	await portfolio.create('fund', { name: 'KT Fund' });
	expect(portfolio.all('fund')[0]).toBe(first);
});

test('undo, the saved state and the search are seen too', async () => {
	const seen = watched(() => ({
		undo: portfolio.undoable?.act,
		saved: portfolio.saved.state,
		hits: search(portfolio, 'zebra').length
	}));
	await portfolio.create('partner', { name: 'Zebra' });
	await expect
		.poll(() => (flushSync(), seen.seen.at(-1)))
		.toEqual({ undo: 'create', saved: 'saved', hits: 1 });
	seen.stop();
});
