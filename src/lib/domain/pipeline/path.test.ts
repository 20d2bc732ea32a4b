import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { asksMoney } from './asks-money';
import { moveChanges } from './move';
import { nextSteps, readPath, stepAfterDecision } from './path';
import { placeOnPath, stepToResume } from './position';

const stages: Record<string, AnyValues> = {
	idea: { order: 0 },
	advice: { order: 1, optional: true, gate: 'advice' },
	light: { order: 2, gate: 'greenLight' },
	signed: { order: 3, onlyWithMoney: true },
	committee: { order: 4, onlyWithMoney: true, gate: 'funding' },
	agreements: { order: 5 },
	deferred: { order: 100, side: true, outcome: 'deferred' },
	notFunded: { order: 101, side: true, outcome: 'rejected', gate: 'funding', closed: true },
	stopped: { order: 102, side: true, outcome: 'rejected', closed: true },
	conditions: { order: 103, side: true, outcome: 'conditions' }
};
const project = (values: AnyValues) => ({ stage: stages, project: { P: values } });
const path = readPath(tablesOf({ stage: stages }));
const names = (steps: readonly { id: string }[]) => steps.map(({ id }) => id);

describe('the path of a project', () => {
	test('has its stages in order and those beside it apart', () => {
		expect(names(path.main)).toEqual(['idea', 'advice', 'light', 'signed', 'committee', 'agreements']);
		expect(names(path.side)).toEqual(['deferred', 'notFunded', 'stopped', 'conditions']);
	});

	test.each([
		[undefined, true, ['idea']],
		['idea', true, ['advice', 'light']],
		['light', true, ['signed']],
		['light', false, ['agreements']],
		['agreements', true, []]
	])('after %s, asking for money %s, comes %j', (at, money, expected) => {
		expect(names(nextSteps(path, at, money))).toEqual(expected);
	});

	test.each([
		['greenLight', 'approved', true, true, 'signed'],
		['greenLight', 'approved', true, false, 'agreements'],
		['funding', 'approved', true, true, 'agreements'],
		['greenLight', 'conditions', true, true, 'conditions'],
		['funding', 'rejected', false, true, 'notFunded'],
		['greenLight', 'rejected', false, true, 'stopped'],
		['advice', 'deferred', false, true, 'deferred'],
		['advice', 'noted', false, true, undefined]
	])('%s %s leads on', (type, outcome, granted, money, expected) => {
		expect(stepAfterDecision(path, { type, outcome, granted }, money)?.id).toBe(expected);
	});
});

describe('money', () => {
	const asked = (amount: number) => ({
		L: { project: 'P', stage: 'requested', money: { amount, currency: 'CHF' } }
	});

	test.each([
		['of a requested line', { project: { P: {} }, budgetLine: asked(100) }, true],
		['of lines of nothing', { project: { P: { fund: 'F' } }, budgetLine: asked(0) }, false],
		['of a named fund', { project: { P: { fund: 'F' } } }, true],
		['of nobody', { project: { P: {} } }, false]
	])('is asked by the sum %s', (_, tables, expected) => {
		expect(asksMoney(tablesOf(tables), 'P')).toBe(expected);
	});
});

describe('a move', () => {
	test('changes the stage with its date and keeps when, why and from where', () => {
		const source = tablesOf(project({ stage: 'light' }));
		const move = { project: 'P', to: 'deferred', on: '2026-11-20', by: 'Ada', reason: 'Letter missing' };
		const [edit, kept] = moveChanges(source, { ...move, revisitOn: '2027-01-15' });
		expect(edit).toMatchObject({
			kind: 'project',
			fields: { stage: 'deferred', stageSince: '2026-11-20', revisitOn: '2027-01-15' }
		});
		expect(kept).toMatchObject({ kind: 'stageChange', fields: { from: 'light', to: 'deferred', by: 'Ada' } });
		expect(moveChanges(source, { ...move, to: 'light' })).toEqual([]);
	});

	test('beside the path is resumed where the path was left, or behind a gate granted meanwhile', () => {
		const tables = {
			...project({ stage: 'deferred' }),
			stageChange: { C: { project: 'P', from: 'light', to: 'deferred', on: '2026-11-20' } }
		};
		const source = tablesOf(tables);
		expect(placeOnPath(source, path, 'P')?.id).toBe('light');
		expect(stepToResume(source, path, 'P', true)?.id).toBe('light');
		const granted = { D: { project: 'P', type: 'greenLight', outcome: 'approved', date: '2027-01-15' } };
		expect(stepToResume(tablesOf({ ...tables, decision: granted }), path, 'P', true)?.id).toBe('signed');
	});
});
