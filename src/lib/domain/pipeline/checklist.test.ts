import { describe, expect, test } from 'vitest';
import { seededWith } from '../../../../tests/support/seeded';
import type { Records } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { rules } from '../seed/rules';
import { bodyId, fundId, ruleId, stageId } from '../seed/seed-changes';
import { answerId, checklistOf, isBlocking } from './checklist';

const on = '2026-11-20';
const fund = fundId('MA budget');
const francs = (amount: number) => ({ amount: amount * 100, currency: 'CHF' });
const project = (values: AnyValues): Records => ({ project: { P: { title: 'Gantry', fund, ...values } } });
const answered = (code: string, answer: string, evidence?: string): Records => ({
	...project({}),
	ruleResult: { [answerId('P', ruleId(code))]: { project: 'P', rule: ruleId(code), answer, evidence } }
});
const bySaying = (code: string): readonly [Records, Records] => [
	answered(code, 'yes', 'Letter seen.'),
	answered(code, 'no')
];
const partnerOf = (values: AnyValues): Records => ({
	...project({}),
	partner: { A: { name: 'Clinic', ...values } },
	participation: { R: { project: 'P', partner: 'A', role: 'partner' } }
});
const decided = (type: string, outcome: string, more: AnyValues = {}): Records => ({
	...project({}),
	decision: { D: { project: 'P', type, outcome, date: '2026-11-01', ...more } }
});
const lines = (requested: number, envelope: number): Records => ({
	...project({}),
	budgetLine: { L: { project: 'P', fund, year: 2027, stage: 'requested', money: francs(requested) } },
	envelope: { E: { fund, year: 2027, money: francs(envelope) } }
});
const form = {
	technologies: ['T'],
	deliverables: 'A magnet',
	period: { from: '2027' },
	organisation: 'Two engineers',
	financialPlan: 'One fellow',
	application: 'Therapy',
	competingTechnologies: 'Rotating gantries',
	userCommunity: 'Centres for ion therapy'
};

/** For every rule of projects: records by which it holds, and records by which it fails. */
const cases: Readonly<Record<string, readonly [holding: Records, failing: Records]>> = {
	'STRAT-1': [
		{
			...project({ technologies: ['T'] }),
			technology: { T: { name: 'Magnet', uniqueToCern: true, uniqueness: 'No other laboratory winds it.' } }
		},
		{ ...project({ technologies: ['T'] }), technology: { T: { name: 'Magnet', uniqueToCern: false } } }
	],
	'STRAT-2': [
		{
			...project({}),
			comparison: { C: { project: 'P', otherProject: 'Q', verdict: 'complementary' } }
		},
		{ ...project({}), comparison: { C: { project: 'P', otherProject: 'Q', verdict: 'same' } } }
	],
	'STRAT-3': bySaying('STRAT-3'),
	'STRAT-4': bySaying('STRAT-4'),
	'SEL-1': bySaying('SEL-1'),
	'SEL-2': bySaying('SEL-2'),
	'SEL-3': [
		{ ...lines(100, 500), ...project({ externalFunding: francs(100) }) },
		{ ...lines(100, 500), ...project({ externalFunding: francs(99) }) }
	],
	'SEL-4': bySaying('SEL-4'),
	'PART-1': [partnerOf({ country: 'SI' }), partnerOf({ country: 'US' })],
	'PART-2': [partnerOf({ competences: 'Ion therapy since 2009' }), answered('PART-2', 'no')],
	'PART-3': bySaying('PART-3'),
	'PART-4': [partnerOf({ reputation: 'Accredited' }), answered('PART-4', 'partly')],
	'COND-1': bySaying('COND-1'),
	'COND-2': bySaying('COND-2'),
	'COND-3': bySaying('COND-3'),
	'COND-4': bySaying('COND-4'),
	'COND-5': bySaying('COND-5'),
	'MIL-1': bySaying('MIL-1'),
	'ELIG-1': bySaying('ELIG-1'),
	'ELIG-2': [project({ headSignedOn: '2026-11-19' }), project({ headSignedOn: '2026-11-21' })],
	'ELIG-3': bySaying('ELIG-3'),
	'ELIG-4': [project({ technologies: ['T'] }), answered('ELIG-4', 'no')],
	'ELIG-5': bySaying('ELIG-5'),
	'ELIG-6': [project({ medicalField: 'radiotherapy' }), answered('ELIG-6', 'no')],
	'FLOW-1': [
		{
			...project({}),
			meeting: { M: { title: 'MAPF', body: bodyId('MAPF'), when: { from: '2026-10-02' } } },
			agendaItem: { I: { meeting: 'M', project: 'P', title: 'Gantry' } }
		},
		{
			...project({}),
			meeting: { M: { title: 'MAPF', body: bodyId('MAPF'), when: { from: '2026-12-02' } } },
			agendaItem: { I: { meeting: 'M', project: 'P', title: 'Gantry' } }
		}
	],
	'FLOW-2': [
		{ project: { P: { title: 'Gantry', dependsOn: ['Q'] }, Q: { title: 'Magnet' } } },
		{ project: { P: { title: 'Gantry', dependsOn: ['Q'] }, Q: { title: 'Magnet', dependsOn: ['P'] } } }
	],
	'FLOW-3': [decided('greenLight', 'conditions', { conditionsMet: true }), decided('greenLight', 'deferred')],
	'FLOW-4': [project({ signedOn: '2026-11' }), project({ signedOn: '2026-12' })],
	'FLOW-5': [
		{ ...lines(100, 500), ...project(form) },
		{ ...lines(100, 500), ...project({ ...form, userCommunity: ' ' }) }
	],
	'FLOW-6': [decided('funding', 'approved'), decided('funding', 'rejected')],
	'FLOW-7': [lines(100, 100), lines(101, 100)],
	'FLOW-8': [
		{
			...partnerOf({}),
			agreement: { G: { project: 'P', parties: ['A'], stage: 'signed', signedOn: '2026-11-02' } }
		},
		{ ...partnerOf({}), agreement: { G: { project: 'P', parties: ['A'], stage: 'negotiation' } } }
	],
	'FLOW-9': [
		{
			...project({}),
			budgetLine: { L: { project: 'P', year: 2027, stage: 'approved', money: francs(1), code: '42' } }
		},
		{ ...project({}), budgetLine: { L: { project: 'P', year: 2027, stage: 'approved', money: francs(1) } } }
	]
};

