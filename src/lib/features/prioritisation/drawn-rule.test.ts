import { expect, test } from 'vitest';
import { drawnRule, noRule, type DrawnRule } from './drawn-rule';

const rule = (drawn: Partial<DrawnRule>) => drawnRule({ ...noRule, ...drawn });

test.each<[Partial<DrawnRule>, unknown]>([
	[
		{ type: 'needs', project: 'A', needs: 'B' },
		{ type: 'needs', project: 'A', needs: 'B' }
	],
	[
		{ type: 'either', projects: ['A', 'B'] },
		{ type: 'either', projects: ['A', 'B'] }
	],
	[
		{ type: 'count', projects: ['A'], most: '0' },
		{ type: 'count', of: { projects: ['A'] }, most: 0 }
	],
	[
		{ type: 'countField', field: 'imaging', least: ' 2 ' },
		{ type: 'count', of: { field: 'imaging' }, least: 2 }
	],
	[
		{ type: 'share', field: 'imaging', least: '25' },
		{ type: 'share', field: 'imaging', least: 25 }
	],
	[
		{ type: 'states', least: '5' },
		{ type: 'states', least: 5 }
	]
])('%o is a rule', (drawn, expected) => {
	expect(rule(drawn)).toEqual(expected);
});

test.each<Partial<DrawnRule>>([
	{},
	{ type: 'needs', project: 'A', needs: 'A' },
	{ type: 'either', projects: ['A'] },
	{ type: 'count', projects: ['A'] },
	{ type: 'count', projects: ['A'], least: '1', most: 'some' },
	{ type: 'count', projects: [], least: '1' },
	{ type: 'countField', least: '1' },
	{ type: 'share', field: 'imaging', least: '101' },
	{ type: 'share', field: 'imaging', least: '' },
	{ type: 'states', least: '0' },
	{ type: 'states', least: '1.5' }
])('%o is none', (drawn) => {
	expect(rule(drawn)).toBeUndefined();
});
