import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import type { Due } from '../../domain/due/due-item';
import type { CalendarEntry } from './calendar-entry';
import { dueEntry, meetingEntry } from './entries';
import { readCalendar } from './read';
import { strictFaults } from '../../../../tests/support/strict-calendar';
import { writeCalendar } from './write';

const about = { now: '2026-11-27T20:15:30.123Z', name: 'Isocentre: what is due' };
const entry: CalendarEntry = {
	uid: 'A',
	summary: 'MAPF',
	when: { from: '2026-12-04', to: '2026-12-04' },
	busy: false,
	alarms: []
};
const written = (...entries: Partial<CalendarEntry>[]) =>
	writeCalendar(
		entries.map((more) => ({ ...entry, ...more })),
		about
	);
const read = async (text: string) => {
	const result = await readCalendar(new TextEncoder().encode(text), { today: '2026-11-27' });
	if (!result.ok) throw new Error(result.problem.type);
	return result.value;
};

describe('a calendar file', () => {
	it('is as RFC 5545 asks', () => {
		const text = written({ url: 'https://example.org/meetings/A', alarms: ['-PT15H'] });
		expect(strictFaults(text)).toEqual([]);
		expect(text).toBe(
			[
				'BEGIN:VCALENDAR',
				'VERSION:2.0',
				'PRODID:-//Isocentre//Isocentre//EN',
				'CALSCALE:GREGORIAN',
				'METHOD:PUBLISH',
				'X-WR-CALNAME:Isocentre: what is due',
				'BEGIN:VEVENT',
				'UID:A',
				'DTSTAMP:20261127T201530Z',
				'SEQUENCE:3632895',
				'DTSTART;VALUE=DATE:20261204',
				'DTEND;VALUE=DATE:20261205',
				'SUMMARY:MAPF',
				'URL:https://example.org/meetings/A',
				'STATUS:CONFIRMED',
				'TRANSP:TRANSPARENT',
				'BEGIN:VALARM',
				'ACTION:DISPLAY',
				'DESCRIPTION:MAPF',
				'TRIGGER:-PT15H',
				'END:VALARM',
				'END:VEVENT',
				'END:VCALENDAR',
				''
			].join('\r\n')
		);
	});

	it('folds between characters, and escapes what would end a value', async () => {
		const summary = `Décision; à prendre, 🏥 ${'é'.repeat(90)}${'🧪'.repeat(30)}\\ fin`;
		const description = 'one\r\ntwo\u0007\tthree\u2028four';
		const text = written({ summary, description, location: 'Salle A;B,C\\D' });
		expect(strictFaults(text)).toEqual([]);
		const { occurrences } = await read(text);
		expect(occurrences[0]).toMatchObject({
			title: summary,
			text: 'one\ntwo three\nfour',
			place: 'Salle A;B,C\\D'
		});
	});

	it('says that a meeting is cancelled, and reminds nobody of it', () => {
		const text = written({ cancelled: true, alarms: ['-PT15H'] });
		expect(text).toContain('STATUS:CANCELLED');
		expect(text).not.toContain('VALARM');
	});

	it('of a later minute outranks an earlier one', () => {
		const at = (now: string) => Number(/SEQUENCE:(\d+)/.exec(writeCalendar([entry], { ...about, now }))![1]);
		expect(at('2026-11-27T20:16:00Z')).toBe(at('2026-11-27T20:15:00Z') + 1);
	});

	it('is read by the library too', () => {
		const calendar = new ICAL.Component(
			ICAL.parse(
				written({
					when: { starts: '2026-12-04T14:00:00', ends: '2026-12-04T16:00:00', zone: 'Europe/Zurich' }
				})
			)
		);
		ICAL.TimezoneService.register(new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!));
		const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
		expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-04T13:00:00.000Z');
	});
});

