import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { cycleThrough, dependencyCycles } from './dependencies';

const projects = (graph: Readonly<Record<string, readonly string[]>>) =>
	tablesOf({
		project: Object.fromEntries(
			Object.entries(graph).map(([id, dependsOn]) => [id, { title: id, dependsOn: [...dependsOn] }])
		)
	});

test.each([
	['nothing', { A: [] }, undefined],
	['a chain', { A: ['B'], B: ['C'], C: [] }, undefined],
	['itself', { A: ['A'] }, ['A']],
	['a circle of three', { A: ['B'], B: ['C'], C: ['A'] }, ['A', 'B', 'C']],
	['the shorter of two circles', { A: ['B'], B: ['C', 'D'], C: ['D'], D: ['A'] }, ['A', 'B', 'D']],
	['a circle it is not part of', { A: ['B'], B: ['C'], C: ['B'] }, undefined],
	['a project that is not there', { A: ['Z'] }, undefined]
])('a project that depends on %s', (_, graph, expected) => {
	expect(cycleThrough(projects(graph as never), 'A')).toEqual(expected);
});

test('every circle is named once, whoever is asked first', () => {
	const graph = projects({ C: ['A'], A: ['B'], B: ['C'], D: ['E'], E: ['D'], F: ['A'] });
	expect(dependencyCycles(graph)).toEqual([
		['A', 'B', 'C'],
		['D', 'E']
	]);
});
