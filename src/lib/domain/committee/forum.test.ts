import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { bodyId } from '../seed/seed-changes';
import { forumOfYear } from './forum';

const medical = { body: bodyId('KT Forum'), onlyMedical: true };

test.each<[string, Record<string, AnyValues>, string, string | undefined]>([
	['none', {}, 'missing', undefined],
	['one of the year before', { A: { ...medical, when: { from: '2026-05-04' } } }, 'missing', undefined],
	[
		'one on other things',
		{ A: { ...medical, onlyMedical: false, when: { from: '2027' } } },
		'missing',
		undefined
	],
	[
		'one of another body',
		{ A: { ...medical, body: 'X', when: { from: '2027-01-05' } } },
		'missing',
		undefined
	],
	[
		'a cancelled one',
		{ A: { ...medical, cancelled: true, when: { from: '2027-02' } } },
		'missing',
		undefined
	],
	['one ahead', { A: { ...medical, when: { from: '2027-11-02' } } }, 'planned', 'A'],
	['one of this month', { A: { ...medical, when: { from: '2027-10' } } }, 'planned', 'A'],
	['one of today', { A: { ...medical, when: { from: '2027-10-05' } } }, 'held', 'A'],
	[
		'two',
		{ A: { ...medical, when: { from: '2027-11' } }, B: { ...medical, when: { from: '2027-03' } } },
		'held',
		'B'
	]
])('a year with %s', (_, meetings, state, found) => {
	const forum = forumOfYear(tablesOf({ meeting: meetings }), '2027-10-05');
	expect(forum).toEqual({ year: '2027', state, meeting: found, monthsLeft: 2 });
});
