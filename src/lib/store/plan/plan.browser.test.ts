import { afterEach, expect, test } from 'vitest';
import { newId } from '../../domain/base/id';
import type { Result } from '../../domain/base/result';
import { browserSurroundings, type Surroundings } from '../base/surroundings';
import { databaseName } from '../log/database';
import { Portfolio } from '../open/portfolio.svelte';

const opened: Portfolio[] = [];

afterEach(() => {
	for (const portfolio of opened.splice(0)) {
		portfolio.close();
		indexedDB.deleteDatabase(databaseName(portfolio.id));
	}
});

function good<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problem));
	return result.value;
}

async function open(around: Surroundings = browserSurroundings): Promise<Portfolio> {
	const id = newId(browserSurroundings.random);
	const info = { id, name: 'Test', sample: false, openedAt: '2026-01-01T00:00:00.000Z' };
	const portfolio = good(await Portfolio.open(info, 'Ada', around));
	opened.push(portfolio);
	return portfolio;
}

test('what no reader of a file would take is not written', async () => {
	const portfolio = await open({ ...browserSurroundings, now: () => 'yesterday' });
	const refused = { ok: false, problem: { type: 'unreadable', path: 'at' } };
	expect(await portfolio.create('partner', { name: 'GSI' })).toMatchObject(refused);
	expect(portfolio.length).toBe(0);
});

test('a stage that is set otherwise than by a move brings the record of it, in the same action', async () => {
	const portfolio = await open();
	const stages: string[] = [];
	for (const [order, name] of ['Idea', 'Ready'].entries())
		stages.push(good(await portfolio.create('stage', { name, order })));
	const [idea, ready] = stages;
	const project = good(await portfolio.create('project', { title: 'Gantry', stage: idea }));
	expect(portfolio.table('stageChange').size).toBe(0);
	good(await portfolio.edit('project', project, { stage: ready }));
	const [set] = portfolio.table('stageChange').all();
	expect(set?.values).toMatchObject({ project, from: idea, to: ready, by: 'Ada', way: 'edit' });
	good(await portfolio.undo());
	expect(portfolio.table('stageChange').size).toBe(0);
	expect(portfolio.get('project', project)?.values['stage']).toBe(idea);
});