describe('a zone', () => {
	const zoned = (zone: string, day: string) =>
		written({ when: { starts: `${day}T14:00:00`, ends: `${day}T16:00:00`, zone } });

	it('of the office has its rules', () => {
		const text = zoned('Europe/Zurich', '2026-12-04');
		expect(text).toContain('DTSTART;TZID=Europe/Zurich:20261204T140000\r\n');
		expect(text.slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('BEGIN:VEVENT')).split('\r\n')).toEqual([
			'BEGIN:VTIMEZONE',
			'TZID:Europe/Zurich',
			'BEGIN:DAYLIGHT',
			'TZOFFSETFROM:+0100',
			'TZOFFSETTO:+0200',
			'DTSTART:20260329T020000',
			'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
			'END:DAYLIGHT',
			'BEGIN:STANDARD',
			'TZOFFSETFROM:+0200',
			'TZOFFSETTO:+0100',
			'DTSTART:20261025T030000',
			'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
			'END:STANDARD',
			'END:VTIMEZONE',
			''
		]);
	});

	test.each([
		['America/New_York', 'BYMONTH=3;BYDAY=2SU'],
		['Europe/London', 'BYMONTH=10;BYDAY=-1SU'],
		['Asia/Tokyo', 'TZOFFSETTO:+0900'],
		['Asia/Calcutta', 'TZOFFSETTO:+0530'],
		['Australia/Sydney', 'BYMONTH=4;BYDAY=1SU'],
		['Africa/Casablanca', 'TZOFFSETTO:+0000']
	])('%s has %s', (zone, part) => {
		const text = zoned(zone, '2026-06-04');
		expect(strictFaults(text)).toEqual([]);
		expect(text).toContain(part);
	});

	it('that is UTC, or that nobody knows, needs none', () => {
		expect(zoned('UTC', '2026-12-04')).toContain('DTSTART:20261204T140000Z');
		expect(zoned('Mars/Olympus', '2026-12-04')).toContain('DTSTART:20261204T140000\r\n');
	});
});

describe('a meeting', () => {
	const id = 'M000000000000001';
	const when = { from: '2026-12-04', to: '2026-12-04' };
	const words = { summary: 'MAPF' };

	test.each([
		[{ when }, { from: '2026-12-04', to: '2026-12-04' }],
		[{ when: { from: '2026-12' } }, { from: '2026-12-01', to: '2026-12-31' }],
		[
			{ when: { from: '2026-12-04', to: '2026-12-06' }, starts: '09:00' },
			{ from: '2026-12-04', to: '2026-12-06' }
		],
		[
			{ when, starts: '14:00', ends: '16:30' },
			{ starts: '2026-12-04T14:00:00', ends: '2026-12-04T16:30:00', zone: 'Europe/Zurich' }
		],
		[
			{ when, starts: '14:00', ends: '09:00' },
			{ starts: '2026-12-04T14:00:00', zone: 'Europe/Zurich' }
		],
		[
			{ when, starts: '22:00', ends: '00:00', timeZone: 'Asia/Tokyo' },
			{ starts: '2026-12-04T22:00:00', ends: '2026-12-05T00:00:00', zone: 'Asia/Tokyo' }
		],
		[{ when, starts: '14:00', timeZone: 'Mars/Olympus' }, { starts: '2026-12-04T14:00:00' }]
	])('of %o is at %o', (values, time) => {
		expect(meetingEntry(id, values, words)?.when).toEqual(time);
	});

	it('without a day is none', () => {
		expect(meetingEntry(id, {}, words)).toBeUndefined();
	});

	it('from a calendar goes back under a name of ours', () => {
		const from = (calendarUid: string) =>
			writeCalendar([meetingEntry(id, { when, starts: '14:00', calendarUid }, words)!], about);
		expect(from('one@example.org')).toContain(`UID:${id}-meeting@isocentre\r\n`);
		const ofSeries = from('series@example.org 20261204T130000Z');
		expect(ofSeries).not.toContain('series@example.org');
		expect(ofSeries).toMatch(/UID:[0-9A-Z]{16}-meeting@isocentre\r\n/);
		expect(ofSeries).toContain('DTSTART;TZID=Europe/Zurich:20261204T140000\r\nRRULE:');
	});
});

test('a notice is a day with alarms at 7, 30 and 90 days', () => {
	const due: Due = {
		type: 'notice',
		kind: 'agreement',
		id: 'A',
		date: '2027-03-31',
		overdue: false,
		tone: 'far'
	};
	const text = writeCalendar([dueEntry(due, { summary: 'Notice: MoU' })], about);
	expect(strictFaults(text)).toEqual([]);
	expect(text).toContain('UID:A-notice@isocentre');
	expect(text.match(/TRIGGER:.*/g)).toEqual(['TRIGGER:-P7D', 'TRIGGER:-P30D', 'TRIGGER:-P90D']);
});
