import { describe, expect, test } from 'vitest';
import { exchange, Laptop } from '../../../../tests/support/laptop';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { clauseChecks } from './clauses';
import { agreementMoveChanges, type AgreementMove } from './move';
import { obstaclesTo } from './obstacles';
import { stepsOf } from './steps-of';
import { isAwaited, turnOf } from './turn';

const today = '2026-11-27';
const move: AgreementMove = { agreement: 'A', stage: 'negotiation', turn: 'partner', on: today, by: 'Ada' };
const about = (check: string, more: AnyValues = {}): AnyValues => ({
	appliesTo: 'agreement',
	check,
	required: true,
	...more
});
const rules: Record<string, AnyValues> = {
	military: about('noMilitaryUse'),
	privacy: about('privacyClause', { validity: { from: '2019' } }),
	publication: about('publicationClause', { validity: { from: '2020', to: '2025' } }),
	other: { appliesTo: 'project', check: 'noMilitaryUse', required: true }
};
const clauses = { noMilitaryUse: 'present', privacyClause: 'notNeeded' };
const one = (values: AnyValues, more: Record<string, Record<string, AnyValues>> = {}) =>
	tablesOf({ agreement: { A: values }, rule: rules, ...more });

describe('a move', () => {
	test('says where it stands, since when, and keeps the step', () => {
		const source = one({ stage: 'drafting', stageSince: '2026-10-01', turn: 'kt', turnSince: '2026-10-01' });
		const [edit, step] = agreementMoveChanges(source, { ...move, note: 'Draft 2' });
		expect(edit).toMatchObject({
			fields: { stage: 'negotiation', stageSince: today, turn: 'partner', turnSince: today }
		});
		expect(step).toMatchObject({
			kind: 'agreementStep',
			fields: { agreement: 'A', stage: 'negotiation', turn: 'partner', on: today, note: 'Draft 2', by: 'Ada' }
		});
	});

	test('into other hands leaves the stage and its days alone', () => {
		const source = one({ stage: 'negotiation', stageSince: '2026-10', turn: 'kt', turnSince: '2026-10' });
		const [edit] = agreementMoveChanges(source, move);
		expect(edit).toMatchObject({ fields: { turn: 'partner', turnSince: today } });
		expect(edit).not.toHaveProperty('fields.stageSince');
		const [nobody] = agreementMoveChanges(source, { ...move, turn: undefined });
		expect(nobody).toMatchObject({ fields: { turn: null, turnSince: null } });
	});

	test('to where it stands is none, unless something is said', () => {
		const source = one({ stage: 'negotiation', turn: 'partner' });
		expect(agreementMoveChanges(source, move)).toEqual([]);
		expect(agreementMoveChanges(source, { ...move, note: 'They called' })).toHaveLength(1);
		expect(agreementMoveChanges(source, { ...move, agreement: 'B' })).toEqual([]);
	});

	test('into circulation begins a round in which nobody has answered', () => {
		const source = one({ stage: 'negotiation', answered: ['legal', 'fap'] });
		expect(agreementMoveChanges(source, { ...move, stage: 'circulation' })).toContainEqual(
			expect.objectContaining({ field: 'answered', removed: ['legal', 'fap'] })
		);
	});

	test('made again on one day keeps what was said of it, and the steps stay in their turn', () => {
		const ada = new Laptop('Ada', 1);
		ada.write([{ do: 'put', kind: 'agreement', id: 'A', fields: { subject: 'FLASH', stage: 'drafting' } }]);
		const go = (stage: string, note?: string) =>
			ada.write(agreementMoveChanges(ada.state, { ...move, stage, turn: undefined, note }));
		go('negotiation', 'Draft 1 sent.');
		for (const stage of ['circulation', 'drafting', 'terminated', 'discussion']) go(stage);
		expect(stepsOf(ada.state, 'A').map(({ values }) => values.stage)).toEqual([
			'discussion',
			'terminated',
			'drafting',
			'circulation',
			'negotiation'
		]);
		go('negotiation', 'Draft 2 sent.');
		expect(
			ada.state
				.table('agreementStep')
				.all()
				.map(({ values }) => values['note'])
		).toContain('Draft 1 sent.\nDraft 2 sent.');
	});

	test('twice is once, and two different ones are two steps and a conflict', () => {
		const [ada, ben] = [new Laptop('Ada', 1), new Laptop('Ben', 2)];
		ada.write([{ do: 'put', kind: 'agreement', id: 'A', fields: { subject: 'FLASH', stage: 'drafting' } }]);
		ben.merge(ada.log);
		for (const laptop of [ada, ben]) laptop.write(agreementMoveChanges(laptop.state, move));
		exchange(ada, ben);
		expect(stepsOf(ada.state, 'A')).toHaveLength(1);
		expect(ada.state.table('agreement').conflicts()).toEqual([]);
		ada.write(agreementMoveChanges(ada.state, { ...move, stage: 'circulation', turn: 'legal' }));
		ben.write(agreementMoveChanges(ben.state, { ...move, stage: 'terminated', turn: undefined, by: 'Ben' }));
		exchange(ada, ben);
		expect(stepsOf(ben.state, 'A')).toHaveLength(3);
		expect(ben.state.table('agreement').get('A')?.conflicts).toContain('stage');
	});
});

