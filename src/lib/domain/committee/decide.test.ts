import { describe, expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { seededBytes } from '../../../../tests/support/laptop';
import {
	committee as tables,
	francs,
	funding,
	greenLight as draft
} from '../../../../tests/support/committee';
import { tablesOf } from '../../../../tests/support/tables-of';
import { decision } from '../kinds/decision';
import type { Change } from '../records/changeset';
import { composeChangesets } from '../merge/compose';
import type { PortfolioState } from '../merge/state';
import { checklistOf } from '../pipeline/checklist';
import { decisionChanges, takeBackChanges } from './decide';
import { judge } from './judge';
import { linesOf } from './decision-records';
import { envelopesAt } from './envelopes';
import { decisionFlags, minutesOf } from './minutes';
import { recommendedOf } from './recommended';
import { moveChanges } from '../pipeline/move';
import { groundlessOf } from '../pipeline/grounds';
import { overridesOf } from '../pipeline/overrides';
import { read } from '../reading/read';
import { decisionId, type DecisionDraft } from './decision-draft';

function decide(state: PortfolioState, more: Partial<DecisionDraft> = {}) {
	const decided = decisionChanges(state, { ...draft, ...more });
	if (!decided.ok) throw new Error(JSON.stringify(decided.problem));
	return { id: decided.value.id, undo: apply(state, decided.value.changes) };
}

/** A rule of the gate that fails: somebody has answered no. */
const letterMissing = {
	rule: { R: { question: 'A letter of the hospital?', before: 'signed', required: true } },
	ruleResult: { A: { project: 'P', rule: 'R', answer: 'no' } }
};

const standing = (state: PortfolioState) => state.table('project').get('P')?.values;

describe('a recorded decision', () => {
	test('keeps the reasons why it was made all the same', () => {
		const state = tablesOf(tables);
		const { id } = decide(state, {
			type: 'funding',
			recused: ['X'],
			quorumReason: 'Urgent',
			amounts: [{ fund: 'F', year: 2028, amount: 5 }],
			envelopeReason: 'Council in June'
		});
		expect(state.table('decision').get(id)?.values).toMatchObject({
			present: 1,
			quorate: false,
			quorumReason: 'Urgent',
			envelopeReason: 'Council in June',
			recused: ['X']
		});
	});

	test('about funding grants by year, moves the project, and has dealt with its item', () => {
		const state = tablesOf({ ...tables, project: { P: { ...tables['project']!['P'], stage: 'committee' } } });
		const { id } = decide(state, { type: 'funding', priority: 1 });
		expect(state.table('decision').get(id)?.values).toMatchObject({
			type: 'funding',
			body: 'B',
			money: francs(50_50),
			present: 2,
			quorate: true,
			priority: 1
		});
		expect(linesOf(state, id, 'approved').map(({ values }) => values)).toEqual([
			{
				project: 'P',
				fund: 'F',
				year: 2027,
				category: 'material',
				stage: 'approved',
				money: francs(50_50),
				decision: id
			}
		]);
		expect(standing(state)).toMatchObject({ stage: 'agreements', stageSince: '2027-03-04' });
		expect(state.table('agendaItem').get('I')?.values['treated']).toBe(true);
	});

	test('as a green light recommends by year, and approves nothing', () => {
		const state = tablesOf(tables);
		const before = envelopesAt(state, 'M', draft.amounts);
		const { id } = decide(state);
		expect(state.table('decision').get(id)?.values).toMatchObject({ recommended: francs(50_50) });
		expect(state.table('decision').get(id)?.values['money']).toBeUndefined();
		expect(linesOf(state, id, 'approved')).toEqual([]);
		expect(linesOf(state, id, 'recommended').map(({ values }) => values)).toEqual([
			{
				project: 'P',
				fund: 'F',
				year: 2027,
				category: 'material',
				stage: 'recommended',
				money: francs(50_50),
				decision: id
			}
		]);
		expect(envelopesAt(state, 'M', draft.amounts)).toEqual(before);
		expect(standing(state)).toMatchObject({ stage: 'signed', stageSince: '2027-03-04' });
		expect(minutesOf(state, 'M')?.items[0]?.decisions[0]).toMatchObject({
			money: [],
			recommended: [{ fund: 'F', year: 2027, money: francs(50_50) }],
			flags: []
		});
	});

	test('of a project that asks for nothing is a green light all the same', () => {
		const state = tablesOf({ ...tables, project: { P: { stage: 'light' } }, budgetLine: {} });
		const { id } = decide(state, { amounts: [] });
		expect(state.table('decision').get(id)?.values['recommended']).toBeUndefined();
		expect(standing(state)).toMatchObject({ stage: 'agreements' });
	});

	test('opens the agreements with its partners', () => {
		const state = tablesOf({
			...tables,
			partner: { H: { name: 'Hospital' } },
			participation: { T: { project: 'P', partner: 'H' } }
		});
		const { id } = decide(state);
		expect(state.table('agreement').all()).toHaveLength(1);
		decide(state, { outcome: 'rejected' });
		expect(state.table('agreement').all()).toEqual([]);
		decide(state);
		apply(state, takeBackChanges(state, id));
		expect(state.table('agreement').all()).toEqual([]);
	});

	test('made again is the same one, with other lines and another move', () => {
		const state = tablesOf(tables);
		const first = decide(state);
		const second = decide(state, {
			outcome: 'deferred',
			deferredTo: 'N',
			amounts: [{ fund: 'F', year: 2027, amount: 1 }]
		});
		expect(second.id).toBe(first.id);
		expect(linesOf(state, first.id, 'recommended')).toEqual([]);
		expect(state.table('decision').get(first.id)?.values['recommended']).toBeUndefined();
		expect(standing(state)?.['stage']).toBe('deferred');
		const moves = state.table('stageChange').all();
		expect(moves.map(({ values }) => [values['from'], values['to'], values['meeting']])).toEqual([
			['light', 'deferred', 'N']
		]);
		decide(state, { outcome: 'noted' });
		expect(standing(state)).toMatchObject({ stage: 'light' });
		expect(state.table('stageChange').all()).toEqual([]);
	});

	test('made again answers for the same checks, with the reason it has now', () => {
		const state = tablesOf({ ...tables, ...letterMissing });
		decide(state, { overrideReason: 'Urgent' });
		decide(state, { overrideReason: 'The letter is on its way' });
		expect(state.table('stageChange').all().at(0)?.values).toMatchObject({
			overridden: ['R'],
			overrideReason: 'The letter is on its way'
		});
		decide(state, { outcome: 'rejected' });
		decide(state, { overrideReason: 'The letter is on its way' });
		expect(state.table('stageChange').all().at(0)?.values['overridden']).toEqual(['R']);
	});

	test('leaves open what nobody has answered, and overrides nothing by itself', () => {
		const rule = { R: { before: 'signed', required: true }, Q: { before: 'signed', required: true } };
		const state = tablesOf({ ...tables, rule });
		decide(state, { rationale: 'Urgent' });
		expect(overridesOf(state)).toEqual([]);
		expect(checklistOf(state, 'P', 'agreements', '2027-03-05').map(({ state: one }) => one)).toEqual([
			'open',
			'open'
		]);
	});

	test('shows nothing as overridden before a reason is typed', () => {
		const state = tablesOf({ ...tables, ...letterMissing });
		const seen = (more: Partial<DecisionDraft>) => judge(state, { ...draft, ...more }).checks;
		expect(seen({}).map((item) => item.state)).toEqual(['fails']);
		expect(seen({ overrideReason: 'Urgent' })).toMatchObject([
			{ state: 'overridden', overrideReason: 'Urgent' }
		]);
	});

	test('lists in the minutes what was overridden, why and by whom', () => {
		const state = tablesOf({ ...tables, ...letterMissing });
		decide(state, { overrideReason: 'The letter is on its way' });
		expect(minutesOf(state, 'M')?.items[0]?.decisions[0]?.overridden).toEqual([
			{ rules: ['R'], reason: 'The letter is on its way', by: 'Ada' }
		]);
	});

	test('moves by itself what somebody moved there that day: taking it back leaves what they said', () => {
		const state = tablesOf({ ...tables, ...letterMissing });
		const move = { project: 'P', on: '2027-03-04', by: 'Bo' };
		const overriding = { overridden: ['R'], overrideReason: 'By hand' };
		apply(state, moveChanges(state, { ...move, to: 'signed', ...overriding }));
		apply(state, moveChanges(state, { ...move, to: 'light', reason: 'Too soon' }));
		const before = overridesOf(state);
		const { id } = decide(state);
		expect(state.table('stageChange').all()).toHaveLength(3);
		decide(state, { priority: 1 });
		apply(state, takeBackChanges(state, id));
		expect(overridesOf(state)).toEqual(before);
	});

	test('taken back and made again does not say what had been noted of it since', () => {
		const state = tablesOf(tables);
		const conditions = { outcome: 'conditions', conditions: 'Letter first', conditionsDue: '2027-05-01' };
		const { id } = decide(state, conditions);
		apply(state, [{ do: 'put', kind: 'decision', id, fields: { conditionsMet: true } }]);
		apply(state, takeBackChanges(state, id));
		decide(state, conditions);
		expect(state.table('decision').get(id)).toMatchObject({ state: 'live', values: conditions });
		expect(state.table('decision').get(id)?.values['conditionsMet']).toBeUndefined();
	});

	test('leaves an item off the agenda that was taken off it', () => {
		const state = tablesOf(tables);
		const { id } = decide(state);
		apply(state, [{ do: 'drop', kind: 'agendaItem', id: 'I' }]);
		apply(state, takeBackChanges(state, id));
		expect(state.table('agendaItem').get('I')?.state).toBe('dropped');
	});

	test('replaces lines that name it, also those typed by hand', () => {
		const typed = {
			project: 'P',
			fund: 'F',
			year: 2027,
			stage: 'approved',
			money: francs(1),
			decision: decisionId(funding)
		};
		const state = tablesOf({ ...tables, budgetLine: { ...tables['budgetLine'], H: typed } });
		const { id } = decide(state, funding);
		expect(linesOf(state, id, 'approved').map(({ values }) => values.money)).toEqual([francs(50_50)]);
	});

	test('does not take back who has gone on since', () => {
		const state = tablesOf(tables);
		decide(state);
		apply(state, [{ do: 'put', kind: 'project', id: 'P', fields: { stage: 'committee' } }]);
		decide(state, { priority: 2 });
		expect(standing(state)?.['stage']).toBe('committee');
		decide(state, { outcome: 'rejected' });
		expect(standing(state)?.['stage']).toBe('refused');
	});

	test('never moves a project back by a grant', () => {
		const state = tablesOf({
			...tables,
			project: { P: { ...tables['project']!['P'], stage: 'agreements' } }
		});
		decide(state);
		expect(standing(state)?.['stage']).toBe('agreements');
	});

	test('about an invented project is invented, with its lines', () => {
		const state = tablesOf({ ...tables, project: { P: { ...tables['project']!['P'], illustrative: true } } });
		const { id } = decide(state);
		expect(state.table('decision').get(id)?.values['illustrative']).toBe(true);
		expect(linesOf(state, id, 'recommended')[0]?.values.illustrative).toBe(true);
	});

	test('is undone by its inverse, and taken back later whatever came after', () => {
		for (const way of ['undo', 'take back'] as const) {
			const state = tablesOf(tables);
			const before = standing(state);
			const { id, undo } = decide(state, { outcome: 'conditions', conditions: 'Letter first' });
			if (way === 'undo') apply(state, undo);
			else {
				apply(state, [{ do: 'put', kind: 'attendance', id: 'A', fields: { status: 'absent' } }]);
				apply(state, takeBackChanges(state, id));
			}
			expect(state.table('decision').get(id)?.state).toBe('dropped');
			expect(linesOf(state, id, 'recommended')).toEqual([]);
			expect(standing(state)).toEqual(before);
			expect(state.table('agendaItem').get('I')?.values['treated'] ?? false).toBe(false);
			expect(takeBackChanges(state, id)).toEqual([]);
		}
	});
});

describe('a green light that approved money in an older version', () => {
	const id = decisionId(draft);
	const place = { project: 'P', fund: 'F', year: 2027, decision: id };
	const made = {
		meeting: 'M',
		item: 'I',
		project: 'P',
		type: 'greenLight',
		outcome: 'approved',
		date: '2027-03-04',
		money: francs(30_00),
		envelopeReason: 'Urgent'
	};
	const old = () =>
		tablesOf({
			...tables,
			decision: { [id]: made },
			budgetLine: {
				...tables['budgetLine'],
				A: { ...place, stage: 'approved', money: francs(30_00) }
			}
		});
	const granted = (state: PortfolioState) => linesOf(state, id, 'approved').map(({ values }) => values.money);
	const held = (state: PortfolioState) => state.table('decision').get(id)?.values;

	test('keeps it, and is said to be no funding decision', () => {
		const state = old();
		expect(decisionFlags(state, read(state, decision).one(id)!)).toEqual(['granted-without-funding']);
		expect(groundlessOf(state, state.table('decision'))).toEqual([
			{ type: 'money', project: 'P', line: 'A', decision: id, why: 'not-funding' }
		]);
	});

	test('keeps it when it is recorded again, and recommends beside it', () => {
		const state = old();
		decide(state, { priority: 1, envelopeReason: 'Urgent' });
		expect(granted(state)).toEqual([francs(30_00)]);
		expect(held(state)).toMatchObject({
			money: francs(30_00),
			recommended: francs(50_50),
			envelopeReason: 'Urgent'
		});
	});

	test('loses it when it grants no more, or is taken back', () => {
		const refused = old();
		decide(refused, { outcome: 'rejected' });
		expect(granted(refused)).toEqual([]);
		expect(held(refused)?.['money']).toBeUndefined();
		const back = old();
		apply(back, takeBackChanges(back, id));
		expect(granted(back)).toEqual([]);
	});
});

describe('what was recommended', () => {
	test('is the same whichever of the two decisions comes first, and only funding approves', () => {
		const orders = [
			[draft, funding],
			[funding, draft]
		];
		const found = orders.map((order) => {
			const state = tablesOf(tables);
			for (const one of order) decide(state, one);
			return {
				recommended: recommendedOf(state, 'P', decisionId(funding)),
				envelopes: envelopesAt(state, 'M', []),
				stage: standing(state)?.['stage'],
				lines: state
					.table('budgetLine')
					.all()
					.map(({ id, values }) => [id, values['stage'], values['money']])
					.sort()
			};
		});
		expect(found[0]).toEqual(found[1]);
		expect(found[0]).toMatchObject({
			recommended: [{ fund: 'F', year: 2027, amount: 50_50, approved: 0, illustrative: false }],
			envelopes: [{ today: 50_50 }]
		});
	});

	test('is what the newest green light that stands recommends', () => {
		const state = tablesOf(tables);
		const later = { meeting: 'N', item: undefined, date: '2027-06-10', quorumReason: 'Urgent' };
		const amounts = (amount: number) => ({ amounts: [{ fund: 'F', year: 2028, amount }] });
		const said = () => recommendedOf(state, 'P', '')?.map(({ year, amount }) => [year, amount]);
		expect(said()).toBeUndefined();
		decide(state);
		decide(state, { ...later, ...amounts(7_00) });
		expect(said()).toEqual([[2028, 7_00]]);
		decide(state, { ...later, ...amounts(7_00), outcome: 'deferred' });
		expect(said()).toEqual([[2027, 50_50]]);
		decide(state, { outcome: 'rejected' });
		expect(said()).toBeUndefined();
	});
});

/** What both wrote without knowing of each other, on one laptop. */
function mergedFrom(...written: readonly (readonly Change[])[]): PortfolioState {
	const states = written.map(() => tablesOf(tables));
	const changesets = written.map((changes, at) => {
		const writer = { replica: `000000000000000${at + 2}`, author: 'Bo', app: 'test' };
		const about = { label: { act: 'decide' }, changes, at: `2027-03-04T1${at}:00:00.000Z` } as const;
		return composeChangesets(states[at]!, writer, about, seededBytes(at));
	});
	const merged = tablesOf(tables);
	for (const changeset of changesets.flat()) merged.apply(changeset);
	return merged;
}

describe('two laptops', () => {
	test('decide the same item differently: one decision in conflict, settled by recording it again', () => {
		const [one, other] = [tablesOf(tables), tablesOf(tables)];
		const ours = decisionChanges(one, draft);
		const theirs = decisionChanges(other, { ...draft, outcome: 'deferred', deferredTo: 'N' });
		if (!ours.ok || !theirs.ok) throw new Error('not decided');
		expect(ours.value.id).toBe(theirs.value.id);
		const merged = mergedFrom(ours.value.changes, theirs.value.changes);
		const { id } = ours.value;
		expect(merged.table('decision').all()).toHaveLength(1);
		expect(merged.table('decision').get(id)?.conflicts).toContain('outcome');
		expect(merged.table('project').get('P')?.conflicts).toContain('stage');
		decide(merged, { outcome: 'deferred', deferredTo: 'N' });
		expect(merged.conflicts).toEqual([]);
		expect(linesOf(merged, id, 'recommended')).toEqual([]);
		expect(standing(merged)?.['stage']).toBe('deferred');
		expect(merged.table('stageChange').all()).toHaveLength(1);
	});

	test('recommend different amounts: both are kept, nothing is approved, and recording it again settles it', () => {
		const amounts = (amount: number) => ({ amounts: [{ fund: 'F', year: 2027, amount }] });
		const sides = [20_00, 30_00].map((amount) => {
			const decided = decisionChanges(tablesOf(tables), { ...draft, ...amounts(amount) });
			if (!decided.ok) throw new Error('not decided');
			return decided.value;
		});
		const merged = mergedFrom(...sides.map(({ changes }) => changes));
		const [{ id }] = sides as [(typeof sides)[0]];
		expect(merged.table('decision').get(id)?.conflicts).toContain('recommended');
		expect(linesOf(merged, id, 'recommended')).toHaveLength(1);
		expect(envelopesAt(merged, 'M', draft.amounts)).toMatchObject([{ today: 0, left: 100_00 }]);
		decide(merged, amounts(25_00));
		expect(merged.conflicts).toEqual([]);
		expect(linesOf(merged, id, 'recommended').map(({ values }) => values.money)).toEqual([francs(25_00)]);
	});
});