function itemOf(records: Records, code: string, day = on) {
	return checklistOf(seededWith(records), 'P', undefined, day).find(({ rule }) => rule.id === ruleId(code));
}

describe('a checklist', () => {
	test.each(Object.entries(cases))('%s holds for one record and not for another', (code, [good, bad]) => {
		expect(itemOf(good, code)).toMatchObject({ state: 'holds', findings: [] });
		const failing = itemOf(bad, code)!;
		expect(['fails', 'open']).toContain(failing.state);
		expect(failing.findings.length).toBeGreaterThan(0);
		expect(isBlocking(failing)).toBe(failing.required);
	});

	test.each([
		[undefined, 'open'],
		[false, 'fails']
	])('asks for the conditions of an approval that are met: %s', (conditionsMet, state) => {
		for (const [type, code] of [
			['greenLight', 'FLOW-3'],
			['funding', 'FLOW-6']
		] as const) {
			const more = { conditions: 'Letter first', ...(conditionsMet !== undefined && { conditionsMet }) };
			const item = itemOf(decided(type, 'conditions', more), code)!;
			expect(item).toMatchObject({
				state,
				findings: [
					{
						type: 'conditions',
						conditions: 'Letter first',
						to: { kind: 'decision', id: 'D', field: 'conditionsMet' }
					}
				]
			});
			expect(isBlocking(item)).toBe(true);
		}
	});

	test('has a case for every rule of projects, each with a source and a stage it stands before', () => {
		const ofProjects = rules.filter(({ appliesTo }) => appliesTo === 'project' || appliesTo === 'funded');
		expect(Object.keys(cases).sort()).toEqual(ofProjects.map(({ code }) => code).sort());
		for (const { source, before } of ofProjects) {
			expect(source).toMatch(/^https?:/);
			expect(before).toBeDefined();
		}
	});

	test.each(Object.entries(cases))('%s on other dates changes only later decisions', (code, [good, bad]) => {
		const dated = (records: Records, validity: AnyValues): Records => ({
			...records,
			rule: { [ruleId(code)]: { validity } as AnyValues }
		});
		for (const records of [good, bad]) {
			const before = itemOf(records, code)?.state;
			expect(itemOf(dated(records, { from: '2000', to: '2026-11-20' }), code)?.state).toBe(before);
			expect(itemOf(dated(records, { from: '2000', to: '2026-11-19' }), code)).toBeUndefined();
			expect(itemOf(dated(records, { from: '2026-11-21' }), code)).toBeUndefined();
			expect(itemOf(dated(records, { from: '2026-11-20' }), code)?.state).toBe(before);
		}
	});

	test('asks of a project without money what concerns all, the green light too, and nothing of money', () => {
		const free = seededWith({ project: { P: { title: 'Gantry' } } });
		const states = new Map(
			checklistOf(free, 'P', undefined, on).map(({ rule, state }) => [rule.values.code, state])
		);
		expect(states.get('FLOW-3')).toBe('open');
		expect(states.get('FLOW-6')).toBe('exempt');
		expect(states.get('ELIG-2')).toBe('exempt');
	});

	test('has the rules of a stage and of those ahead of it, none of states beside the path', () => {
		const source = seededWith(project({}));
		const codes = (stage: string) =>
			checklistOf(source, 'P', stageId(stage), on).map(({ rule }) => String(rule.values.code));
		expect(codes('Idea')).toEqual([]);
		expect(codes('MAPF presentation')).toContain('STRAT-1');
		expect(codes('MAPF presentation')).not.toContain('FLOW-1');
		expect(codes('Closed')).toHaveLength(Object.keys(cases).length);
		expect(codes('On hold')).toEqual([]);
	});

	test('takes a person’s word for what is judged, not for what is recorded', () => {
		expect(itemOf(answered('STRAT-1', 'yes', 'Patent of 2024'), 'STRAT-1')?.state).toBe('holds');
		expect(itemOf(answered('FLOW-3', 'yes', 'Told by phone'), 'FLOW-3')?.state).toBe('open');
		expect(itemOf(answered('COND-2', 'yes'), 'COND-2')).toMatchObject({
			state: 'holds',
			findings: [{ type: 'no-evidence' }]
		});
		expect(itemOf(answered('COND-2', 'notApplicable'), 'COND-2')?.state).toBe('exempt');
	});

	test('counts an override from the day of its move on', () => {
		const overridden = {
			...project({}),
			stageChange: {
				C: {
					project: 'P',
					to: 'S',
					on: '2026-11-10',
					overridden: [ruleId('FLOW-1')],
					overrideReason: 'Urgent'
				}
			}
		};
		expect(itemOf(overridden, 'FLOW-1')).toMatchObject({ state: 'overridden', overriddenAt: { id: 'C' } });
		expect(itemOf(overridden, 'FLOW-1', '2026-11-09')?.state).toBe('open');
	});
});

