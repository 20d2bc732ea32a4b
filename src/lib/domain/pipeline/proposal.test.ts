import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { nextGateOf } from './next-gate';
import { readPath } from './path';
import { nextReference, proposalFrom } from './proposal';

const portfolio = tablesOf({
	stage: {
		idea: { name: 'Idea', order: 1 },
		mapf: { name: 'MAPF', order: 2 },
		maybe: { name: 'Advice', order: 3, optional: true },
		green: { name: 'Green light', order: 4 }
	},
	technology: {
		one: { name: 'Timepix4', medicalFields: ['imaging'], department: 'EP' },
		two: { name: 'GEMPix', medicalFields: ['imaging', 'dosimetry'] }
	},
	project: {
		a: { title: 'A', reference: 'MA-2027-003', stage: 'mapf' },
		b: { title: 'B', reference: 'MA-2026-012' },
		c: { title: 'C', reference: 'MA-2027-x' }
	},
	meeting: {
		past: { title: 'past', when: { from: '2026-05-01', to: '2026-05-01' }, deadline: '2026-04-01' },
		off: { title: 'off', when: { from: '2026-12-20' }, deadline: '2026-12-15', cancelled: true },
		next: { title: 'next', when: { from: '2027-05-05', to: '2027-05-05' }, deadline: '2027-04' }
	},
	rule: {
		r1: { code: '1', question: 'Held?', before: 'green', required: true },
		r2: { code: '2', question: 'Said?', before: 'green' },
		r3: { code: '3', question: 'Far?', before: 'mapf' },
		r4: { code: '4', question: 'None?', before: 'green' }
	},
	ruleResult: {
		x: { project: 'a', rule: 'r1', answer: 'yes' },
		z: { project: 'a', rule: 'r4', answer: 'notApplicable' }
	}
});

test('a proposal from a technology takes over what that says, and the next reference of the next round', () => {
	expect(proposalFrom(portfolio, 'one', '2026-11-30')).toEqual({
		technologies: ['one'],
		title: 'Timepix4 – ',
		reference: 'MA-2027-004',
		medicalField: 'imaging',
		department: 'EP',
		stage: 'idea',
		stageSince: '2026-11-30',
		round: 2027
	});
});

test('of several fields none is taken for granted, and without a deadline ahead the round is of this year', () => {
	expect(proposalFrom(portfolio, 'two', '2028-01-10')).toMatchObject({
		round: 2028,
		reference: 'MA-2028-001'
	});
	expect(proposalFrom(portfolio, 'two', '2028-01-10')).not.toHaveProperty('medicalField');
	expect(nextReference(portfolio, 2026)).toBe('MA-2026-013');
});

test('the next gate is the next firm stage, with the rules that stand before it and apply', () => {
	const gate = nextGateOf(portfolio, readPath(portfolio), 'a', '2026-11-30');
	expect([gate?.step.id, gate?.done, gate?.all]).toEqual(['green', 1, 2]);
	expect(nextGateOf(portfolio, readPath(portfolio), 'b', '2026-11-30')?.step.id).toBe('idea');
});
