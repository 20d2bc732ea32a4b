import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../domain/base/id';
import { participantsOf } from '../../domain/participation/read';
import { databaseName } from '../log/database';
import { lensOf } from '../../domain/reading/lens';
import { Portfolio } from './portfolio.svelte';
import { searchOf } from '../derived/search';
import { browserSurroundings } from '../base/surroundings';

let portfolio: Portfolio;
let [gsi, double, project] = ['', '', ''];

beforeEach(async () => {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
	gsi = await create('partner', { name: 'GSI Helmholtz Centre', country: 'DE' });
	double = await create('partner', { name: 'Gesellschaft für Schwerionenforschung', country: 'DE' });
	project = await create('project', { title: 'Ion therapy', period: { from: '2026' } });
	await create('participation', { project, partner: double, role: 'partner' });
	await create('agreement', { subject: 'MoU', parties: [double] });
});

afterEach(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(portfolio.id));
});

async function create(kind: string, values: Record<string, unknown>): Promise<string> {
	const made = await portfolio.create(kind, values as never);
	if (!made.ok) throw new Error(JSON.stringify(made.problem));
	return made.value;
}

const unite = () => portfolio.unite('partner', { goes: double, stays: gsi }, { city: 'Darmstadt' });

test('everything that referred to the joined record reads as the one that stays', async () => {
	expect((await unite()).ok).toBe(true);
	expect(portfolio.table('partner').ids()).toEqual([gsi]);
	expect(portfolio.get('partner', gsi)?.values['city']).toBe('Darmstadt');
	expect(portfolio.table('participation').column('partner')).toEqual([gsi]);
	expect(portfolio.all('agreement')[0]?.values['parties']).toEqual([gsi]);
	expect(participantsOf(portfolio)).toMatchObject([{ partner: gsi, project }]);
	expect(lensOf(portfolio, 'en').title('partner', double)).toBe('GSI Helmholtz Centre');
	expect(portfolio.get('partner', double)).toMatchObject({ state: 'joined', mergedInto: gsi });
});

test('one undo takes the join back with the values it gave, also after the portfolio was opened again', async () => {
	await unite();
	expect(portfolio.undoable).toMatchObject({ act: 'unite', id: gsi });
	const { id } = portfolio;
	portfolio.close();
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const again = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!again.ok) throw new Error(again.problem.type);
	portfolio = again.value;
	expect(portfolio.table('partner').ids()).toEqual([gsi]);
	await portfolio.undo();
	expect(portfolio.table('partner').size).toBe(2);
	expect(portfolio.get('partner', gsi)?.values['city']).toBeUndefined();
	expect(portfolio.table('participation').column('partner')).toEqual([double]);
	await portfolio.redo();
	expect(portfolio.table('participation').column('partner')).toEqual([gsi]);
});

test('separated again, each has what refers to it; the values taken over stay', async () => {
	await unite();
	await portfolio.separate('partner', double);
	expect(portfolio.table('partner').size).toBe(2);
	expect(portfolio.get('partner', gsi)?.values['city']).toBe('Darmstadt');
	expect(portfolio.table('participation').column('partner')).toEqual([double]);
});

test('an edit under the old id goes to the record that stays', async () => {
	await unite();
	await portfolio.edit('partner', double, { acronym: 'GSI' });
	expect(portfolio.get('partner', gsi)?.values['acronym']).toBe('GSI');
	expect(portfolio.lateEdits).toEqual([]);
});

test('an element of a list that named both goes when it is taken out', async () => {
	const both = await create('agreement', { subject: 'LoI', parties: [gsi, double] });
	await unite();
	expect(portfolio.get('agreement', both)?.values['parties']).toEqual([gsi]);
	await portfolio.edit('agreement', both, { parties: [] });
	expect(portfolio.get('agreement', both)?.values['parties'] ?? []).toEqual([]);
});

test('taking out the one that stays takes out the joined one too', async () => {
	await unite();
	const [agreement] = portfolio.all('agreement');
	await portfolio.commit({ act: 'edit' }, [
		{ do: 'set', kind: 'agreement', id: agreement!.id, field: 'parties', added: [project], removed: [gsi] }
	]);
	expect(portfolio.all('agreement')[0]?.values['parties']).toEqual([project]);
});

test('search follows a join and its undo', async () => {
	const search = searchOf(portfolio, 'en');
	await search.settled();
	const found = () => search.find('schwerionen', 10).map(({ kind, id }) => `${kind} ${id}`);
	expect(found()).toContain(`partner ${double}`);
	await unite();
	await search.settled();
	expect(found()).toEqual([]);
	expect(search.find('helmholtz', 10).map(({ kind }) => kind)).toContain('participation');
	await portfolio.undo();
	await search.settled();
	expect(found()).toContain(`partner ${double}`);
});
