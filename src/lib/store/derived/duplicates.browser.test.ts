import { afterEach, beforeEach, expect, test } from 'vitest';
import { distinction, distinctionValues } from '../../domain/kinds/distinction';
import { newId } from '../../domain/base/id';
import { contact } from '../../domain/kinds/contact';
import type { AnyValues } from '../../domain/schema/kind';
import { databaseName } from '../log/database';
import { duplicatesOf } from './duplicates';
import { findingsOf } from './findings';
import { countOpenItems } from './open-items';
import { Portfolio } from '../open/portfolio.svelte';
import { browserSurroundings } from '../base/surroundings';

let portfolio: Portfolio;

beforeEach(async () => {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
});

afterEach(() => {
	portfolio.close();
	indexedDB.deleteDatabase(databaseName(portfolio.id));
});

async function create(kind: string, values: AnyValues): Promise<string> {
	const made = await portfolio.create(kind, values);
	if (!made.ok) throw new Error(JSON.stringify(made.problem));
	return made.value;
}

async function pairs(): Promise<string[]> {
	const duplicates = duplicatesOf(portfolio);
	await duplicates.settled();
	return duplicates.pairs.map(({ kind, ids }) => `${kind} ${ids.join(' ')}`);
}

test('pairs come and go with what is written, joined, told apart and undone', async () => {
	const [anna, other] = [
		await create('contact', { lastName: 'Rossi', firstName: 'Anna' }),
		await create('contact', { lastName: 'Bianchi', firstName: 'Luca' })
	];
	expect(await pairs()).toEqual([]);
	await portfolio.edit('contact', other, { lastName: 'Rossi', firstName: 'A.' });
	const pair = [anna, other].sort() as [string, string];
	expect(await pairs()).toEqual([`contact ${pair.join(' ')}`]);
	expect(duplicatesOf(portfolio).like(contact, { lastName: 'ROSSI', firstName: 'Anna' })[0]?.id).toBe(anna);

	await portfolio.unite('contact', { goes: other, stays: anna }, {});
	expect(await pairs()).toEqual([]);
	await portfolio.undo();
	expect(await pairs()).toHaveLength(1);

	await create(distinction.name, distinctionValues('contact', [other, anna]));
	expect(await pairs()).toEqual([]);
	await portfolio.undo();
	expect(await pairs()).toHaveLength(1);
	await portfolio.drop('contact', other);
	expect(await pairs()).toEqual([]);
});

test('participations that a join makes equal are proposed', async () => {
	const project = await create('project', { title: 'Ion therapy' });
	const [gsi, double] = [
		await create('partner', { name: 'GSI' }),
		await create('partner', { name: 'Darmstadt lab' })
	];
	await create('participation', { project, partner: gsi, role: 'partner' });
	await create('participation', { project, partner: double, role: 'partner' });
	expect(await pairs()).toEqual([]);
	await portfolio.unite('partner', { goes: double, stays: gsi }, {});
	expect(await pairs()).toHaveLength(1);
});

test('what waits for somebody is counted in all sections', async () => {
	const partner = await create('partner', { name: 'GSI' });
	await create('agreement', { subject: 'MoU', parties: [partner] });
	await create('partner', { name: 'GSI' });
	await portfolio.drop('partner', partner);
	await Promise.all([duplicatesOf(portfolio).settled(), findingsOf(portfolio).settled()]);
	expect(countOpenItems(portfolio)).toBe(1);
	await portfolio.restore('partner', partner);
	await Promise.all([duplicatesOf(portfolio).settled(), findingsOf(portfolio).settled()]);
	expect(countOpenItems(portfolio)).toBe(1);
	expect(findingsOf(portfolio).lost).toEqual([]);
});
