import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { dueItems } from '../due/due';
import type { AnyValues } from '../schema/kind';
import { askedAbout, askedOf } from './asked';
import { answerBy, answerDaysId, answerDaysKey, enquiryStanding, isOpen } from './enquiries';

const today = '2026-11-30';
const of = (values: Parameters<typeof enquiryStanding>[0], asked: Record<string, AnyValues> = {}) =>
	enquiryStanding(values, today, askedOf(tablesOf({ enquiryAsk: asked }), 'Q', values));

describe('an enquiry', () => {
	test.each([
		[{}, 'open', undefined],
		[{ receivedOn: '2026-11-20' }, 'open', 10],
		[{ receivedOn: '2026-11-30' }, 'open', 0],
		[{ receivedOn: '2026-11' }, 'open', 29],
		[{ receivedOn: '2026-11-20', expert: 'E' }, 'asked', 10],
		[{ receivedOn: '2026-11-20', expertAskedOn: '2026-11-22' }, 'asked', 10],
		[{ receivedOn: '2026-11-20', answeredOn: '2026-11-23' }, 'answered', 3],
		[{ receivedOn: '2026-11-20', closedOn: '2026-11-21' }, 'closed', 1],
		[{ receivedOn: '2026-11-20', answeredOn: '2026-11' }, 'answered', undefined],
		[{ answeredOn: '2026-11-23' }, 'answered', undefined]
	] as const)('%j is %s, for days: %s', (values, state, daysOpen) => {
		expect(of(values)).toMatchObject({ state, daysOpen });
	});

	test('answered before it was asked is said, and has no days', () => {
		const found = of({ receivedOn: '2026-11-20', answeredOn: '2026-11-19' });
		expect(found).toEqual({ state: 'answered', daysOpen: undefined, problems: ['answered-before-received'] });
	});

	test.each([
		[{ receivedOn: '2026-11-20', expertAskedOn: '2026-11-19' }, ['expert-before-received']],
		[
			{ receivedOn: '2026-11-20', expertAskedOn: '2026-11-25', answeredOn: '2026-11-24' },
			['answered-before-expert']
		],
		[{ receivedOn: '2026-11-20', closedOn: '2026-10' }, ['closed-before-received']],
		[{ receivedOn: '2026-11-20', answeredOn: '2026-11-21', closedOn: '2026-11-22' }, ['answered-and-closed']],
		[{ receivedOn: '2026-12-20' }, ['ahead']],
		// As exactly as it is known, it may have been in order.
		[{ receivedOn: '2026-11-20', answeredOn: '2026-11' }, []]
	] as const)('%j says %j', (values, problems) => {
		expect(of(values).problems).toEqual(problems);
	});
});

describe('several experts', () => {
	const asked = {
		late: { enquiry: 'Q', expert: 'B', askedOn: '2026-11-24' },
		early: { enquiry: 'Q', expert: 'A', askedOn: '2026-11-22', answeredOn: '2026-11-23', answer: 'No.' },
		other: { enquiry: 'R', expert: 'A', askedOn: '2026-11-01' }
	};
	const source = tablesOf({ enquiryAsk: asked, enquiry: { O: { expert: 'A' } } });

	test('each have their days, the first first, and one whom the enquiry itself names counts once', () => {
		const experts = (values: AnyValues) => askedOf(source, 'Q', values).map(({ expert }) => expert);
		expect(experts({})).toEqual(['A', 'B']);
		expect(experts({ expert: 'C', expertAskedOn: '2026-11-23' })).toEqual(['A', 'C', 'B']);
		expect(experts({ expert: 'A', expertAskedOn: '2026-11-22' })).toEqual(['A', 'B']);
		expect(askedAbout(source, 'A')).toEqual(['O', 'Q', 'R']);
	});

	test('days open run from its coming in, whoever answered us', () => {
		expect(of({ receivedOn: '2026-11-20' }, asked)).toEqual({ state: 'asked', daysOpen: 10, problems: [] });
	});

	test.each([
		[{ X: { enquiry: 'Q', askedOn: '2026-11-19' } }, ['expert-before-received']],
		[{ X: { enquiry: 'Q', askedOn: '2026-11-25', answeredOn: '2026-11-24' } }, ['expert-before-asked']],
		[{ X: { enquiry: 'Q', askedOn: '2026-11-25', answeredOn: '2026-12-24' } }, ['ahead']]
	])('%j says %j', (asks, problems) => {
		expect(of({ receivedOn: '2026-11-20' }, asks).problems).toEqual(problems);
	});
});

describe('the day by which it is to be answered', () => {
	const asked = { subject: 'Which?', receivedOn: '2026-11-02', owner: 'Ada' };
	const source = (value?: string) =>
		tablesOf({
			enquiry: {
				A: asked,
				B: { ...asked, due: '2026-12-24' },
				C: { ...asked, answeredOn: '2026-11-05' }
			},
			...(value !== undefined && { setting: { [answerDaysId]: { key: answerDaysKey, value } } })
		});
	const due = (value?: string) =>
		dueItems(source(value), today, 60).flatMap(({ type, id, date, overdue }) =>
			type === 'enquiry' ? [[id, date, overdue]] : []
		);

	test('is none that anybody invented', () => {
		expect(answerBy(source(), asked)).toBeUndefined();
		expect(due()).toEqual([['B', '2026-12-24', false]]);
	});

	test('is what was promised, else the days of the office', () => {
		expect(due('14')).toEqual([
			['A', '2026-11-16', true],
			['B', '2026-12-24', false]
		]);
		expect(answerBy(source('14'), { receivedOn: '2026-11' })).toBe('2026-12-14');
	});

	test.each(['', 'soon', '0', '-3', '1.5', '99999'])('is none where the days say "%s"', (value) => {
		expect(answerBy(source(value), asked)).toBeUndefined();
	});

	test('is over once it is answered or closed', () => {
		expect(isOpen({ closedOn: '2026-11-05' })).toBe(false);
		expect(answerBy(source('14'), { ...asked, closedOn: '2026-11-05' })).toBeUndefined();
	});
});
