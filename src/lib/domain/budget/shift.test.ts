import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Desk, wordId } from '../../../../tests/support/desk';
import type { AnyValues } from '../schema/kind';
import { isPartialDate } from '../days/partial-date';
import { sheetLines } from './sheet';
import { shiftChanges, shiftedDate } from './shift';

const chf = (amount: number) => ({ amount, currency: 'CHF' });
const words = { reason: 'The ethics vote comes in autumn.', on: '2026-11-20', by: 'Ada' };
const stages = new Set(['requested', 'recommended', 'spent', 'committed']);

function shifted(lines: Record<string, AnyValues>, years: number, since = 2026) {
	const desk = new Desk({
		project: { P: { title: 'FLASH', period: { from: '2026-03', to: '2028-02-29' } } },
		budgetLine: Object.fromEntries(Object.entries(lines).map(([id, one]) => [id, { project: 'P', ...one }]))
	});
	let next = 0;
	const shift = { project: wordId('P'), years, since, stages, period: true };
	desk.act(shiftChanges(desk.state, shift, words, () => wordId(`new ${next++}`)));
	const stands = sheetLines(desk.state).map(({ stage, year, money }) => `${stage} ${year} ${money.amount}`);
	return { desk, stands: stands.sort() };
}

test('what is asked goes along, what is committed or spent stays, and so does what was before', () => {
	const { desk, stands } = shifted(
		{
			A: { stage: 'requested', year: 2026, money: chf(1) },
			B: { stage: 'requested', year: 2027, money: chf(2) },
			C: { stage: 'committed', year: 2026, money: chf(3) },
			D: { stage: 'spent', year: 2026, money: chf(4) },
			E: { stage: 'approved', year: 2026, money: chf(5) },
			F: { stage: 'requested', year: 2025, money: chf(6) }
		},
		1
	);
	expect(stands).toEqual([
		'approved 2026 5',
		'committed 2026 3',
		'requested 2025 6',
		'requested 2027 1',
		'requested 2028 2',
		'spent 2026 4'
	]);
	expect(desk.state.table('project').get(wordId('P'))?.values['period']).toEqual({
		from: '2027-03',
		to: '2029-02-28'
	});
	expect(desk.state.table('moneyMove').size).toBe(2);
});

test('one undo takes all of it back', () => {
	const lines = {
		A: { stage: 'requested', year: 2026, money: chf(1) },
		B: { stage: 'recommended', year: 2027, money: chf(2) }
	};
	const { desk } = shifted(lines, 3);
	desk.undo();
	expect(
		sheetLines(desk.state)
			.map(({ year, money }) => [year, money.amount])
			.sort()
	).toEqual([
		[2026, 1],
		[2027, 2]
	]);
});

test('a date some years later is a date', () => {
	fc.assert(
		fc.property(
			fc.constantFrom('2024', '2024-02', '2024-02-29', '2025-12-31'),
			fc.integer({ min: -20, max: 20 }),
			(date, years) => {
				const then = shiftedDate(date, years);
				expect(isPartialDate(then)).toBe(true);
				expect(then.length).toBe(date.length);
				expect(Number(then.slice(0, 4))).toBe(Number(date.slice(0, 4)) + years);
			}
		)
	);
});
