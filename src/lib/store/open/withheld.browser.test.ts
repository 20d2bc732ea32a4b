import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../domain/base/id';
import type { Result } from '../../domain/base/result';
import { changesOf } from '../../../../tests/support/tables-of';
import { databaseName } from '../log/database';
import { duplicatesOf } from '../derived/duplicates';
import { lensOf } from '../../domain/reading/lens';
import { Portfolio } from './portfolio.svelte';
import type { StoreProblem } from '../base/problems';
import { search, searchOf } from '../derived/search';
import { browserSurroundings } from '../base/surroundings';

const id = newId(browserSurroundings.random);
const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
const portfolio = good(await Portfolio.open(info, 'Ada', browserSurroundings));
let mira: string;
let before: string;

afterAll(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(id));
});

function good<T>(result: Result<T, StoreProblem>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

const found = (text: string) => search(portfolio, text).map(({ title }) => title);
const settled = () => Promise.all([searchOf(portfolio, 'en').settled(), duplicatesOf(portfolio).settled()]);

beforeAll(async () => {
	const values = { firstName: 'Mira', lastName: 'Osmium', email: 'mira@example.org' };
	mira = good(await portfolio.create('contact', values));
	good(
		await portfolio.create('contact', { firstName: 'Mira', lastName: 'Osmium', email: 'mira@example.org' })
	);
	const partner = good(await portfolio.create('partner', { name: 'Clinique' }));
	good(await portfolio.create('affiliation', { contact: mira, partner, role: 'Physicist' }));
	await settled();
	expect(found('osmium')).toHaveLength(3);
	expect(duplicatesOf(portfolio).pairs).toHaveLength(1);
	before = new Date().toISOString();
	await new Promise((resolve) => setTimeout(resolve, 5));
	good(await portfolio.edit('contact', mira, { objection: true }));
	await settled();
});

test('search, likeness and titles leave out who objects, also where others name them', () => {
	expect(portfolio.all('contact').map((one) => one.id)).not.toContain(mira);
	expect(found('osmium')).toEqual(['Mira Osmium']);
	expect(duplicatesOf(portfolio).pairs).toEqual([]);
	expect(lensOf(portfolio, 'en').title('contact', mira)).toBe('A person who objected');
	expect(lensOf(portfolio, 'en').named('contact', 'Mira Osmium')).not.toContain(mira);
	expect(found('physicist')[0]).toContain('A person who objected');
	expect(portfolio.withheld('contact')).toMatchObject([{ id: mira, values: { lastName: 'Osmium' } }]);
});

test('what undo would take back is told without the name', async () => {
	good(await portfolio.edit('contact', mira, { lastName: 'Iridium' }));
	expect(JSON.stringify(portfolio.undoable)).not.toMatch(/Osmium|Iridium/);
	const created = { act: 'create', kind: 'contact', id: mira, name: 'Mira Osmium' } as const;
	expect(portfolio.told({ act: 'undo', of: created })).toEqual({
		act: 'undo',
		of: { act: 'create', kind: 'contact', id: mira }
	});
	good(await portfolio.undo());
});

test('the past does not show who objects today', async () => {
	const past = good(await portfolio.asOf(before));
	expect(past.get('contact', mira)).toMatchObject({ withheld: true, values: { objection: true } });
	expect(past.all('contact').map((one) => one.id)).not.toContain(mira);
	expect(lensOf(past, 'en').title('contact', mira)).toBe('A person who objected');
});

test('the log, and so the portfolio file, still carries the objection and the person', async () => {
	const log: unknown[] = [];
	for await (const changeset of portfolio.log()) log.push(changeset);
	expect(JSON.stringify(log)).toContain('Osmium');
	expect(portfolio.revealed.table('contact').get(mira)).toMatchObject({
		values: { lastName: 'Osmium', objection: true }
	});
});

test('a large import in which people object leaves none of their names to the search', async () => {
	const leo = good(await portfolio.create('contact', { lastName: 'Leonhardt' }));
	const partner = good(await portfolio.create('partner', { name: 'Spital' }));
	good(await portfolio.create('affiliation', { contact: leo, partner }));
	await settled();
	expect(found('leonhardt')).toHaveLength(2);
	const many = Object.fromEntries(
		Array.from({ length: 250 }, (_, at) => [String(at).padStart(16, 'P'), { name: `Partner ${at}` }])
	);
	const changes = changesOf({ partner: many, contact: { [leo]: { objection: true } } });
	good(await portfolio.commit({ act: 'import' }, changes));
	await settled();
	expect(found('leonhardt')).toEqual([]);
});
