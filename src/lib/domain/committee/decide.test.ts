import { describe, expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { seededBytes } from '../../../../tests/support/laptop';
import { committee as tables, francs, greenLight as draft } from '../../../../tests/support/committee';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { Change } from '../records/changeset';
import { composeChangesets } from '../merge/compose';
import type { PortfolioState } from '../merge/state';
import { checklistOf } from '../pipeline/checklist';
import { decisionChanges, draftChanges, takeBackChanges } from './decide';
import { linesOf } from './decision-records';
import { minutesOf } from './minutes';
import { moveChanges } from '../pipeline/move';
import { overridesOf } from '../pipeline/overrides';
import { withChanges } from '../reading/with-changes';
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
			recused: ['X'],
			quorumReason: 'Urgent',
			grants: [{ fund: 'F', year: 2028, amount: 5 }],
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

	test('grants by year, moves the project, and has dealt with its item', () => {
		const state = tablesOf(tables);
		const { id } = decide(state, { priority: 1 });
		expect(state.table('decision').get(id)?.values).toMatchObject({
			type: 'greenLight',
			body: 'B',
			money: francs(50_50),
			present: 2,
			quorate: true,
			priority: 1
		});
		expect(linesOf(state, id).map(({ values }) => values)).toEqual([
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
		expect(standing(state)).toMatchObject({ stage: 'signed', stageSince: '2027-03-04' });
		expect(state.table('agendaItem').get('I')?.values['treated']).toBe(true);
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
			grants: [{ fund: 'F', year: 2027, amount: 1 }]
		});
		expect(second.id).toBe(first.id);
		expect(linesOf(state, first.id)).toEqual([]);
		expect(state.table('decision').get(first.id)?.values['money']).toBeUndefined();
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
		const seen = (more: Partial<DecisionDraft>) =>
			checklistOf(withChanges(state, draftChanges(state, { ...draft, ...more })), 'P', 'signed', draft.date);
		expect(seen({}).map((item) => item.state)).toEqual(['fails']);
		expect(seen({ overrideReason: 'Urgent' }).map((item) => item.state)).toEqual(['overridden']);
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
			decision: decisionId(draft)
		};
		const state = tablesOf({ ...tables, budgetLine: { ...tables['budgetLine'], H: typed } });
		const { id } = decide(state);
		expect(linesOf(state, id).map(({ values }) => values.money)).toEqual([francs(50_50)]);
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
		expect(linesOf(state, id)[0]?.values.illustrative).toBe(true);
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
			expect(linesOf(state, id)).toEqual([]);
			expect(standing(state)).toEqual(before);
			expect(state.table('agendaItem').get('I')?.values['treated'] ?? false).toBe(false);
			expect(takeBackChanges(state, id)).toEqual([]);
		}
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
		expect(linesOf(merged, id)).toEqual([]);
		expect(standing(merged)?.['stage']).toBe('deferred');
		expect(merged.table('stageChange').all()).toHaveLength(1);
	});
});
