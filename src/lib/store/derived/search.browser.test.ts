import { afterAll, expect, test } from 'vitest';
import { changesOf } from '../../../../tests/support/portfolio-of';
import { newId } from '../../domain/base/id';
import type { Result } from '../../domain/base/result';
import { databaseName } from '../log/database';
import { Portfolio } from '../open/portfolio.svelte';
import type { StoreProblem } from '../base/problems';
import { search, searchOf } from './search';
import { browserSurroundings } from '../base/surroundings';

const id = newId(browserSurroundings.random);
const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
const portfolio = good(await Portfolio.open(info, 'Ada', browserSurroundings));

afterAll(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(id));
});

function good<T>(result: Result<T, StoreProblem>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

function titles(text: string): string[] {
	return search(portfolio, text).map(({ title }) => title);
}

test('records are found by their title, their fields and what they refer to, as they are now', async () => {
	good(await portfolio.commit({ act: 'import' }, changesOf(300)));
	const partner = good(
		await portfolio.create('partner', { name: 'Hôpitaux de Genève', city: 'Carouge', country: 'CH' })
	);
	const owned = good(await portfolio.create('technology', { name: 'Xylograph', ipOwners: [partner] }));
	await searchOf(portfolio, 'en').settled();
	expect(searchOf(portfolio, 'en').ready).toBe(true);

	expect(search(portfolio, 'hopitaux')).toMatchObject([{ kind: 'partner', id: partner }, { id: owned }]);
	expect(search(portfolio, 'carou')).toMatchObject([{ id: partner, field: 'city' }]);
	expect(titles('switzerland geneve')).toContain('Hôpitaux de Genève');
	expect(search(portfolio, 'xylo')).toMatchObject([{ id: owned }]);

	good(await portfolio.edit('partner', partner, { name: 'Kantonsspital', city: null }));
	await searchOf(portfolio, 'en').settled();
	expect(titles('carou')).toEqual([]);
	expect(search(portfolio, 'kantons')).toMatchObject([{ id: partner }, { id: owned, field: 'ipOwners' }]);

	good(await portfolio.drop('partner', partner));
	await searchOf(portfolio, 'en').settled();
	expect(titles('kantons')).toEqual(['Xylograph']);
	good(await portfolio.undo());
	await searchOf(portfolio, 'en').settled();
	expect(titles('kantons')).toContain('Kantonsspital');
});
