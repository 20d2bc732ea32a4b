import { describe, expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { committee } from '../../../../tests/support/committee';
import { seededBytes } from '../../../../tests/support/laptop';
import { tablesOf, type Records } from '../../../../tests/support/tables-of';
import type { Change } from '../records/changeset';
import { composeChangesets } from '../merge/compose';
import { checklistOf } from './checklist';
import { moveChanges } from './move';
import { overridesOf } from './overrides';
import { stageSetChanges } from './set-stage';

const on = '2027-04-01';
const rule = {
	F: { question: 'A letter?', before: 'signed', required: true },
	L: { question: 'Fellows?', before: 'agreements', required: true }
};
const ruleResult = { A: { project: 'P', rule: 'F', answer: 'no' } };
const put = (fields: Record<string, string>): Change => ({ do: 'put', kind: 'project', id: 'P', fields });

function set(changes: readonly Change[], act: string, records: Records = {}) {
	const state = tablesOf({ ...committee, rule, ruleResult, ...records });
	const all = [...changes, ...stageSetChanges(state, changes, { on, by: 'Ada', act })];
	apply(state, all);
	return {
		state,
		moves: state
			.table('stageChange')
			.all()
			.map(({ values }) => values)
	};
}

describe('a stage that is set', () => {
	test.each(['edit', 'import', 'unite', 'settle'])('by the act %s says which gate was passed', (act) => {
		const { state, moves } = set([put({ stage: 'agreements' })], act);
		expect(moves).toEqual([
			{
				project: 'P',
				from: 'light',
				fromSince: '2027-01-10',
				to: 'agreements',
				on,
				by: 'Ada',
				way: act,
				unmet: ['F', 'L']
			}
		]);
		expect(state.table('project').get('P')?.values['stageSince']).toBe(on);
		expect(overridesOf(state)).toEqual([]);
		expect(checklistOf(state, 'P', 'agreements', on).map((item) => item.state)).toEqual(['fails', 'open']);
	});

	test('keeps the day that it is given, and looks at what is written with it', () => {
		const answer: Change = { do: 'put', kind: 'ruleResult', id: 'A', fields: { answer: 'yes' } };
		const changes = [put({ stage: 'signed', stageSince: '2027-03-20' }), answer];
		expect(set(changes, 'import').moves).toMatchObject([{ on: '2027-03-20', to: 'signed' }]);
		expect(set(changes, 'import').moves[0]?.['unmet']).toBeUndefined();
	});

	test('back or aside passes no gate', () => {
		for (const stage of ['mapf', 'deferred'])
			expect(set([put({ stage })], 'edit').moves).toMatchObject([{ to: stage, way: 'edit' }]);
		expect(set([put({ stage: 'mapf' })], 'edit').moves[0]?.['unmet']).toBeUndefined();
	});

	test.each<[string, Change, string]>([
		['of a new project', { do: 'put', kind: 'project', id: 'Q', fields: { stage: 'agreements' } }, 'import'],
		['to what it is', put({ stage: 'light' }), 'edit'],
		['by a move or a decision', put({ stage: 'agreements' }), 'move'],
		['by nothing but its name', put({ title: 'FLASH 2' }), 'edit']
	])('%s is recorded by nothing more', (_, change, act) => {
		expect(set([change], act).moves).toEqual([]);
	});

	test('together with its own stage change is recorded once', () => {
		const own: Change = {
			do: 'put',
			kind: 'stageChange',
			id: 'S',
			fields: { project: 'P', from: 'light', to: 'agreements', on: '2027-03-01' }
		};
		expect(set([put({ stage: 'agreements' }), own], 'import').moves).toHaveLength(1);
	});

	test('back to a stage of that day keeps what was overridden there', () => {
		const state = tablesOf({ ...committee, rule, ruleResult });
		const move = { project: 'P', on, by: 'Ben' };
		apply(
			state,
			moveChanges(state, { ...move, to: 'agreements', overridden: ['F'], overrideReason: 'Urgent' })
		);
		apply(state, moveChanges(state, { ...move, to: 'light', reason: 'Too soon' }));
		const change = put({ stage: 'agreements' });
		apply(state, [change, ...stageSetChanges(state, [change], { on, by: 'Ada', act: 'edit' })]);
		expect(overridesOf(state)).toMatchObject([{ rule: 'F', reason: 'Urgent' }]);
		const entered = state
			.table('stageChange')
			.all()
			.find(({ values }) => values['to'] === 'agreements');
		expect(entered?.values).toMatchObject({ by: 'Ben, Ada', way: 'edit', unmet: ['L'] });
	});

	test.each(['2027-02-02', '2027-09-02'])(
		'settling a conflict, with the other side of %s, says at the move what does not hold',
		(day) => {
			const state = tablesOf({ ...committee, rule, ruleResult });
			const elsewhere = tablesOf({ ...committee, rule, ruleResult });
			const there = { project: 'P', to: 'agreements', on: '2027-02-01', by: 'Ben' };
			apply(state, moveChanges(state, { ...there, overridden: ['F'], overrideReason: 'Urgent' }));
			const writer = { replica: '0000000000000002', author: 'Cleo', app: 'test' };
			const about = {
				label: { act: 'edit' },
				changes: [put({ stage: 'deferred' })],
				at: `${day}T08:00:00.000Z`
			} as const;
			for (const changeset of composeChangesets(elsewhere, writer, about, seededBytes(2)))
				state.apply(changeset);
			expect(state.table('project').get('P')?.conflicts).toContain('stage');
			const change = put({ stage: 'agreements' });
			const changes = stageSetChanges(state, [change], { on, by: 'Ada', act: 'settle' });
			apply(state, [change, ...changes]);
			const moves = state
				.table('stageChange')
				.all()
				.filter(({ values }) => values['to'] === 'agreements');
			expect(moves.map(({ values }) => values)).toMatchObject([
				{
					on: '2027-02-01',
					by: 'Ben',
					overridden: ['F'],
					overrideReason: 'Urgent',
					way: 'settle',
					unmet: ['L']
				}
			]);
		}
	);
});