describe('what stands in the way', () => {
	const sign = { ...move, stage: 'signed', turn: undefined };
	const ready = {
		stage: 'circulation',
		parties: ['P'],
		signedOn: '2026-11-26',
		openEnded: true,
		...clauses
	};
	const types = (values: AnyValues, of: AgreementMove, steps: Record<string, AnyValues> = {}) =>
		obstaclesTo(one(values, { agreementStep: steps }), of, today).map((found) =>
			'field' in found ? `${found.type} ${found.field}` : found.type
		);

	test.each<[string, AnyValues, AgreementMove, readonly string[]]>([
		['nothing', ready, sign, []],
		[
			'everything',
			{},
			sign,
			[
				'not-signed signedOn',
				'no-end validity',
				'no-parties parties',
				'clause-open noMilitaryUse',
				'clause-open privacyClause'
			]
		],
		[
			'a clause that is missing',
			{ ...ready, privacyClause: 'missing' },
			sign,
			['clause-missing privacyClause']
		],
		['no end', { ...ready, openEnded: undefined }, sign, ['no-end validity']],
		['an end denied', { ...ready, openEnded: false }, sign, ['no-end validity']],
		[
			'a beginning without an end',
			{ ...ready, openEnded: undefined, validity: { from: '2026' } },
			sign,
			['no-end validity']
		],
		['an end', { ...ready, openEnded: undefined, validity: { to: '2029' } }, sign, []],
		['an end said with the move', { ...ready, openEnded: undefined }, { ...sign, openEnded: true }, []],
		['no party but a State', { ...ready, parties: [], countries: ['CH'] }, sign, []],
		['a date given with the move', { ...ready, signedOn: undefined }, { ...sign, signedOn: today }, []],
		['a signature behind the move', { ...ready, signedOn: '2026-12' }, sign, ['signed-later signedOn']],
		['no beginning', ready, { ...sign, stage: 'active' }, ['no-beginning validity']],
		['a beginning', { ...ready, validity: { from: '2026-12' } }, { ...sign, stage: 'active' }, []],
		['where it stands already', { stage: 'signed' }, sign, []],
		[
			'what was signed before there were rules',
			{ stage: 'signed', signedOn: '2007', validity: { from: '2007' } },
			{ ...sign, stage: 'active' },
			[]
		],
		[
			'an end that has not come',
			{ stage: 'active', validity: { to: '2026-11' } },
			{ ...move, stage: 'expired' },
			['still-valid validity']
		],
		[
			'an end that has',
			{ stage: 'active', validity: { to: '2026-11-26' } },
			{ ...move, stage: 'expired' },
			[]
		],
		['a day to come', {}, { ...move, on: '2026-11-28' }, ['future']],
		['talks that are broken off', { stage: 'drafting' }, { ...move, stage: 'terminated' }, []]
	])('%s', (_, values, of, expected) => {
		expect(types(values, of)).toEqual(expected);
	});

	test('is a day before the last step', () => {
		const steps = { S: { agreement: 'A', on: '2026-11-20' }, T: { agreement: 'A', on: '2026-10' } };
		expect(types({}, { ...move, on: '2026-11-19' }, steps)).toEqual(['before-step']);
		expect(types({}, { ...move, on: '2026-11-20' }, steps)).toEqual([]);
	});

	test.each<[string, readonly string[]]>([
		['2018-12-31', ['noMilitaryUse']],
		['2019-01-01', ['noMilitaryUse', 'privacyClause']],
		['2025-12-31', ['noMilitaryUse', 'privacyClause', 'publicationClause']],
		['2026-01-01', ['noMilitaryUse', 'privacyClause']]
	])('on %s follows from the rules in force', (on, fields) => {
		expect(clauseChecks(one({}), {}, on).map(({ field }) => field)).toEqual(fields);
	});

	test('are no clauses where no rule asks for them, or only as advice', () => {
		expect(
			obstaclesTo(tablesOf({ agreement: { A: { ...ready, ...{ noMilitaryUse: 'missing' } } } }), sign, today)
		).toEqual([]);
		const advice = { rule: { military: about('noMilitaryUse', { required: false }) } };
		expect(obstaclesTo(one({ ...ready, noMilitaryUse: 'missing' }, advice), sign, today)).toEqual([]);
	});
});

describe('whose turn it is', () => {
	test.each<[AnyValues, object]>([
		[
			{ stageSince: '2026-11-01', turn: 'legal', turnSince: '2026-11-20' },
			{ turn: 'legal', turnDays: 7, stageDays: 26 }
		],
		[
			{ stageSince: '2026-11', turnSince: '2027' },
			{ turnDays: 0, stageDays: 26 }
		],
		[{}, {}]
	])('%j', (values, expected) => {
		expect(turnOf(values, today)).toEqual(expected);
	});

	test.each<[AnyValues, boolean]>([
		[{ stage: 'drafting' }, true],
		[{ stage: 'signed' }, false],
		[{ stage: 'signed', turn: 'fap' }, true],
		[{ stage: 'closed', turn: 'fap' }, false],
		[{}, false]
	])('is asked at %j: %s', (values, expected) => {
		expect(isAwaited(values)).toBe(expected);
	});
});
