import { expect, it } from 'vitest';
import type { Participant } from './by-country';
import { endsOf, projectsByYear } from './by-year';
import { Laptop } from '../../../../tests/support/laptop';

const at = (project: string, country: string, date?: string, latest?: string): Participant => ({
	project,
	partner: 'p',
	country,
	date,
	latest,
	illustrative: false
});

it('counts a project in every year in which it was under way, once, and none whose beginning is not known', () => {
	const found = projectsByYear(
		[
			at('A', 'PL', '2021', '2023-03'),
			at('A', 'PL', '2022', '2023'),
			at('B', 'PL', '2023-11-02'),
			at('C', 'PL'),
			at('D', 'PL', '2018', '2019'),
			at('E', 'IT', '2030')
		],
		new Map(),
		2020,
		2024
	);
	expect(found.get('PL')).toEqual({ projects: [[], ['A'], ['A'], ['A', 'B'], ['B']], undated: ['C'] });
	expect(found.get('IT')).toEqual({ projects: [[], [], [], [], []], undated: [] });
});

it('takes a project that stands closed as over since it does, and leaves it out where nobody knows since when', () => {
	const laptop = new Laptop('Ada', 1);
	const put = (kind: string, id: string, fields: Record<string, string | number | boolean>) =>
		laptop.write([{ do: 'put', kind, id, fields }]);
	put('stage', 'open', { name: 'In execution', order: 1 });
	put('stage', 'shut', { name: 'Closed', order: 2, closed: true });
	put('project', 'A', { title: 'closed in 2022', stage: 'shut', stageSince: '2022-05' });
	put('project', 'B', { title: 'closed once', stage: 'shut' });
	put('project', 'C', { title: 'goes on', stage: 'open' });
	const ends = endsOf(laptop.state);
	expect(ends).toEqual(
		new Map([
			['A', '2022-05'],
			['B', undefined]
		])
	);
	const parts = [at('A', 'PL', '2021'), at('B', 'PL', '1995'), at('C', 'PL', '2023')];
	expect(projectsByYear(parts, ends, 2021, 2024).get('PL')).toEqual({
		projects: [['A'], ['A'], ['C'], ['C']],
		undated: ['B']
	});
});
