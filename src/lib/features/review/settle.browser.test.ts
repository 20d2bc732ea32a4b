import { afterEach, beforeEach, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { newId } from '$lib/domain/base/id';
import type { Change } from '$lib/domain/records/changeset';
import { databaseName } from '$lib/store/log/database';
import { findingsOf } from '$lib/store/derived/findings';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { conflictItems } from './review-items';
import { dropRecord, keepRecord, replaceTarget, restoreTarget, takeAllOf, takeValue } from './settle';

let portfolio: Portfolio;
let ben: Laptop;

beforeEach(async () => {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
	ben = new Laptop('Ben', 7);
});

afterEach(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(portfolio.id));
});

async function partner(name: string): Promise<string> {
	const made = await portfolio.create('partner', { name });
	if (!made.ok) throw new Error(made.problem.type);
	return made.value;
}

/** Ben knows all that is here, then writes without being heard until he is merged. */
async function benWrites(...changes: Change[]): Promise<() => Promise<unknown>> {
	for await (const changeset of portfolio.log()) ben.read([changeset]);
	const written = ben.write(changes);
	return () => portfolio.merge(written, { name: 'from-ben' });
}

const cityOf = (id: string) => portfolio.get('partner', id)?.values['city'];
const putCity = (id: string, city: string): Change => ({ do: 'put', kind: 'partner', id, fields: { city } });

test('a value that is taken ends the conflict, also for the one who did not write it', async () => {
	const id = await partner('GSI');
	const merge = await benWrites(putCity(id, 'Wixhausen'));
	await portfolio.edit('partner', id, { city: 'Arheilgen' });
	await merge();
	expect(portfolio.conflicts).toHaveLength(1);
	expect(await takeValue(portfolio, { kind: 'partner', id, field: 'city' }, 'Wixhausen')).toBe(true);
	expect(portfolio.conflicts).toEqual([]);
	for await (const changeset of portfolio.log()) ben.read([changeset]);
	expect(ben.state.conflicts).toEqual([]);
	expect(ben.state.table('partner').get(id)?.values['city']).toBe('Wixhausen');
});

test('all values of one person are taken as one action', async () => {
	const ids = [await partner('GSI'), await partner('CNAO')];
	const merge = await benWrites(...ids.map((id) => putCity(id, 'from Ben')));
	for (const id of ids) await portfolio.edit('partner', id, { city: 'from Ada' });
	await merge();
	const { length } = portfolio;
	expect(await takeAllOf(portfolio, 'Ben', conflictItems(portfolio.conflicts))).toBe(true);
	expect(ids.map(cityOf)).toEqual(['from Ben', 'from Ben']);
	expect(portfolio.length).toBe(length + 1);
	expect(portfolio.undoable).toMatchObject({ act: 'settle', count: 2 });
});

test.each([
	['kept', keepRecord, 'live'],
	['deleted', dropRecord, 'dropped']
] as const)('a record deleted by one and edited by another is %s', async (_, settle, state) => {
	const id = await partner('GSI');
	const merge = await benWrites({ do: 'drop', kind: 'partner', id });
	await portfolio.edit('partner', id, { city: 'Darmstadt' });
	await merge();
	expect(portfolio.get('partner', id)?.state).toBe('contested');
	expect(await settle(portfolio, { kind: 'partner', id })).toBe(true);
	expect(portfolio.get('partner', id)?.state).toBe(state);
	expect(portfolio.conflicts).toEqual([]);
});

test('references to what is gone are found, restored, replaced or removed', async () => {
	const [gsi, cnao] = [await partner('GSI'), await partner('CNAO')];
	const made = await portfolio.create('agreement', { subject: 'MoU', parties: [gsi, cnao] });
	if (!made.ok) throw new Error(JSON.stringify(made.problem));
	await portfolio.drop('partner', gsi);
	const findings = findingsOf(portfolio);
	await findings.settled();
	expect(findings.lost.map(({ target }) => target.id)).toEqual([gsi]);
	const lost = findings.lost[0]!;

	await restoreTarget(portfolio, lost);
	await findings.settled();
	expect(findings.lost).toEqual([]);

	await portfolio.drop('partner', gsi);
	await replaceTarget(portfolio, lost, undefined);
	await findings.settled();
	expect(findings.lost).toEqual([]);
	expect(portfolio.get(lost.kind, lost.id)?.values[lost.field]).toEqual([cnao]);
});

test('values that this version cannot read are found, and stay as they are', async () => {
	const id = await partner('GSI');
	const merge = await benWrites({ do: 'put', kind: 'partner', id, fields: { website: { later: true } } });
	await merge();
	const findings = findingsOf(portfolio);
	await findings.settled();
	expect(findings.unreadable).toEqual([{ kind: 'partner', id, field: 'website', value: { later: true } }]);
	await takeValue(portfolio, findings.unreadable[0]!, 'https://www.gsi.de/');
	await findings.settled();
	expect(findings.unreadable).toEqual([]);
});
