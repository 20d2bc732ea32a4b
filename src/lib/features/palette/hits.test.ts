import { expect, test } from 'vitest';
import { kinds } from '$lib/domain/kinds/all';
import { onlyJoins } from './hits';

test('kinds that only join others, and kinds that stand for something', () => {
	const joining = kinds.filter(onlyJoins).map(({ name }) => name);
	expect(joining).toEqual(
		expect.arrayContaining(['attendance', 'affiliation', 'membership', 'participation'])
	);
	const standing = [
		'project',
		'partner',
		'technology',
		'contact',
		'agreement',
		'meeting',
		'body',
		'fund',
		'decision',
		'agendaItem',
		'budgetLine'
	];
	expect(joining.filter((name) => standing.includes(name))).toEqual([]);
});
