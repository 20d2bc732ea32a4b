import { expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { newcomersOf } from './authorship';

const change = { do: 'put', kind: 'partner', id: 'PARTNER000000001', fields: { name: 'GSI' } } as const;

test('a name is met with a laptop, with another laptop, or instead of another name', () => {
	const anna = new Laptop('Anna', 1);
	anna.write([change]);
	anna.write([{ ...change, fields: { name: 'GSI Darmstadt' } }]);
	const ben = new Laptop('Ben', 2);
	ben.read(anna.log);
	ben.write([change]);
	const second = new Laptop(' ANNA', 3);
	second.read(ben.log);
	second.write([change]);
	const renamed = new Laptop('Eve', 2);
	renamed.read(second.log);
	renamed.replica = ben.replica;
	renamed.write([{ ...change, fields: { city: 'Genève' } }]);
	const { stamps, knowledge } = renamed.state;
	expect(newcomersOf(stamps, knowledge)).toEqual([
		{ type: 'first', author: 'Anna', replica: anna.replica, seq: 1 },
		{ type: 'first', author: 'Ben', replica: ben.replica, seq: 1 },
		{ type: 'key', author: ' ANNA', replica: second.replica, seq: 1 },
		{ type: 'renamed', author: 'Eve', replica: ben.replica, seq: 2, before: 'Ben' }
	]);
});

test('those without a name are not taken for one person', () => {
	const one = new Laptop('', 1);
	one.write([change]);
	const other = new Laptop('', 2);
	other.read(one.log);
	other.write([change]);
	const { stamps, knowledge } = other.state;
	expect(newcomersOf(stamps, knowledge).map(({ type }) => type)).toEqual(['first', 'first']);
});
