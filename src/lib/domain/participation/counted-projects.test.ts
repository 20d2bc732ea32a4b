import { expect, it } from 'vitest';
import { budgetColumns } from '../budget/entries';
import { rollUpBudget } from '../budget/roll-up';
import type { Json } from '../base/json';
import { Laptop } from '../../../../tests/support/laptop';
import { countedProjects } from './counted-projects';

const laptop = new Laptop('Ada', 1);
const put = (kind: string, id: string, fields: Record<string, Json>) =>
	laptop.write([{ do: 'put', kind, id, fields }]);
put('stage', 'shut', { name: 'Closed', order: 1, closed: true });
put('project', 'proposal', { title: 'asks', round: 2027 });
put('project', 'funded', { title: 'asked and got', round: 2027 });
put('project', 'refused', { title: 'asked in vain', round: 2027, stage: 'shut' });
put('project', 'running', { title: 'never asked' });
put('budgetLine', 'l', {
	project: 'funded',
	stage: 'approved',
	year: 2027,
	money: { amount: 1, currency: 'CHF' }
});

const money = rollUpBudget(budgetColumns(laptop.state), ['project'], { measure: new Set(['approved']) });

it.each([
	['all', ['proposal', 'funded', 'refused', 'running']],
	['portfolio', ['funded', 'refused', 'running']],
	['proposals', ['proposal']]
] as const)('%s: %s', (of, expected) => {
	const counts = countedProjects(laptop.state, of, money);
	expect(['proposal', 'funded', 'refused', 'running'].filter(counts)).toEqual(expected);
});
