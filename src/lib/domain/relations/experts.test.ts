import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { besideTitle } from '../related/beside';
import { lensOf } from '../reading/lens';
import { expertsFor } from './experts';
import { sideOf } from './ours';
import { stepsAhead } from './steps-ahead';

const today = '2026-11-30';
const state = tablesOf({
	technology: { T: { name: 'Timepix' } },
	partner: { C: { name: 'CERN' }, H: { name: 'HUG' } },
	contact: {
		A: { lastName: 'Ada', topics: ['dosimetry'] },
		B: { lastName: 'Bo', expertise: ['timepix', 'films'], department: 'EP' },
		D: { lastName: 'Dee', topics: ['dosimetry'], expertise: ['Timepix'] },
		E: { lastName: 'Eve' },
		F: { lastName: 'Fay', topics: ['dosimetry'], objection: true }
	},
	affiliation: {
		1: { contact: 'A', partner: 'H' },
		2: { contact: 'D', partner: 'C', period: { to: '2025' } },
		3: { contact: 'D', partner: 'H', period: { from: '2026' } },
		4: { contact: 'E', partner: 'C' }
	},
	interaction: {
		1: { subject: 'Call', date: today, partner: 'H', nextStep: 'Send it', due: '2026-12-10' },
		2: { subject: 'Call', date: today, partner: 'H', nextStep: 'Was sent', due: '2026-12-01', done: true }
	},
	action: {
		1: { text: 'Visit', partner: 'H', due: '2026-12-05', done: false },
		2: { text: 'Some day', partner: 'H' },
		3: { text: 'Done', partner: 'H', due: '2026-12-01', done: true }
	}
});

test('who knows the technology by name comes first, then who knows the field', () => {
	const found = (topic: object) => expertsFor(state, topic).map(({ id }) => id);
	expect(found({ field: 'dosimetry', technology: 'T' }).filter((id) => id !== 'F')).toEqual(['D', 'B', 'A']);
	expect(found({ technology: 'T' })).toEqual(['B', 'D']);
	expect(found({})).toEqual([]);
	expect(found({ technology: 'gone' })).toEqual([]);
});

test('somebody is of CERN by a department, or by where they work that day', () => {
	expect(['A', 'B', 'D', 'E', 'F'].map((id) => sideOf(state, id, today))).toEqual([
		'outside',
		'inside',
		'outside',
		'inside',
		undefined
	]);
	expect(sideOf(state, 'D', '2025-06-01')).toBe('inside');
});

test('whoever has a topic is found by the word expert', () => {
	const found = (id: string) =>
		besideTitle(state, state.table('contact').get(id)!, lensOf(state, 'en'), undefined).found;
	expect(found('A')).toContain('expert');
	expect(found('E')).not.toContain('expert');
});

test('what is next with an organisation is its next steps and actions, the first due first', () => {
	expect(stepsAhead(state, 'partner', 'H').map(({ words }) => words)).toEqual([
		'Visit',
		'Send it',
		'Some day'
	]);
});
