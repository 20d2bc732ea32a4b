import { expect, it } from 'vitest';
import { budgetColumns } from '../budget/entries';
import { rollUpBudget } from '../budget/roll-up';
import type { Json } from '../base/json';
import { Laptop } from '../../../../tests/support/laptop';
import { countedProjects } from './counted-projects';

const laptop = new Laptop('Ada', 1);
const put = (kind: string, id: string, fields: Record<string, Json>) =>
	laptop.write([{ do: 'put', kind, id, fields }]);
put('stage', 'committee', { name: 'Selection committee', order: 1 });
put('stage', 'running', { name: 'In execution', order: 2 });
put('stage', 'shut', { name: 'Closed', order: 3, closed: true });
put('stage', 'hold', { name: 'On hold', order: 100, side: true });
put('stage', 'withdrawn', { name: 'Withdrawn', order: 101, side: true, closed: true });
put('stage', 'stopped', { name: 'Stopped early', order: 102, side: true, closed: true });
put('project', 'proposal', { title: 'asks', round: 2027 });
put('project', 'waiting', { title: 'asks, on hold', round: 2027, stage: 'hold' });
put('project', 'funded', { title: 'asked and got', round: 2027, stage: 'withdrawn' });
put('project', 'refused', { title: 'asked in vain', round: 2027, stage: 'withdrawn' });
put('project', 'done', { title: 'asked for no money, and is over', round: 2024, stage: 'shut' });
put('project', 'free', { title: 'asked for no money', round: 2026, stage: 'running' });
put('project', 'stopped', { title: 'asked for no money, and was stopped', round: 2026, stage: 'stopped' });
put('stageChange', 'c', { project: 'stopped', from: 'running', to: 'stopped', on: '2026-05-01' });
put('project', 'unasked', { title: 'never asked' });
put('budgetLine', 'l', {
	project: 'funded',
	stage: 'approved',
	year: 2027,
	money: { amount: 1, currency: 'CHF' }
});

const money = rollUpBudget(budgetColumns(laptop.state), ['project'], { measure: new Set(['approved']) });
const ids = ['proposal', 'waiting', 'funded', 'refused', 'done', 'free', 'stopped', 'unasked'];

it.each([
	['all', ids],
	['portfolio', ['funded', 'done', 'free', 'stopped', 'unasked']],
	['proposals', ['proposal', 'waiting']]
] as const)('%s: %s', (of, expected) => {
	const counts = countedProjects(laptop.state, of, money);
	expect(ids.filter(counts)).toEqual(expected);
});

it('takes a project for what it is where no stages are entered', () => {
	const bare = new Laptop('Bob', 2);
	bare.write([{ do: 'put', kind: 'project', id: 'p', fields: { title: 'asks', round: 2027 } }]);
	const none = rollUpBudget(budgetColumns(bare.state), ['project'], { measure: new Set(['approved']) });
	expect(countedProjects(bare.state, 'proposals', none)('p')).toBe(true);
});
