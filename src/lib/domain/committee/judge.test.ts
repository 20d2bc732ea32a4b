import { describe, expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { committee as tables, francs, funding, greenLight } from '../../../../tests/support/committee';
import { tablesOf } from '../../../../tests/support/tables-of';
import { decisionChanges } from './decide';
import { envelopesAt } from './envelopes';
import { judge } from './judge';
import { meetingDays, dayOfDecision } from './meeting-days';
import { quorumOf } from './quorum';

const rules = {
	rule: {
		F: { question: 'A letter?', before: 'signed', required: true },
		O: { question: 'Fellows?', before: 'signed', required: true }
	},
	ruleResult: { A: { project: 'P', rule: 'F', answer: 'no' } }
};

describe('a draft held against the records', () => {
	test('is said once: quorum, envelopes, step, gate, checks, problems and changes', () => {
		const state = tablesOf({ ...tables, ...rules });
		const judged = judge(state, { ...greenLight, overrideReason: 'On its way' });
		expect(judged.quorum).toEqual(quorumOf(state, 'M'));
		expect(judged.step?.id).toBe('signed');
		expect(judged.gate).toMatchObject({ to: { id: 'signed' }, failing: [{ rule: { id: 'F' } }], open: [{}] });
		expect(
			judged.checks.map(({ rule, state: one, overrideReason }) => [rule.id, one, overrideReason])
		).toEqual([
			['F', 'overridden', 'On its way'],
			['O', 'open', undefined]
		]);
		expect(judged.problems).toEqual([]);
		const recorded = decisionChanges(state, { ...greenLight, overrideReason: 'On its way' });
		expect(recorded).toEqual({ ok: true, value: { id: judged.id, changes: judged.changes } });
	});

	test('shows the envelopes as they stand once it is recorded', () => {
		for (const draft of [greenLight, funding, { ...funding, outcome: 'rejected' }]) {
			const state = tablesOf(tables);
			const { envelopes, changes } = judge(state, draft);
			apply(state, changes);
			expect(envelopes).toEqual(envelopesAt(state, 'M', [{ fund: 'F', year: 2027 }]));
			expect(judge(state, draft).envelopes).toEqual(envelopes);
		}
	});

	test('says what an envelope lacks for what is recommended, and lets it be recorded', () => {
		const amounts = [{ fund: 'F', year: 2027, amount: 120_00 }];
		const light = judge(tablesOf(tables), { ...greenLight, amounts });
		expect(light).toMatchObject({ over: [], short: [{ year: 2027, left: -20_00 }], problems: [] });
		expect(light.envelopes).toMatchObject([{ year: 2027, today: 0, left: 100_00 }]);
		const grant = judge(tablesOf(tables), { ...funding, amounts });
		expect(grant).toMatchObject({
			over: [{ left: -20_00 }],
			short: [],
			problems: [{ type: 'over-envelope' }]
		});
	});

	test('keeps in the figures what an older version let a green light approve', () => {
		const first = judge(tablesOf(tables), greenLight).id;
		const line = {
			project: 'P',
			fund: 'F',
			year: 2027,
			stage: 'approved',
			money: francs(30_00),
			decision: first
		};
		const state = tablesOf({
			...tables,
			decision: { [first]: { meeting: 'M', project: 'P', type: 'greenLight', outcome: 'approved' } },
			budgetLine: { ...tables['budgetLine'], A: line }
		});
		expect(judge(state, greenLight).envelopes).toMatchObject([{ today: 30_00, left: 70_00 }]);
		expect(judge(state, { ...greenLight, outcome: 'rejected' }).envelopes).toMatchObject([
			{ today: 0, left: 100_00 }
		]);
	});

	test('demands nothing beside the path, and goes nowhere about nothing', () => {
		const state = tablesOf({ ...tables, ...rules });
		const aside = judge(state, { ...greenLight, outcome: 'conditions', conditions: 'x' });
		expect(aside).toMatchObject({
			step: { id: 'conditions' },
			gate: { failing: [], open: [] },
			problems: []
		});
		const other = judge(state, { ...greenLight, project: undefined, type: 'other', amounts: [] });
		expect(other).toMatchObject({ step: undefined, gate: undefined, checks: [] });
	});
});

test.each([
	['before', '2027-01-05', '2027-03-04'],
	['during', '2027-03-05', '2027-03-05'],
	['after', '2027-04-01', '2027-03-06']
])('a decision typed %s its meeting is dated by a day of it', (_, today, date) => {
	const when = { from: '2027-03-04', to: '2027-03-06' };
	const state = tablesOf({ meeting: { M: { title: 'CMASC', when }, N: { title: 'Undated' } } });
	expect(dayOfDecision(state, 'M', today)).toBe(date);
	expect(dayOfDecision(state, 'N', today)).toBe(today);
	expect(meetingDays(state, 'M')).toEqual({ first: '2027-03-04', last: '2027-03-06' });
});
