import { expect, test } from 'vitest';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import type { Change } from '../records/changeset';
import { PortfolioState } from './state';

const put = (id: string, name: string): Change => ({
	do: 'put',
	kind: 'partner',
	id: id.padStart(16, '0'),
	fields: { name, tags: [name] }
});

test('a checkpoint stays what it was while more is folded in, and takes the rest of the log', () => {
	const [ada, ben] = [new Laptop('Ada', 1), new Laptop('Ben', 2)];
	ada.write([put('A', 'CNAO')]);
	ben.write([put('B', 'GSI')]);
	exchange(ada, ben);
	ada.write([put('B', 'GSI Darmstadt')]);
	const checkpoint = ada.state.toCheckpoint();
	const before = structuredClone(checkpoint);
	const held = ada.log.length;
	ben.write([put('C', 'PSI')]);
	exchange(ada, ben);
	ada.write([put('C', 'PSI Villigen'), { do: 'drop', kind: 'partner', id: put('A', '').id }]);
	expect(checkpoint).toEqual(before);
	const started = new PortfolioState(checkpoint);
	for (const changeset of ada.log.slice(held)) expect(started.apply(changeset).status).toBe('applied');
	expect(started.digest()).toBe(ada.state.digest());
});
