import { expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { statesOf } from './states-of';

const state = tablesOf({
	project: { P: { title: 'Gantry' }, Q: { title: 'Other' } },
	partner: {
		A: { name: 'A', country: 'PL' },
		B: { name: 'B', country: 'FR' },
		C: { name: 'C', country: 'CH', kind: 'international-organisation' },
		D: { name: 'D' }
	},
	participation: {
		1: { project: 'P', partner: 'A' },
		2: { project: 'P', partner: 'B', country: 'IT' },
		3: { project: 'P', partner: 'C' },
		4: { project: 'P', partner: 'D' },
		5: { project: 'P', partner: 'B', country: 'PL', role: 'partner' },
		6: { project: 'Q', partner: 'B' }
	}
});

it('names each State once: where the work is done, else the seat, and none for an international organisation', () => {
	expect(statesOf(state, 'P')).toEqual(['PL', 'IT']);
	expect(statesOf(state, 'Q')).toEqual(['FR']);
	expect(statesOf(state, 'nobody')).toEqual([]);
});
