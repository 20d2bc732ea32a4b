import { describe, expect, it, test } from 'vitest';
import type { CalendarFile } from './collection';
import { readCalendar } from './read';
import { stampKey } from './stamp';

async function typed(...lines: string[]): Promise<CalendarFile> {
	const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
	const result = await readCalendar(new TextEncoder().encode(text), { today: '2026-11-29' });
	if (!result.ok) throw new Error(result.problem.type);
	return result.value;
}

const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:S', ...lines, 'END:VEVENT'];
const days = ({ occurrences }: CalendarFile) => occurrences.map(({ start }) => start.date);
const times = ({ occurrences }: CalendarFile) =>
	occurrences.map(({ start }) => `${start.date} ${start.time!.slice(0, 5)}`);
const types = ({ notes }: CalendarFile) => notes.map(({ type }) => type);
const at = (start: string) => `DTSTART;TZID=Europe/Zurich:${start}`;

describe('a series', () => {
	test.each([
		[
			'20261125T100000',
			'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYMONTHDAY=25,26,27,28,29,30,31;BYSETPOS=1;COUNT=4',
			['2026-11-25', '2026-12-25', '2027-01-25', '2027-02-25']
		],
		[
			'20261130T100000',
			'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=4',
			['2026-11-30', '2026-12-04', '2026-12-07', '2026-12-11']
		],
		['20240229T100000', 'FREQ=YEARLY', ['2028-02-29']],
		[
			'20261201T100000',
			'FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYDAY=1TU;COUNT=4',
			['2026-12-01', '2027-03-02', '2027-06-01', '2027-09-07']
		]
	])('from %s by %s', async (start, rule, dates) => {
		expect(days(await typed(...event(at(start), `RRULE:${rule}`)))).toEqual(dates);
	});

	it('of blanks within its rule is followed', async () => {
		const rule = 'RRULE:FREQ=DAILY;UNTIL=20261210T090000Z;INTERVAL=1;BYDAY=MO, TU, WE, TH, FR;WKST=SU';
		const file = await typed(...event(at('20261201T100000'), rule));
		expect(days(file).map((date) => Number(date.slice(8)))).toEqual([1, 2, 3, 4, 7, 8, 9, 10]);
		expect(file.notes).toEqual([]);
	});

	it('by two rules has the dates of both, once', async () => {
		const file = await typed(
			...event(at('20261201T100000'), 'RRULE:FREQ=WEEKLY;COUNT=3', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2')
		);
		expect(days(file)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15', '2027-01-15']);
		expect(file.notes).toEqual([]);
	});

	it('leaves out dates by a rule', async () => {
		const file = await typed(
			...event(at('20261201T100000'), 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXRULE:FREQ=WEEKLY;INTERVAL=2')
		);
		expect(days(file)).toEqual(['2026-12-08', '2026-12-22']);
	});

	it('says which of its rules are not followed', async () => {
		const one = await typed(...event(at('20261201T100000'), 'RRULE:FREQ=HOURLY;COUNT=3'));
		expect(days(one)).toEqual(['2026-12-01']);
		expect(one.notes).toEqual([{ type: 'series-unread', title: 'S', rule: 'FREQ=HOURLY;COUNT=3' }]);
		const two = await typed(
			...event(
				at('20261201T100000'),
				'RRULE:FREQ=WEEKLY;COUNT=2',
				'RRULE:FREQ=HOURLY;COUNT=3',
				'EXRULE:FREQ=YEARLY;BYMONTHDAY=8'
			)
		);
		expect(days(two)).toEqual(['2026-12-01', '2026-12-08']);
		expect(two.notes).toEqual([
			{ type: 'rule-unread', title: 'S', rule: 'FREQ=HOURLY;COUNT=3' },
			{ type: 'without-unread', title: 'S', rule: 'FREQ=YEARLY;BYMONTHDAY=8' }
		]);
	});

	it('may name dates with ends of their own, on its clock where they name none', async () => {
		const { occurrences, notes } = await typed(
			...event(
				at('20261201T100000'),
				'DURATION:PT1H',
				'RRULE:FREQ=WEEKLY;COUNT=2',
				'RDATE;VALUE=PERIOD:20261203T130000Z/20261203T160000Z,20261204T090000Z/PT30M',
				'RDATE:20261205T120000,20261399T120000',
				'EXDATE:20261208T100000'
			)
		);
		expect(occurrences.map(({ start, end }) => `${stampKey(start)} ${end!.time}`)).toEqual([
			'20261201T090000Z 11:00:00',
			'20261203T130000Z 17:00:00',
			'20261204T090000Z 10:30:00',
			'20261205T110000Z 13:00:00'
		]);
		expect(notes).toEqual([{ type: 'date-unread', title: 'S', text: '20261399T120000' }]);
	});

	it('of whole days leaves out the day that a midnight in UTC is here', async () => {
		const file = await typed(
			...event(
				'DTSTART;VALUE=DATE:20261208',
				'RRULE:FREQ=DAILY;COUNT=3',
				'EXDATE:20261208T230000Z',
				'X-NOTHING:1'
			)
		);
		expect(days(file)).toEqual(['2026-12-08', '2026-12-10']);
	});

	it('that is long gives way with its past', async () => {
		const file = await typed(...event(at('20161028T140000'), 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'));
		const found = days(file);
		expect(found).toHaveLength(200);
		expect(found.filter((date) => date < '2026-11-29')).toHaveLength(30);
		expect([found[0], found[30], found.at(-1)]).toEqual(['2026-10-19', '2026-11-30', '2027-07-23']);
		expect(types(file)).toEqual(['series-cut']);
	});

	it('of which little lies ahead keeps more of its past', async () => {
		const file = await typed(...event(at('20161028T140000'), 'RRULE:FREQ=DAILY;UNTIL=20261208T230000Z'));
		const found = days(file);
		expect([found.length, found.at(-1)]).toEqual([200, '2026-12-08']);
	});
});

describe('a change', () => {
	const weekly = event('DTSTART:20261202T090000Z', 'DTEND:20261202T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=5');

	it('of a date and all later ones moves them', async () => {
		const later = event(
			'RECURRENCE-ID;RANGE=THISANDFUTURE:20261216T090000Z',
			'DTSTART:20261216T130000Z',
			'DTEND:20261216T150000Z'
		);
		const one = event('RECURRENCE-ID:20261230T090000Z', 'DTSTART:20261231T090000Z');
		const file = await typed(...weekly, ...later, ...one);
		expect(times(file)).toEqual([
			'2026-12-02 10:00',
			'2026-12-09 10:00',
			'2026-12-16 14:00',
			'2026-12-23 14:00',
			'2026-12-31 10:00'
		]);
		expect(file.occurrences[3]!.end!.time).toBe('16:00:00');
		expect(file.occurrences.map(({ uid }) => uid)).toContain('a 20261223T090000Z');
		expect(file.notes).toEqual([]);
	});

	it('for earlier dates changes the one it names, and says so', async () => {
		const earlier = event('RECURRENCE-ID;RANGE=THISANDPRIOR:20261216T090000Z', 'DTSTART:20261216T130000Z');
		const file = await typed(...weekly, ...earlier);
		expect(times(file).map((time) => time.slice(11))).toEqual(['10:00', '10:00', '14:00', '10:00', '10:00']);
		expect(types(file)).toEqual(['range-unread']);
	});

	it('of what is no date is refused, and is not the series', async () => {
		const file = await typed(...weekly, ...event('RECURRENCE-ID:someday', 'DTSTART:20261216T130000Z'));
		expect(file.occurrences).toHaveLength(5);
		expect(file.refused).toMatchObject([{ problem: { type: 'bad-start', text: 'someday' } }]);
	});

	it('finds its date on the clock of the series', async () => {
		const local = event('RECURRENCE-ID;TZID=Europe/Zurich:20261209T100000', 'DTSTART:20261209T150000Z');
		const floating = event('RECURRENCE-ID:20261216T090000', 'DTSTART:20261216T150000Z');
		const file = await typed(...weekly, ...local, ...floating);
		expect(times(file)).toEqual([
			'2026-12-02 10:00',
			'2026-12-09 16:00',
			'2026-12-16 16:00',
			'2026-12-23 10:00',
			'2026-12-30 10:00'
		]);
	});
});
