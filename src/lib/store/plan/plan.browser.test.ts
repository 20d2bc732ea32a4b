import { expect, test } from 'vitest';
import { good, openPortfolio } from '../../../../tests/support/portfolios';
import { browserSurroundings } from '../base/surroundings';

test('what no reader of a file would take is not written', async () => {
	const portfolio = await openPortfolio(undefined, { ...browserSurroundings, now: () => 'yesterday' });
	const refused = { ok: false, problem: { type: 'unreadable', path: 'at' } };
	expect(await portfolio.create('partner', { name: 'GSI' })).toMatchObject(refused);
	expect(portfolio.length).toBe(0);
});

test('a stage that is set otherwise than by a move brings the record of it, in the same action', async () => {
	const portfolio = await openPortfolio();
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
