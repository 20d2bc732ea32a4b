import { describe, expect, it } from 'vitest';
import { applyChanges, changesOf, tablesOf, type Records } from '../../../../tests/support/tables-of';
import { composeChangesets } from '../merge/compose';
import { readPath } from '../pipeline/path';
import type { AnyValues } from '../schema/kind';
import { listedKind, relatedColumnsOf } from '../related/all';
import { project } from '../kinds/project';
import { seededBytes } from '../../../../tests/support/laptop';
import { healthOf, healthSignsOf } from './health';
import { isInExecution } from './running';
import { silenceOf } from './silence';

/* Whatever these tables hold was written on 5 January 2026. */
const today = '2026-02-01';
const stages = {
	idea: { name: 'Idea', order: 1 },
	run: { name: 'In execution', order: 2 },
	end: { name: 'Closed', order: 3, closed: true },
	hold: { name: 'On hold', side: true },
	off: { name: 'Withdrawn', side: true, closed: true }
};
const chf = (amount: number) => ({ amount, currency: 'CHF' });
const line = (stage: string, amount: number, year = 2026): AnyValues => ({
	project: 'P',
	stage,
	year,
	fund: 'MA',
	money: chf(amount)
});
const of = (records: Records) =>
	tablesOf({ stage: stages, project: { P: { title: 'P', stage: 'run' } }, ...records });
const signs = (records: Records, day = today) => healthSignsOf(of(records), 'P', day);

describe('a project in execution', () => {
	const at = (values: AnyValues, more: Records = {}) => {
		const source = of({ project: { P: values }, ...more });
		return isInExecution(source, readPath(source), 'P');
	};

	it('stands at the last stage that ends nothing, or beside the path since it stood there', () => {
		expect(at({ stage: 'run' })).toBe(true);
		expect(at({ stage: 'idea' })).toBe(false);
		expect(at({ stage: 'end' })).toBe(false);
		expect(at({})).toBe(false);
		const moved = (from: string, to: string) => ({
			stageChange: { M: { project: 'P', from, to, on: '2026-01-05' } }
		});
		expect(at({ stage: 'hold' }, moved('run', 'hold'))).toBe(true);
		expect(at({ stage: 'hold' }, moved('idea', 'hold'))).toBe(false);
		expect(at({ stage: 'off' }, moved('run', 'off'))).toBe(false);
	});
});

describe('health', () => {
	it('is on course without a reason, and nothing outside execution', () => {
		expect(signs({})).toEqual([]);
		expect(signs({ project: { P: { title: 'P', stage: 'idea' } } })).toBeUndefined();
	});

	it('names every milestone that is late', () => {
		const milestone = {
			A: { project: 'P', title: 'A', planned: '2026-01' },
			B: { project: 'P', title: 'B', planned: '2026-01-20' },
			C: { project: 'P', title: 'C', planned: '2026-01-20', reachedOn: '2026-01-21' },
			D: { project: 'P', title: 'D', planned: '2026-02' }
		};
		const late = healthOf(of({ milestone }), 'P', today)!;
		expect(late.map((one) => one.type === 'late' && `${one.milestone.id} ${one.days}`)).toEqual([
			'B 12',
			'A 1'
		]);
		expect(signs({ milestone })).toEqual(['late']);
	});

	it('knows more committed or spent than approved by a centime, at any time of the year', () => {
		const lines = (committed: number) => ({
			budgetLine: { A: line('approved', 1000), B: line('committed', committed) }
		});
		expect(signs(lines(1000))).toEqual([]);
		expect(signs(lines(1001))).toEqual(['over']);
		expect(signs({ budgetLine: { B: line('committed', 5) } })).toEqual([]);
	});

	it('from July on holds what is expected against four fifths of what is approved', () => {
		const lines = (committed: number) => ({
			budgetLine: { A: line('approved', 1000), B: line('committed', committed) },
			interaction: { I: { project: 'P', date: '2026-07-01', subject: 'Call' } }
		});
		expect(signs(lines(799), '2026-06-30')).toEqual(['silent']);
		expect(signs(lines(799), '2026-07-01')).toEqual(['under']);
		expect(signs(lines(800), '2026-07-01')).toEqual([]);
		// What is approved is expected until something is committed.
		const approved = { budgetLine: { A: line('approved', 1000) } };
		expect(signs(approved, '2026-03-01')).toEqual([]);
		expect(signs({ ...approved, interaction: lines(0).interaction }, '2026-07-01')).toEqual([]);
	});

	it('names the partners who are party to no agreement that binds', () => {
		const records = {
			partner: { A: { name: 'A' }, B: { name: 'B' } },
			participation: { X: { project: 'P', partner: 'A' }, Y: { project: 'P', partner: 'B' } },
			agreement: {
				G: { project: 'P', kind: 'collaborative-rd', parties: ['A'], stage: 'active' },
				H: { project: 'P', kind: 'collaborative-rd', parties: ['B'], stage: 'drafting' }
			}
		};
		expect(healthOf(of(records), 'P', today)).toEqual([{ type: 'agreement', partners: ['B'], of: 2 }]);
	});
});

