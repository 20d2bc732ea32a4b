import { expect, it } from 'vitest';
import type { Participant } from './by-country';
import { projectsByYear } from './by-year';

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
		2020,
		2024
	);
	expect(found.get('PL')).toEqual({ projects: [[], ['A'], ['A'], ['A', 'B'], ['B']], undated: ['C'] });
	expect(found.get('IT')).toEqual({ projects: [[], [], [], [], []], undated: [] });
});
