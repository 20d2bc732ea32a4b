import { describe, expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { committee, funding, greenLight as draft } from '../../../../tests/support/committee';
import { tablesOf, type Records } from '../../../../tests/support/tables-of';
import { decisionChanges, takeBackChanges } from '../committee/decide';
import { decisionId, type DecisionDraft } from '../committee/decision-draft';
import { groundlessOf } from './grounds';
import { moveChanges } from './move';

const rule = { G: { check: 'greenLight', before: 'signed', required: true } };
const fundingRule = { G: { check: 'fundingDecision', before: 'agreements', required: true } };
const [id, granted] = [decisionId(draft), decisionId(funding)];

function decided(more: Partial<DecisionDraft> = {}, records: Records = {}) {
	const state = tablesOf({ ...committee, rule, ...records });
	const changes = decisionChanges(state, { ...draft, ...more });
	if (!changes.ok) throw new Error(JSON.stringify(changes.problem));
	apply(state, changes.value.changes);
	return state;
}

const move = (state: ReturnType<typeof decided>, to: string, more: object = {}) =>
	apply(state, moveChanges(state, { project: 'P', to, on: '2027-04-01', by: 'Ben', ...more }));
const found = (state: ReturnType<typeof decided>) => groundlessOf(state, state.table('decision'));
const stage = { type: 'stage', project: 'P', stage: 'agreements', rule: 'G', decision: id };

describe('a decision taken back', () => {
	test('leaves nothing behind where nothing was built on it', () => {
		const state = decided();
		expect(found(state)).toEqual([]);
		apply(state, takeBackChanges(state, id));
		expect(found(state)).toEqual([]);
	});

	test('leaves a project that has gone on without its ground, also from beside the path', () => {
		const state = decided();
		move(state, 'agreements');
		apply(state, takeBackChanges(state, id));
		expect(found(state)).toEqual([{ ...stage, why: 'taken-back' }]);
		move(state, 'deferred');
		expect(found(state)).toEqual([{ ...stage, why: 'taken-back' }]);
		move(state, 'refused');
		expect(found(state)).toEqual([]);
	});

	test('is no ground missing once it is overridden, decided anew, or the project goes back', () => {
		for (const mend of [
			(state: ReturnType<typeof decided>) =>
				move(state, 'committee', { overridden: ['G'], overrideReason: 'The director says so.' }),
			(state: ReturnType<typeof decided>) => {
				const again = decisionChanges(state, {
					...draft,
					meeting: 'N',
					date: '2027-06-10',
					quorumReason: 'Urgent'
				});
				if (!again.ok) throw new Error(JSON.stringify(again.problem));
				apply(state, again.value.changes);
			},
			(state: ReturnType<typeof decided>) => move(state, 'light')
		]) {
			const state = decided();
			move(state, 'agreements');
			apply(state, takeBackChanges(state, id));
			mend(state);
			expect(found(state)).toEqual([]);
		}
	});

	test('or refused leaves the money that still names it', () => {
		for (const [why, change] of [
			['taken-back', { do: 'drop', kind: 'decision', id: granted }],
			['refused', { do: 'put', kind: 'decision', id: granted, fields: { outcome: 'rejected' } }]
		] as const) {
			const state = decided(funding, { rule: fundingRule });
			apply(state, [change]);
			const line = state
				.table('budgetLine')
				.all()
				.find(({ values }) => values['decision'] === granted)!.id;
			expect(found(state)).toEqual([
				{ ...stage, decision: granted, why },
				{ type: 'money', project: 'P', line, decision: granted, why }
			]);
		}
	});
});

test('who was never decided about, was refused, or waits for conditions lacks no ground', () => {
	expect(found(tablesOf({ ...committee, rule, project: { P: { stage: 'agreements' } } }))).toEqual([]);
	expect(found(decided({ outcome: 'rejected' }))).toEqual([]);
	expect(found(decided({ outcome: 'deferred', deferredTo: 'N' }))).toEqual([]);
	const state = decided({ outcome: 'conditions', conditions: 'Letter first' });
	move(state, 'agreements');
	expect(found(state)).toEqual([]);
});
