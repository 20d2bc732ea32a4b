import { expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { heldAgreements, owedDuties, warnedAgreements } from './watched';

const today = '2026-11-27';
const source = tablesOf({
	agreement: {
		A: { stage: 'drafting', turn: 'kt', turnSince: '2026-11-20' },
		B: { stage: 'negotiation', turn: 'partner', turnSince: '2026-10-30' },
		C: { stage: 'discussion' },
		D: { stage: 'active', validity: { to: '2026-12' } },
		E: { stage: 'active', validity: { to: '2026-11-01' } },
		F: { stage: 'closed', turn: 'kt' }
	},
	obligation: {
		O: { due: '2026-12', agreement: 'D' },
		P: { due: '2026-10-31', agreement: 'D' },
		Q: { due: '2026-10-31', agreement: 'D', done: true },
		R: { due: '2027-03', agreement: 'D' },
		S: { agreement: 'D' }
	}
});

test('the longest wait stands first, and what nobody dated last', () => {
	expect(heldAgreements(source, today).map(({ record }) => record.id)).toEqual(['B', 'A', 'C']);
});

test('ends stand by their date, and what passed before what comes', () => {
	expect(warnedAgreements(source, today).map(({ record, warning }) => [record.id, warning.type])).toEqual([
		['E', 'ended'],
		['D', 'end']
	]);
});

test('duties stand while they are open and near', () => {
	expect(owedDuties(source, today, 90).map(({ id }) => id)).toEqual(['P', 'O']);
});