describe('what a check says is missing', () => {
	test.each<[string, Records, string, readonly string[]]>([
		['each empty field of the form', lines(100, 100), 'FLOW-5', Array(8).fill('missing')],
		['an envelope of nothing', lines(100, 0), 'FLOW-7', ['empty-envelope']],
		['no envelope', { ...lines(100, 0), envelope: {} }, 'FLOW-7', ['no-envelope']],
		['a circle', cases['FLOW-2']![1], 'FLOW-2', ['cycle']],
		['a partner without an agreement', partnerOf({}), 'FLOW-8', ['no-agreement']],
		[
			'an agreement that has ended',
			{
				...partnerOf({}),
				agreement: { G: { project: 'P', parties: ['A'], signedOn: '2020', validity: { to: '2025' } } }
			},
			'FLOW-8',
			['ended']
		],
		[
			'money in a currency without a rate',
			project({ externalFunding: { amount: 1, currency: 'EUR' } }),
			'SEL-3',
			['no-rate']
		]
	])('%s', (_, records, code, expected) => {
		expect(itemOf(records, code)?.findings.map(({ type }) => type)).toEqual(expected);
	});

	test('a partner counts by the status of its country on the day', () => {
		const brazilian = partnerOf({ country: 'BR' });
		expect(itemOf(brazilian, 'PART-1', '2024-03-12')?.state).toBe('fails');
		expect(itemOf(brazilian, 'PART-1', '2024-03-13')?.state).toBe('holds');
	});

	test('a partner counts where its work is done, if its participation says so', () => {
		const part = (country: string, seat: string) => ({
			...partnerOf({ country: seat }),
			participation: { R: { project: 'P', partner: 'A', role: 'partner', country } }
		});
		expect(itemOf(part('SI', 'US'), 'PART-1')?.state).toBe('holds');
		expect(itemOf(part('US', 'SI'), 'PART-1')).toMatchObject({
			state: 'fails',
			findings: [{ country: 'US', to: { kind: 'participation', id: 'R', field: 'country' } }]
		});
	});

	test('an envelope counts what others were granted', () => {
		const others = lines(60, 100);
		const granted = { project: 'Q', fund, year: 2027, stage: 'approved', money: francs(50) };
		const records = { ...others, budgetLine: { ...others['budgetLine'], O: granted } };
		expect(itemOf(records, 'FLOW-7')?.findings).toMatchObject([{ type: 'over-envelope', over: 1000 }]);
	});

	test('an amount that no rate converts leaves open whether it is within', () => {
		const others = lines(60, 100);
		const euros = {
			project: 'P',
			fund,
			year: 2027,
			stage: 'requested',
			money: { amount: 1, currency: 'EUR' }
		};
		const records = { ...others, budgetLine: { ...others['budgetLine'], O: euros } };
		expect(itemOf(others, 'FLOW-7')?.state).toBe('holds');
		expect(itemOf(records, 'FLOW-7')).toMatchObject({
			state: 'open',
			findings: [{ type: 'no-rate', currency: 'EUR' }]
		});
		const asked = { ...project({ externalFunding: francs(100) }), budgetLine: { O: euros } };
		expect(itemOf(asked, 'SEL-3')?.state).toBe('open');
	});
});
