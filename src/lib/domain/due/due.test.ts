import { describe, expect, it, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { bodyId } from '../seed/seed-changes';
import { addDays, addMonths, daysBetween, monthsBefore } from '../days/calendar';
import { canBeDone, canBePutOff, doneValues, putOffValues } from './dealing';
import { dueItems, dueOfRecord } from './due';
import { isMine } from './mine';
import { byWhen, whenOf } from './when';

const today = '2026-11-22';

const forum = { meeting: { F: { when: { from: '2026-03' }, body: bodyId('KT Forum'), onlyMedical: true } } };
type Records = Record<string, Record<string, AnyValues>>;
const items = (records: Records, days = 60) => dueItems(tablesOf({ ...forum, ...records }), today, days);
const due = (records: Records, days = 60) =>
	items(records, days).map(({ type, id, date, overdue }) =>
		[type, id, date, overdue ? 'overdue' : ''].join(' ').trim()
	);

describe('what is due', () => {
	it('finds meetings and deadlines ahead, not past, far or cancelled ones', () => {
		expect(
			due({
				meeting: {
					...forum.meeting,
					A: { when: { from: '2026-12-01' }, deadline: '2026-11-25' },
					B: { when: { from: '2026-11-21' } },
					C: { when: { from: '2026-12-02' }, cancelled: true },
					D: { when: { from: '2027-06' } }
				}
			})
		).toEqual(['deadline A 2026-11-25', 'meeting A 2026-12-01']);
	});

	it('keeps open steps that are overdue, and says whose they are', () => {
		expect(
			due({
				interaction: { A: { due: '2026-10' }, B: { due: '2026-10', done: true }, C: { subject: 'no date' } },
				action: { D: { due: '2026-11-22' } }
			})
		).toEqual(['next-step A 2026-10-31 overdue', 'action D 2026-11-22']);
		expect(items({ obligation: { E: { due: '2026-12-01', owner: 'KT-MA' } } })[0]).toMatchObject({
			type: 'duty',
			owner: 'KT-MA',
			tone: 'soon'
		});
	});

	it('asks for an answer to what a person asked for, until there is one', () => {
		const subjectRequest = {
			A: { right: 'access', receivedOn: '2026-09-01' },
			B: { right: 'access', receivedOn: '2026-08-01' },
			C: { right: 'access', receivedOn: '2026-08-01', handledOn: '2026-08-05' },
			D: { right: 'access' }
		};
		expect(due({ subjectRequest })).toEqual(['request B 2026-10-30 overdue', 'request A 2026-11-30']);
	});

	it('warns before notice has to be given and before an agreement ends', () => {
		const agreement = {
			A: { validity: { to: '2027-03-31' }, noticeMonths: 3 },
			B: { validity: { to: '2026-12' }, stage: 'active' },
			C: { validity: { from: '2020' } },
			D: { validity: { to: '2026-11-28' }, stage: 'terminated' }
		};
		expect(due({ agreement })).toEqual(['notice A 2026-12-31', 'end B 2026-12-31']);
		expect(due({ agreement }, 365)).toContain('end A 2027-03-31');
	});

	it.each([
		['2026-11-22', 7],
		['2026-11-29', 7],
		['2026-11-30', 30],
		['2026-12-22', 30],
		['2027-02-20', 90],
		['2027-02-21', undefined]
	])('of an agreement that ends on %s the last warning is that of %s days', (to, warning) => {
		expect(items({ agreement: { A: { validity: { to } } } }, 365)[0]?.warning).toBe(warning);
	});

	it('never lets an agreement that counts as in force expire unseen', () => {
		const validity = { to: '2025' };
		expect(due({ agreement: { A: { validity, stage: 'active' }, B: { validity } } })).toEqual([
			'end A 2025-12-31 overdue'
		]);
	});

	it('asks after a draft that has lain with somebody for a month', () => {
		const at = (turnSince: string, stage = 'negotiation') => ({
			agreement: { A: { stage, turn: 'partner', turnSince } }
		});
		expect(items(at('2026-10-01'))).toMatchObject([
			{ type: 'turn', date: '2026-10-31', since: '2026-10-01', turn: 'partner', overdue: true }
		]);
		expect(due(at('2026-11-01'))).toEqual([]);
		expect(due(at('2026-10-01', 'active'))).toEqual([]);
	});

	it('sees projects that stand still or are to be looked at again, until they are closed', () => {
		const stage = {
			S: { name: 'Idea', order: 1, staleDays: 90 },
			Z: { name: 'Closed', order: 2, closed: true }
		};
		const project = {
			A: { stage: 'S', stageSince: '2026-08-01' },
			B: { stage: 'S', stageSince: '2026-10-01' },
			C: { stage: 'Z', stageSince: '2020', revisitOn: '2026-11-25' },
			D: { revisitOn: '2026-11-25' }
		};
		expect(due({ stage, project })).toEqual(['stale A 2026-10-30 overdue', 'revisit D 2026-11-25']);
	});

	it('keeps conditions until they are met', () => {
		const decision = {
			A: { conditionsDue: '2026-11-01' },
			B: { conditionsDue: '2026-11-01', conditionsMet: true }
		};
		expect(due({ decision })).toEqual(['conditions A 2026-11-01 overdue']);
	});

	it('asks for the review of a person’s data, but never names who objects', () => {
		const contact = { A: { reviewBy: '2026-11-01' }, B: { reviewBy: '2026-11-01', objection: true } };
		expect(due({ contact })).toEqual(['review A 2026-11-01 overdue']);
	});

	it('misses the yearly Forum on medical applications until there is one, with the months left', () => {
		expect(dueItems(tablesOf({}), today, 60)).toMatchObject([
			{ type: 'forum', date: '2026-12-31', months: 1, tone: 'far' }
		]);
		expect(due({})).toEqual([]);
		const cancelled = { F: { ...forum.meeting.F, cancelled: true } };
		expect(due({ meeting: cancelled })).toEqual(['forum  2026-12-31']);
	});

	it('says all that one record asks for, near or far', () => {
		const source = tablesOf({ agreement: { A: { validity: { to: '2031' }, noticeMonths: 6 } } });
		expect(dueOfRecord(source, 'agreement', 'A', today).map(({ type }) => type)).toEqual(['notice', 'end']);
		expect(dueOfRecord(source, 'agreement', 'B', today)).toEqual([]);
	});
});

test.each([
	['Ada Lovelace', 'Ada Lovelace', true],
	['ada lovelace', 'ADA LOVELACE', true],
	['Ada Lovelace (KT)', 'Ada Lovelace', true],
	['Marc, Ada Lovelace', 'Ada Lovelace', true],
	['Zoé Müller', 'Zoe Muller', true],
	['Adam Lovelace', 'Ada', false],
	['Marc', 'Ada Lovelace', false],
	[undefined, 'Ada Lovelace', true],
	['Marc', '', true]
])('what %s owns is for %s: %s', (owner, author, mine) => {
	expect(isMine(owner === undefined ? {} : { owner }, author)).toBe(mine);
});

describe('how soon', () => {
	test.each([
		['2026-11-26', 'overdue'],
		['2026-11-27', 'week'],
		['2026-11-29', 'week'],
		['2026-11-30', 'month'],
		['2026-12-27', 'month'],
		['2026-12-28', 'later']
	] as const)('%s, seen on a Friday, is %s', (date, when) => {
		expect(whenOf({ date }, '2026-11-27')).toBe(when);
	});

	test('every item is in one part', () => {
		const all = items({ action: { A: { due: '2026-01' }, B: { due: '2026-12-01' } } });
		const parts = byWhen(all, today);
		expect([parts.overdue.length, parts.week.length, parts.month.length, parts.later.length]).toEqual([
			1, 0, 1, 0
		]);
	});
});

describe('dealing with it', () => {
	test.each([
		['action', { done: true, doneOn: today }],
		['duty', { done: true, doneOn: today }],
		['next-step', { done: true }],
		['conditions', { conditionsMet: true }],
		['meeting', undefined],
		['end', undefined]
	] as const)('%s is done by %o', (type, after) => {
		expect(doneValues({ type }, today)).toEqual(after);
		expect(canBeDone({ type })).toBe(after !== undefined);
	});

	test.each([
		['action', { due: '2027' }],
		['revisit', { revisitOn: '2027' }],
		['stale', undefined],
		['forum', undefined]
	] as const)('%s is put off by %o', (type, after) => {
		expect(putOffValues({ type }, '2027')).toEqual(after);
		expect(canBePutOff({ type })).toBe(after !== undefined);
	});
});

describe('the calendar', () => {
	it.each([
		['2027-03-31', 1, '2027-02-28'],
		['2027-01-15', 1, '2026-12-15'],
		['2024-05-31', 15, '2023-02-28']
	])('%s less %i months is %s', (date, months, expected) => {
		expect(monthsBefore(date, months)).toBe(expected);
	});

	it('counts days and months over the end of a year', () => {
		expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
		expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
		expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
		expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
	});
});
