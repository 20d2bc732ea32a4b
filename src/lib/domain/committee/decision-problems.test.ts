import { describe, expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { committee as tables, francs, greenLight as draft } from '../../../../tests/support/committee';
import { tablesOf } from '../../../../tests/support/tables-of';
import { decisionChanges } from './decide';
import type { DecisionDraft } from './decision-draft';
import { judge } from './judge';
import { askedOf, envelopesAt } from './envelopes';
import { overridesOf } from '../pipeline/overrides';

const problemsOf = (more: Partial<DecisionDraft>, other: typeof tables = {}) =>
	judge(tablesOf({ ...tables, ...other }), { ...draft, ...more }).problems.map(({ type }) => type);

test('what a project asks comes from its requested lines, of its own fund where they name none', () => {
	expect(askedOf(tablesOf(tables), 'P', 'D')).toEqual([
		{
			fund: 'F',
			year: 2027,
			amount: 50_50,
			approved: 0,
			apart: false,
			category: 'material',
			illustrative: false
		}
	]);
});

/** The decision that approves money. */
const money = { type: 'funding' } as const;

describe('a decision is not recorded', () => {
	test.each<[string, Partial<DecisionDraft>, string[]]>([
		['as it is', {}, []],
		['of an unknown meeting', { meeting: 'X' }, ['no-such-meeting']],
		['without an outcome', { outcome: '' }, ['no-outcome']],
		['dated before its meeting', { date: '2027-03-03' }, ['before-meeting']],
		['dated in the year before', { date: '2026' }, ['before-meeting']],
		['dated in its month', { date: '2027-03' }, []],
		['with conditions that are not said', { outcome: 'conditions', conditions: ' ' }, ['no-conditions']],
		['deferred to where it is', { outcome: 'deferred', deferredTo: 'M' }, ['defers-to-itself']],
		[
			'granting less than nothing',
			{ ...money, amounts: [{ fund: 'F', year: 2027, amount: -1 }] },
			['negative']
		],
		[
			'granting no number',
			{ ...money, amounts: [{ fund: 'F', year: 2027, amount: Number.NaN }] },
			['negative']
		],
		['with a recusal that costs the quorum', { recused: ['X'] }, ['no-quorum']],
		[
			'over the envelope',
			{ ...money, amounts: [{ fund: 'F', year: 2027, amount: 100_01 }] },
			['over-envelope']
		],
		['up to it', { ...money, amounts: [{ fund: 'F', year: 2027, amount: 100_00 }] }, []],
		[
			'out of an envelope of 0',
			{ ...money, amounts: [{ fund: 'F', year: 2028, amount: 1 }] },
			['over-envelope']
		],
		['0 out of an envelope of 0', { ...money, amounts: [{ fund: 'F', year: 2028, amount: 0 }] }, []],
		['out of an envelope nobody knows', { ...money, amounts: [{ fund: 'F', year: 2031, amount: 1 }] }, []],
		['recommending more than there is', { amounts: [{ fund: 'F', year: 2027, amount: 100_01 }] }, []],
		['recommending less than nothing', { amounts: [{ fund: 'F', year: 2027, amount: -1 }] }, ['negative']],
		[
			'refusing too much',
			{ ...money, outcome: 'rejected', amounts: [{ fund: 'F', year: 2028, amount: 1 }] },
			[]
		]
	])('%s', (_, more, expected) => expect(problemsOf(more)).toEqual(expected));

	const rules = {
		F: { question: 'A letter?', before: 'signed', required: true },
		G: { question: 'Fellows?', before: 'signed', required: true },
		O: { question: 'Answered by nobody?', before: 'signed', required: true },
		A: { question: 'Only advice?', before: 'signed' },
		L: { question: 'Asked later?', before: 'agreements', required: true }
	};
	const no = Object.fromEntries(
		['F', 'G', 'A', 'L'].map((rule) => [rule, { project: 'P', rule, answer: 'no' }])
	);
	const failing = { rule: rules, ruleResult: no };

	test('past checks that the gate demands and that fail, but with a reason and by somebody', () => {
		expect(judge(tablesOf({ ...tables, ...failing }), draft).problems).toEqual([
			{ type: 'failing-checks', count: 2 }
		]);
		expect(problemsOf({ overrideReason: ' ' }, failing)).toEqual(['failing-checks']);
		expect(problemsOf({ overrideReason: 'Urgent', by: '' }, failing)).toEqual(['no-name']);
		expect(problemsOf({ overrideReason: 'Urgent' }, failing)).toEqual([]);
	});

	test.each<[string, Partial<DecisionDraft>]>([
		['refused', { outcome: 'rejected' }],
		['deferred', { outcome: 'deferred' }],
		[
			'approved with conditions, which ask at the gate behind them',
			{ outcome: 'conditions', conditions: 'x' }
		]
	])('without asking for a reason where it is %s', (_, more) => {
		expect(problemsOf(more, failing)).toEqual([]);
	});

	test('asks for no reason where the project has passed the gate', () => {
		const project = { P: { title: 'FLASH', stage: 'agreements', fund: 'F' } };
		expect(problemsOf({}, { ...failing, project })).toEqual([]);
	});

	test('over the envelope for one reason, which answers for the check of the envelope too', () => {
		const rule = { E: { check: 'withinEnvelope', before: 'signed', required: true } };
		const over = { ...money, amounts: [{ fund: 'F', year: 2027, amount: 100_01 }] };
		expect(problemsOf(over, { rule })).toEqual(['over-envelope']);
		expect(problemsOf({ ...over, envelopeReason: 'Council in June' }, { rule })).toEqual([]);
		const state = tablesOf({ ...tables, rule });
		const decided = decisionChanges(state, { ...draft, ...over, envelopeReason: 'Council in June' });
		if (!decided.ok) throw new Error('not decided');
		apply(state, decided.value.changes);
		expect(overridesOf(state)).toMatchObject([{ rule: 'E', reason: 'Council in June', by: 'Ada' }]);
	});

	test('a body without a quorum asks for none', () => {
		expect(problemsOf({ recused: ['X', 'Y'] }, { body: { B: { acronym: 'B' } } })).toEqual([]);
	});
});

test('the envelopes show what a draft would leave, in the place of what it replaces', () => {
	const state = tablesOf({
		...tables,
		budgetLine: {
			...tables['budgetLine'],
			O: { fund: 'F', year: 2027, stage: 'approved', money: francs(20_00) }
		}
	});
	const decided = decisionChanges(state, { ...draft, ...money });
	if (!decided.ok) throw new Error('not decided');
	const { id, changes } = decided.value;
	apply(state, changes);
	const about = [{ fund: 'F', year: 2028 }];
	const figures = (grants?: DecisionDraft['amounts']) =>
		envelopesAt(state, 'M', about, grants && { instead: id, grants }).map((one) => [
			one.year,
			one.before,
			one.today,
			one.left
		]);
	expect(figures()).toEqual([
		[2027, 20_00, 50_50, 29_50],
		[2028, 0, 0, 0]
	]);
	expect(figures([{ fund: 'F', year: 2027, amount: 90_00 }])).toEqual([
		[2027, 20_00, 90_00, -10_00],
		[2028, 0, 0, 0]
	]);
	expect(figures([])).toEqual([[2028, 0, 0, 0]]);
});
