import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { decisionFlags, minutesOf } from './minutes';

const francs = (amount: number) => ({ amount, currency: 'CHF' });

const tables: Record<string, Record<string, AnyValues>> = {
	body: { B: { acronym: 'CMASC', quorum: 1 } },
	membership: { X: { body: 'B', seat: 'Head of BE', contact: 'ada' }, Y: { body: 'B', country: 'fr' } },
	meeting: { M: { body: 'B', when: { from: '2027-03-04' } }, N: { body: 'B', when: { from: '2027-06' } } },
	attendance: {
		A: { meeting: 'M', membership: 'X', status: 'attended', arrived: '14:20' },
		C: { meeting: 'M', membership: 'Y', status: 'excused' },
		O: { meeting: 'N', membership: 'Y', status: 'attended' }
	},
	agendaItem: { I2: { meeting: 'M', order: 2, title: 'Two' }, I1: { meeting: 'M', order: 1, title: 'One' } },
	decision: {
		D: {
			meeting: 'M',
			item: 'I1',
			date: '2027-03-04',
			outcome: 'conditions',
			conditions: 'Letter',
			recused: ['X'],
			money: francs(3)
		},
		E: { meeting: 'M', date: '2027-03-04', outcome: 'noted' },
		Z: { meeting: 'N', date: '2027-06-01' }
	},
	budgetLine: {
		L2: { decision: 'D', stage: 'approved', fund: 'F', year: 2028, money: francs(1) },
		L1: { decision: 'D', stage: 'approved', fund: 'F', year: 2027, money: francs(2) },
		L0: { decision: 'D', stage: 'requested', fund: 'F', year: 2027, money: francs(9) }
	},
	envelope: { V: { fund: 'F', year: 2027, money: francs(10) } },
	action: {
		T: { meeting: 'M', item: 'I2', text: 'Ask' },
		U: { meeting: 'M', text: 'Write' },
		W: { meeting: 'N', text: 'Other' }
	}
};

test('the minutes are what the records of the meeting say, in the order of its agenda', () => {
	const minutes = minutesOf(tablesOf(tables), 'M')!;
	expect(
		minutes.items.map(({ item, decisions, actions }) => [item.id, decisions.length, actions.length])
	).toEqual([
		['I1', 1, 0],
		['I2', 0, 1]
	]);
	expect(minutes.items[0]?.decisions[0]).toMatchObject({
		money: [
			{ year: 2027, money: francs(2) },
			{ year: 2028, money: francs(1) }
		],
		recused: ['X'],
		flags: []
	});
	expect(minutes.others.decisions.map(({ decision }) => decision.id)).toEqual(['E']);
	expect(minutes.others.actions.map(({ id }) => id)).toEqual(['U']);
	expect(minutes.attendance).toMatchObject([
		{ id: 'A', status: 'attended', contact: 'ada', seat: 'Head of BE', arrived: '14:20' },
		{ id: 'C', status: 'excused', country: 'fr' }
	]);
	expect(minutes).toMatchObject({ day: '2027-03-04', next: 'N', quorum: { present: 1, reached: true } });
	expect(minutes.envelopes.map(({ year, today, left }) => [year, today, left])).toEqual([
		[2027, 2, 8],
		[2028, 1, undefined]
	]);
});

test('there are none of no meeting', () => expect(minutesOf(tablesOf(tables), 'X')).toBeUndefined());

describe('a decision is flagged', () => {
	const line = (amount: number) => ({
		budgetLine: { L: { decision: 'D', stage: 'approved', fund: 'F', year: 2027, money: francs(amount) } }
	});
	test.each<[string, AnyValues, Record<string, Record<string, AnyValues>>, string[]]>([
		['not when all is well', { date: '2027-03-05', money: francs(1) }, line(1), []],
		['dated before its meeting', { date: '2027-03-03' }, {}, ['before-meeting']],
		['not when its month allows', { date: '2027-03' }, {}, []],
		['without a quorum', { quorate: false, quorumReason: 'a' }, {}, ['no-quorum']],
		['over the envelope', { money: francs(11) }, line(11), ['over-envelope']],
		['not when somebody said why', { money: francs(11), envelopeReason: 'a' }, line(11), []],
		['with conditions nobody wrote', { outcome: 'conditions' }, {}, ['no-conditions']],
		['with lines it does not grant', { outcome: 'rejected' }, line(1), ['lines-without-grant']]
	])('%s', (_, values, more, flags) => {
		const bare = { ...tables, budgetLine: {}, decision: { D: { meeting: 'M', ...values } }, ...more };
		const source = tablesOf(bare);
		expect(decisionFlags(source, source.table('decision').get('D')!)).toEqual(flags);
	});
});

test('says of a decision that another granted the same money', () => {
	const state = tablesOf(tables);
	const record = state.table('decision').get('D')!;
	const twice = { type: 'twice', kind: 'budgetLine', id: 'L1', ids: ['L1', 'X'] } as const;
	const source = (conflicts: (typeof twice)[]) => ({ table: (kind: string) => state.table(kind), conflicts });
	expect(decisionFlags(source([]), record)).not.toContain('granted-twice');
	expect(decisionFlags(source([twice]), record)).toContain('granted-twice');
	expect(decisionFlags(source([{ ...twice, ids: ['X', 'Y'] as never }]), record)).not.toContain(
		'granted-twice'
	);
});
