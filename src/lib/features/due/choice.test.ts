import { expect, test } from 'vitest';
import type { Due } from '$lib/domain/due/due-item';
import { chosenDue, dueAddress, readDueChoice } from './choice';

test.each([
	['', '/due'],
	['who=everyone', '/due?who=everyone'],
	['type=notice', '/due?type=notice'],
	['who=everyone&owner=KT-MA&type=action', '/due?who=everyone&type=action&owner=KT-MA'],
	['within=90&who=everyone', '/due?who=everyone&within=90'],
	['within=0', '/due?within=0'],
	['within=366', '/due'],
	['within=9', '/due'],
	['who=nobody&type=party&owner=KT-MA', '/due']
])('the address ?%s says %s', (query, address) => {
	expect(dueAddress(readDueChoice(new URLSearchParams(query)))).toBe(address);
});

test('mine is what I own or nobody does', () => {
	const due = (id: string, owner?: string): Due => ({
		type: 'action',
		kind: 'action',
		id,
		date: '2027-01-01',
		overdue: false,
		tone: 'far',
		...(owner && { owner })
	});
	const items = [due('A', 'Ada (KT)'), due('B'), due('C', 'Marc')];
	const shown = (query: string) =>
		chosenDue(items, readDueChoice(new URLSearchParams(query)), 'Ada').map(({ id }) => id);
	expect(shown('')).toEqual(['A', 'B']);
	expect(shown('who=everyone')).toEqual(['A', 'B', 'C']);
	expect(shown('who=everyone&owner=Marc')).toEqual(['C']);
	expect(shown('type=meeting')).toEqual([]);
});
