import { expect, test } from 'vitest';
import { Laptop, exchange } from '../../../../tests/support/laptop';
import type { Change } from '../records/changeset';
import { inverse } from './inverse';

const at = { kind: 'partner', id: '0123456789ABCDEF' };
const put = (fields: Record<string, string>): Change => ({ do: 'put', ...at, fields });

function conflict(): [Laptop, Laptop] {
	const [anna, ben] = [new Laptop('anna', 1), new Laptop('ben', 2)];
	anna.write([put({ name: 'GSI' })]);
	exchange(anna, ben);
	anna.write([put({ city: 'Darmstadt' })], '2026-05-02T00:00:00.000Z');
	ben.write([put({ city: 'Frankfurt' })], '2026-05-01T00:00:00.000Z');
	exchange(anna, ben);
	return [anna, ben];
}

test('a field that was in conflict gets the value it showed, and the conflict is over', () => {
	const [anna] = conflict();
	const settled = [put({ city: 'Frankfurt' })];
	const back = inverse(anna.state, settled);
	anna.write(settled);
	anna.write(back);
	expect(anna.state.table('partner').get(at.id)?.values['city']).toBe('Darmstadt');
	expect(anna.state.conflicts).toEqual([]);
});

test('even a write of the value shown, for another value may come to light under it', () => {
	const [anna] = conflict();
	expect(inverse(anna.state, [put({ city: 'Darmstadt' })])).toEqual([put({ city: 'Darmstadt' })]);
	expect(inverse(anna.state, [put({ name: 'GSI' })])).toEqual([]);
});

test('a contested record that somebody settled is there again', () => {
	const [anna, ben] = conflict();
	anna.write([{ do: 'drop', ...at }]);
	ben.write([put({ name: 'GSI Helmholtz' })]);
	exchange(anna, ben);
	const drop: Change[] = [{ do: 'drop', ...at }];
	const back = inverse(anna.state, drop);
	anna.write(drop);
	anna.write(back);
	expect(anna.state.table('partner').get(at.id)).toMatchObject({
		state: 'live',
		values: { name: 'GSI Helmholtz' }
	});
});

test('what was erased stays erased', () => {
	const [anna] = conflict();
	const erase: Change[] = [put({ city: 'Bonn' }), { do: 'erase', ...at }];
	expect(inverse(anna.state, erase)).toEqual([]);
});
