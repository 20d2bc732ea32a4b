import { expect, test } from 'vitest';
import { prioritisationAddress, readChoice, withCut, withMust } from './choice';

const read = (query: string) => readChoice(new URLSearchParams(query), [2027, 2026]);

test('an address says what it was made of', () => {
	const choice = {
		round: 2026,
		musts: new Map([
			['A', 'in'],
			['B', 'out']
		] as const),
		cuts: new Map([['2027 F', 10]]),
		why: 'A'
	};
	expect(read(prioritisationAddress(choice).split('?')[1]!)).toEqual(choice);
});

test('what an address cannot mean is left out', () => {
	expect(read('round=1999&in=,&cut=x,y:0,z:101,w:-1,v:1.5,u:NaN,2028 F:25')).toEqual({
		round: 2027,
		musts: new Map(),
		cuts: new Map([['2028 F', 25]]),
		why: undefined
	});
});

test('one more must or cut, or one less', () => {
	const musts = withMust(new Map(), 'A', 'in');
	expect(withMust(musts, 'A', 'out')).toEqual(new Map([['A', 'out']]));
	expect(withMust(musts, 'A', undefined)).toEqual(new Map());
	expect(withCut(withCut(new Map(), 'e', 10), 'e', 0)).toEqual(new Map());
});