describe('silence', () => {
	it('begins 90 days after the last sign, which it names', () => {
		expect(silenceOf(of({}), 'P', '2026-04-04')).toBeUndefined();
		expect(silenceOf(of({}), 'P', '2026-04-05')).toEqual({
			last: { kind: 'project', id: 'P', on: '2026-01-05' },
			days: 90
		});
	});

	it.each([
		['a conversation', { interaction: { I: { project: 'P', date: '2026-03-01', subject: 'Call' } } }],
		['a decision', { decision: { D: { project: 'P', date: '2026-03' } } }],
		['a milestone reached', { milestone: { M: { project: 'P', title: 'M', reachedOn: '2026-03-01' } } }],
		[
			'a meeting with it on the agenda',
			{ meeting: { M: { when: { from: '2026-03-01' } } }, agendaItem: { T: { project: 'P', meeting: 'M' } } }
		]
	])('is broken by %s', (_what, records) => {
		expect(silenceOf(of(records), 'P', '2026-05-01')).toBeUndefined();
		expect(silenceOf(of(records), 'P', '2026-07-01')?.last?.on).toMatch(/^2026-03-/);
	});

	it('is not broken by what is still to come, or is about another project', () => {
		const interaction = {
			I: { project: 'P', date: '2026-06-01', subject: 'Planned' },
			J: { project: 'Q', date: '2026-03-01', subject: 'Other' }
		};
		expect(silenceOf(of({ interaction }), 'P', '2026-05-01')?.last?.on).toBe('2026-01-05');
	});

	it('is broken when somebody changes a record about it', () => {
		const source = of({ budgetLine: { A: line('approved', 10) } });
		expect(silenceOf(source, 'P', '2026-06-01')?.days).toBe(147);
		const writer = { replica: '0000000000000001', author: 'Ada', app: 'test' };
		const action = {
			label: { act: 'edit', kind: 'budgetLine' },
			changes: changesOf({ budgetLine: { A: { text: 'Wafers' } } }),
			at: '2026-05-30T08:00:00.000Z'
		} as const;
		for (const one of composeChangesets(source, writer, action, seededBytes(2))) source.apply(one);
		expect(silenceOf(source, 'P', '2026-06-01')).toBeUndefined();
		expect(silenceOf(source, 'P', '2026-08-30')?.last).toEqual({
			kind: 'budgetLine',
			id: 'A',
			on: '2026-05-30'
		});
	});
});

it('the list of projects tells it, and is worked out again when anything it reads changes', () => {
	const health = relatedColumnsOf('project').find(({ name }) => name === 'health');
	const source = of({});
	const value = () => health!.value(source, source.table('project').get('P')!, today);
	expect(listedKind(project).columns).toContain('health');
	expect(value()).toEqual(['fine']);
	applyChanges(source, changesOf({ milestone: { A: { project: 'P', title: 'A', planned: '2026-01' } } }));
	expect(value()).toEqual(['late']);
	expect(health!.field.type.check(value())).toBeUndefined();
	expect(health!.reads).toEqual(
		expect.arrayContaining([
			'milestone',
			'budgetLine',
			'rate',
			'agreement',
			'interaction',
			'decision',
			'stage'
		])
	);
});
