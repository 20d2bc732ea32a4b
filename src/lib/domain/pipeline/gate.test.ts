import { describe, expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { seededBytes } from '../../../../tests/support/laptop';
import { seededWith } from '../../../../tests/support/seeded';
import { tablesOf, type Records } from '../../../../tests/support/tables-of';
import { composeChangesets } from '../merge/compose';
import { ruleId, stageId } from '../seed/seed-changes';
import { gateTo, stepsAhead } from './gate';
import { moveChanges } from './move';
import { readPath } from './path';
import { stageChangesOf } from './position';
import { standingOf } from './standing';
import { staysOf } from './stays';

const on = '2026-11-20';
const at = (stage: string | undefined, more: Records = {}, fund?: string) =>
	seededWith({
		project: { P: { title: 'Gantry', stage: stage && stageId(stage), stageSince: '2026-11-01', fund } },
		...more
	});

function gate(source: ReturnType<typeof at>, to: string) {
	return gateTo(source, readPath(source), 'P', stageId(to), on);
}

describe('a gate', () => {
	test.each([
		[undefined, 'Idea', 'on', false, false],
		['Idea', 'Eligibility and IP check', 'on', false, false],
		['MAPF presentation', 'CMASC green light', 'on', false, false],
		['Idea', 'MAPF presentation', 'skip', true, false],
		['MAPF presentation', 'Idea', 'back', true, false],
		['Idea', 'On hold', 'aside', true, true],
		['Idea', 'Withdrawn', 'aside', true, false],
		['CMASC green light', 'Agreements in place', 'on', false, false],
		['CMASC green light', 'Submitted', 'skip', true, false]
	])('from %s to %s leads %s', (from, to, way, needsReason, needsRevisit) => {
		expect(gate(at(from), to)).toMatchObject({ way, needsReason, needsRevisit });
	});

	test('stops a move whose checks fail and says which; neither back nor aside is checked', () => {
		const codes = (found: ReturnType<typeof gate>) =>
			found?.blocking.map(({ rule }) => rule.id).includes(ruleId('FLOW-3'));
		expect(codes(gate(at('CMASC green light'), 'Agreements in place'))).toBe(true);
		const light = { D: { project: 'P', type: 'greenLight', outcome: 'approved', date: '2026-11-19' } };
		expect(codes(gate(at('CMASC green light', { decision: light }), 'Agreements in place'))).toBe(false);
		const found = gate(at('CMASC green light'), 'Agreements in place');
		expect([...found!.failing, ...found!.open]).toHaveLength(found!.blocking.length);
		expect(found!.open.every(({ state }) => state === 'open')).toBe(true);
		expect(gate(at('In execution'), 'Idea')?.blocking).toEqual([]);
		expect(gate(at('In execution'), 'Stopped early')?.blocking).toEqual([]);
	});

	test('points at what is not required without stopping for it', () => {
		const abroad = {
			partner: { A: { name: 'Clinic', country: 'US' } },
			participation: { R: { project: 'P', partner: 'A' } }
		};
		const found = gate(at('MAPF presentation', abroad), 'CMASC green light');
		expect(found?.advice.map(({ rule }) => rule.id)).toEqual([ruleId('PART-1')]);
	});

	test('is none where the project stands there or the stage is unknown', () => {
		expect(gate(at('Idea'), 'Idea')).toBeUndefined();
		expect(gate(at('Idea'), 'Nowhere')).toBeUndefined();
	});

	test('leads back onto the path where it was left, unchecked', () => {
		const left = {
			stageChange: {
				C: { project: 'P', from: stageId('MAPF presentation'), to: stageId('On hold'), on: '2026-11-01' }
			}
		};
		const source = at('On hold', left);
		expect(stepsAhead(source, readPath(source), 'P').map(({ id }) => id)).toEqual([
			stageId('MAPF presentation')
		]);
		expect(gate(source, 'MAPF presentation')).toMatchObject({ way: 'resume', blocking: [] });
	});

	test('is behind an ended project for no step but by hand', () => {
		for (const stage of ['Closed', 'Withdrawn']) {
			const source = at(stage);
			expect(stepsAhead(source, readPath(source), 'P')).toEqual([]);
			expect(gate(source, 'MAPF presentation')?.needsReason).toBe(true);
		}
	});
});

describe('where a project stands', () => {
	const stages = {
		idea: { order: 0, staleDays: 10, body: 'KT' },
		hold: { order: 1, side: true, staleDays: 100 },
		end: { order: 2, closed: true, staleDays: 1, body: 'KT' }
	};
	test.each([
		['since a day', { stage: 'idea', stageSince: '2026-11-10' }, { days: 10, stale: false, body: 'KT' }],
		['too long', { stage: 'idea', stageSince: '2026-11-09' }, { days: 11, stale: true }],
		['since nobody knows when', { stage: 'idea' }, { days: undefined, since: undefined, stale: false }],
		['since a year', { stage: 'idea', stageSince: '2024' }, { days: undefined, since: '2024', stale: false }],
		['from the future', { stage: 'idea', stageSince: '2027-01-01' }, { days: undefined, stale: false }],
		['beside the path', { stage: 'hold', stageSince: '2026-11-01' }, { body: 'KT', overdue: false }],
		['past its date', { stage: 'hold', revisitOn: '2026-11-19' }, { overdue: true }],
		['at the end', { stage: 'end', stageSince: '2020-01-01' }, { stale: false, body: undefined }],
		['nowhere', {}, { step: undefined, days: undefined, body: undefined }]
	])('%s', (_, values, expected) => {
		const source = tablesOf({
			stage: stages,
			project: { P: { title: 'Gantry', ...values } },
			stageChange: { C: { project: 'P', from: 'idea', to: 'hold', on: '2026-11-01' } }
		});
		const record = source.table('project').get('P')!;
		expect(standingOf(source, readPath(source), record, on)).toMatchObject(expected);
	});
});

describe('the stages of a project over time', () => {
	const moves = {
		A: { project: 'P', from: 'idea', to: 'mapf', on: '2026-02-01' },
		B: { project: 'P', from: 'mapf', to: 'cmasc', on: '2026-05-01' }
	};
	const stays = (project: Record<string, string>, stageChange = {}) =>
		staysOf(tablesOf({ project: { P: project }, stageChange }), 'P');

	test('follow its moves', () => {
		expect(stays({ stage: 'cmasc' }, moves)).toEqual([
			{ stage: 'idea', from: undefined, to: '2026-02-01' },
			{ stage: 'mapf', from: '2026-02-01', to: '2026-05-01' },
			{ stage: 'cmasc', from: '2026-05-01', to: undefined }
		]);
	});

	test('end where it stands now, moved by other means', () => {
		const last = stays({ stage: 'closed', stageSince: '2026-09' }, moves).slice(-2);
		expect(last).toEqual([
			{ stage: 'cmasc', from: '2026-05-01', to: '2026-09' },
			{ stage: 'closed', from: '2026-09', to: undefined }
		]);
	});

	test('are not invented', () => {
		expect(stays({ stage: 'idea' })).toEqual([{ stage: 'idea', from: undefined, to: undefined }]);
		expect(stays({})).toEqual([]);
	});
});

describe('the moves of one day', () => {
	const day = (state: ReturnType<typeof tablesOf>, ...stages: readonly string[]) => {
		for (const to of stages)
			apply(state, moveChanges(state, { project: 'P', to, on, by: 'Ada', reason: to, revisitOn: undefined }));
		return stageChangesOf(state, 'P').map(({ values }) => values.to);
	};

	test('follow one another, whatever their ids', () => {
		const stages = Array.from({ length: 12 }, (_, at) => `stage${(at * 7) % 12}`);
		expect(day(tablesOf({ project: { P: { title: 'Gantry' } } }), ...stages)).toEqual(stages.toReversed());
		const back = tablesOf({ project: { P: { title: 'Gantry' } } });
		expect(day(back, 'idea', 'ip', 'idea', 'hold')).toEqual(['hold', 'idea', 'ip']);
	});

	test('leave a project that went aside where it stood last', () => {
		for (const first of ['Idea', 'Eligibility and IP check', 'MAPF presentation', 'CMASC green light']) {
			const source = at(undefined);
			const other = first === 'Idea' ? 'MAPF presentation' : 'Idea';
			day(source, stageId(first), stageId(other), stageId(first), stageId('On hold'));
			expect(stepsAhead(source, readPath(source), 'P').map(({ id }) => id)).toEqual([stageId(first)]);
		}
	});
});

describe('a stage entered again on one day', () => {
	const first = {
		project: 'P',
		to: 'signed',
		on,
		by: 'Ada',
		reason: 'The director says so.',
		overridden: ['R'],
		overrideReason: 'Urgent'
	};
	const back = { project: 'P', to: 'idea', on, by: 'Ada', reason: 'Too early.' };
	const again = { project: 'P', to: 'signed', on, by: 'Ben', reason: 'Signed after all.', overridden: ['S'] };
	const moved = () => {
		const state = tablesOf({ project: { P: { title: 'Gantry', stage: 'idea' } } });
		const undo = apply(state, moveChanges(state, first));
		return { state, undo };
	};
	const entered = (state: ReturnType<typeof tablesOf>) => {
		const moves = state.table('stageChange').all();
		return moves.find(({ values }) => values['to'] === 'signed')?.values;
	};

	test('keeps what was overridden, and every reason', () => {
		const { state } = moved();
		apply(state, moveChanges(state, back));
		apply(state, moveChanges(state, again));
		expect(entered(state)).toMatchObject({
			by: 'Ada, Ben',
			reason: 'The director says so.\nSigned after all.',
			overridden: ['R', 'S'],
			overrideReason: 'Urgent'
		});
		apply(state, moveChanges(state, back));
		apply(state, moveChanges(state, { ...again, overridden: [], reason: undefined }));
		expect(entered(state)).toMatchObject({
			reason: 'The director says so.\nSigned after all.',
			overridden: ['R', 'S']
		});
	});

	test('says only what is said now where the move had been undone', () => {
		const { state, undo } = moved();
		apply(state, undo);
		expect(state.table('stageChange').all()).toEqual([]);
		apply(state, moveChanges(state, again));
		expect(entered(state)).toEqual({
			project: 'P',
			from: 'idea',
			to: 'signed',
			on,
			by: 'Ben',
			reason: 'Signed after all.',
			overridden: ['S']
		});
	});
});

test('two laptops that move one project differently leave both moves, and its stage to be decided', () => {
	const base = { project: { P: { title: 'Gantry', stage: 'idea' } } };
	const [ada, ben] = ['0000000000000002', '0000000000000003'].map((replica) => {
		const source = tablesOf(base);
		const to = replica.endsWith('2') ? 'mapf' : 'hold';
		const changes = moveChanges(source, { project: 'P', to, on, by: replica });
		const about = { label: { act: 'move' }, changes, at: '2026-11-20T08:00:00.000Z' } as const;
		return composeChangesets(source, { replica, author: '', app: '' }, about, seededBytes(1));
	});
	const merged = tablesOf(base);
	for (const changeset of [...ada!, ...ben!]) merged.apply(changeset);
	expect(merged.conflicts).toMatchObject([{ kind: 'project', id: 'P', field: 'stage' }]);
	expect(merged.table('stageChange').all()).toHaveLength(2);
});
