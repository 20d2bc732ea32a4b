import { expect, it } from 'vitest';
import { toColumns } from '$lib/domain/budget/columns';
import { asking } from './asking';

const line = (project: string, measure: string, year: string, amount: number) => ({
	kind: 'budgetLine',
	id: `${project} ${measure} ${year}`,
	keys: { project, measure, year },
	money: { amount, currency: 'CHF' },
	amount,
	illustrative: false,
	conflict: false
});

const columns = toColumns(
	[
		line('A', 'requested', '2027', 100),
		line('A', 'requested', '2028', 50),
		line('B', 'requested', '2027', 30),
		line('B', 'approved', '2027', 25),
		line('C', 'approved', '2027', 5),
		line('', 'requested', '2027', 7)
	],
	'CHF'
);

const none = () => false;

it('leaves out who was refused or has withdrawn', () => {
	expect(asking(columns, {}, (id) => id === 'A').projects).toBe(0);
});

it('counts the projects that ask and have nothing approved under the choice', () => {
	const of2027 = asking(columns, { year: new Set(['2027']) }, none);
	expect([of2027.projects, of2027.total.amount]).toEqual([1, 100]);
	const ever = asking(columns, {}, none);
	expect([ever.projects, ever.total.amount]).toEqual([1, 150]);
	expect(asking(columns, { year: new Set(['2030']) }, none).projects).toBe(0);
});
