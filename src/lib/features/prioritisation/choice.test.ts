import { expect, test } from 'vitest';
import { nothingPosed } from '$lib/domain/scenario/posed';
import {
	compareAddress,
	prioritisationAddress,
	readChoice,
	readCompared,
	withOne,
	type PrioritisationChoice
} from './choice';

const read = (query: string) => readChoice(new URLSearchParams(query), [2027, 2026]);
const behind = (address: string) => address.split('?')[1]!;

test('an address says what it was made of', () => {
	const choice: PrioritisationChoice = {
		round: 2026,
		musts: new Map([
			['A', 'in'],
			['B', 'out']
		]),
		cuts: new Map([['2027 F', 10]]),
		weights: new Map([['C', 2.5]]),
		starts: new Map([['A', [2027, 2028]]]),
		less: new Map([['B', 20]]),
		rules: [
			{ type: 'needs', project: 'A', needs: 'B' },
			{ type: 'either', projects: ['A', 'B'] },
			{ type: 'count', of: { field: 'a.b-c' }, least: 1 },
			{ type: 'count', of: { projects: ['A', 'B'] }, most: 2 },
			{ type: 'share', field: 'imaging', least: 25 },
			{ type: 'states', least: 5 }
		],
		order: ['B', 'A'],
		why: 'A'
	};
	expect(read(behind(prioritisationAddress(choice)))).toEqual(choice);
});

test('what an address cannot mean is left out', () => {
	const rules = ['needs.A.A', 'either.A', 'count.-.of.A', 'count.1-2.of', 'share.0.x', 'states.0', 'sum.1']
		.map((rule) => `&rule=${rule}`)
		.join('');
	expect(
		read(
			`round=1999&in=,&cut=x,y:0,z:101,w:-1,v:1.5,u:NaN,2028 F:25&weights=a:-1,b:x&start=a:x,b:99&less=a:100${rules}`
		)
	).toEqual({ ...nothingPosed, round: 2027, cuts: new Map([['2028 F', 25]]), why: undefined });
});

test('one more of a map, another, or one less', () => {
	const musts = withOne<'in' | 'out'>(new Map(), 'A', 'in');
	expect(withOne(musts, 'A', 'out')).toEqual(new Map([['A', 'out']]));
	expect(withOne(musts, 'A', undefined)).toEqual(new Map());
});

test('up to six scenarios side by side, each once', () => {
	const ids = ['A', 'B', 'A', 'C', 'D', 'E', 'F', 'G'];
	expect(readCompared(new URLSearchParams(behind(compareAddress(ids, { differing: true }))))).toEqual({
		ids: ['A', 'B', 'C', 'D', 'E', 'F'],
		differing: true
	});
});
