import { describe, expect, test } from 'vitest';
import { committee, francs } from '../../../../../tests/support/committee';
import { tablesOf } from '../../../../../tests/support/tables-of';
import type { AnyValues } from '$lib/domain/schema/kind';
import { decisionId } from '$lib/domain/committee/decision-draft';
import { decidingOf } from './draft-of';
import type { Typed } from './typed';

const funding: Typed = { type: 'funding' };
const ids = { meeting: 'M', item: 'I', project: 'P', type: 'greenLight' } as const;

function deciding(
	typed: Typed = {},
	more: Record<string, Record<string, AnyValues>> = {},
	today = '2027-03-04'
) {
	const source = tablesOf({ ...committee, ...more });
	return decidingOf(source, source.table('agendaItem').get('I')!, typed, { by: 'Ada', today });
}

describe('the decision about an item', () => {
	test('proposes to recommend what is asked, and needs no more than an outcome', () => {
		const { rows, problems, draft } = deciding();
		expect(rows.map(({ year, text, amount }) => [year, text, amount])).toEqual([[2027, '50.50', 5050]]);
		expect(problems.map(({ type }) => type)).toEqual(['no-outcome']);
		expect(deciding({ outcome: 'approved' }).problems).toEqual([]);
		expect(draft).toMatchObject({ type: 'greenLight', date: '2027-03-04', by: 'Ada' });
	});

	test('about funding begins from what is asked, less what another decision approved', () => {
		const line = {
			project: 'P',
			fund: 'F',
			year: 2027,
			stage: 'approved',
			money: francs(50_00),
			decision: 'X'
		};
		const more = { budgetLine: { ...committee['budgetLine'], A: line } };
		expect(deciding(funding, more).rows.map(({ text }) => text)).toEqual(['0.50']);
		expect(deciding({}, more).rows.map(({ text }) => text)).toEqual(['50.50']);
	});

	test('about funding begins from what was recommended, year by year, where a green light recommends', () => {
		const id = decisionId(ids);
		const place = { project: 'P', fund: 'F', decision: id, stage: 'recommended' };
		const lines = {
			A: { ...place, year: 2027, money: francs(20_00) },
			B: { ...place, year: 2029, money: francs(5_00) },
			C: { project: 'P', fund: 'F', year: 2029, stage: 'approved', money: francs(1_00), decision: 'X' }
		};
		const light = { ...ids, date: '2027-03-01', outcome: 'approved', recommended: francs(25_00) };
		const budgetLine = { ...committee['budgetLine'], ...lines };
		const shown = (outcome: string) =>
			deciding(funding, { decision: { [id]: { ...light, outcome } }, budgetLine }).rows.map(
				({ year, recommended, approved, text }) => [year, recommended?.amount, approved, text]
			);
		expect(shown('approved')).toEqual([
			[2027, 20_00, 0, '20'],
			[2029, 5_00, 1_00, '4']
		]);
		expect(shown('rejected')).toEqual([[2027, undefined, 0, '50.50']]);
	});

	test('begins from what an adopted scenario proposes, until it is typed otherwise or recorded', () => {
		const more = {
			project: { P: { ...committee['project']!['P'], round: 2027 } },
			scenario: { Z: { name: 'Z', round: 2027, chosen: ['P'], settings: 'less=P:20&took=P:2027' } },
			agendaItem: { I: { ...committee['agendaItem']!['I'], scenario: 'Z', priority: 2 } }
		};
		const { draft, rows, problems } = deciding({}, more);
		expect(draft).toMatchObject({ outcome: 'approved', priority: 2 });
		expect(rows.map(({ text }) => text)).toEqual(['40.40']);
		expect(problems).toEqual([]);
		expect(deciding({ outcome: 'rejected', priority: '' }, more).draft).toMatchObject({
			outcome: 'rejected',
			priority: undefined
		});
		expect(deciding(funding, more)).toMatchObject({ drafted: undefined, draft: { outcome: '' } });
		const recorded = { ...ids, date: '2027-03-05', outcome: 'deferred' };
		expect(deciding({}, { ...more, decision: { [decisionId(ids)]: recorded } }).draft).toMatchObject({
			outcome: 'deferred',
			priority: undefined
		});
	});

	test('is as recorded, with what is typed over it', () => {
		const id = decisionId({ ...ids, type: 'funding' });
		const recorded = {
			date: '2027-03-05',
			...ids,
			type: 'funding',
			outcome: 'approved',
			priority: 2,
			recused: ['X']
		};
		const line = {
			project: 'P',
			fund: 'F',
			year: 2027,
			stage: 'approved',
			money: francs(7_00),
			decision: id
		};
		const more = { decision: { [id]: recorded }, budgetLine: { ...committee['budgetLine'], A: line } };
		expect(deciding({}, more).draft).toMatchObject({ date: '2027-03-05', priority: 2, recused: ['X'] });
		expect(deciding({}, more).rows.map(({ text }) => text)).toEqual(['7']);
		expect(deciding({ priority: '', amounts: { '2027 F': '1e3' } }, more)).toMatchObject({
			draft: { priority: undefined },
			problems: [{ type: 'not-an-amount', field: '2027 F' }, { type: 'no-quorum' }]
		});
	});

	test.each([
		['before', '2027-01-05', '2027-03-04'],
		['on the day of', '2027-03-04', '2027-03-04'],
		['after', '2027-04-01', '2027-03-04']
	])('typed %s the meeting is dated by it', (_, today, date) => {
		expect(deciding({}, {}, today).draft.date).toBe(date);
	});

	test('deferred goes to the next meeting of the body, unless another is chosen or none', () => {
		expect(deciding({ outcome: 'deferred' }).draft.deferredTo).toBe('N');
	});

	test.each<[string, Typed, string]>([
		['a date', { date: '31.2.2027' }, 'not-a-date'],
		['a count', { votesFor: 'all' }, 'not-a-number'],
		['a whole count', { votesFor: '2.5' }, 'not-a-number'],
		['no count below zero', { abstentions: '-1' }, 'out-of-range'],
		['a priority', { priority: '0' }, 'out-of-range'],
		['a day that is said', { date: ' ' }, 'required'],
		['an amount', { amounts: { '2027 F': 'much' } }, 'not-an-amount'],
		['an amount in the currency of the envelope', { amounts: { '2027 F': '5 EUR' } }, 'not-an-amount'],
		['a day not before the meeting', { date: '3.3.2027' }, 'before-meeting']
	])('takes only %s', (_, typed, problem) => {
		expect(deciding({ outcome: 'approved', ...typed }).problems.map(({ type }) => type)).toContain(problem);
	});

	test('reads numbers and days as every form does', () => {
		const typed = { votesFor: '1’000', priority: '2.0', revisitOn: 'in 3 weeks', conditionsDue: 'May 2027' };
		expect(deciding({ outcome: 'approved', ...typed })).toMatchObject({
			problems: [],
			draft: { votesFor: 1000, priority: 2, revisitOn: '2027-03-25', conditionsDue: '2027-05' }
		});
	});

	test('has a row for a year that nobody asked for', () => {
		const { rows, draft } = deciding({ added: ['2029 F'], amounts: { '2029 F': '7' } });
		expect(rows.map(({ year, asked, text }) => [year, asked?.amount, text])).toEqual([
			[2027, 50_50, '50.50'],
			[2029, undefined, '7']
		]);
		expect(draft.amounts).toContainEqual({ fund: 'F', year: 2029, amount: 7_00 });
	});

	test('judges what is typed as it would be recorded', () => {
		const { judgement, problems } = deciding({ outcome: 'approved', recused: ['X'] });
		expect(judgement).toMatchObject({ quorum: { present: 1, reached: false }, step: { id: 'signed' } });
		expect(problems).toEqual(judgement.problems);
	});

	test('is the one that the agenda asks for, where an item has several', () => {
		const made = { meeting: 'M', item: 'I', project: 'P', outcome: 'approved', date: '2027-03-04' };
		const taken = (...types: ('funding' | 'greenLight')[]) => ({
			decision: Object.fromEntries(types.map((type) => [decisionId({ ...ids, type }), { ...made, type }]))
		});
		expect(deciding({}, taken('funding')).draft.type).toBe('funding');
		expect(deciding({}, taken('funding', 'greenLight')).draft.type).toBe('greenLight');
		expect(deciding({}, taken('greenLight', 'funding')).draft.type).toBe('greenLight');
	});
});
