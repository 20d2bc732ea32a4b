import { describe, expect, it, test } from 'vitest';
import { CalendarDesk } from '../../../../tests/support/calendar-desk';
import { strictFaults } from '../../../../tests/support/strict-calendar';
import type { AnyValues } from '../../domain/schema/kind';
import { meetingEntry } from './entries';
import { ruleOf } from './rule-of';
import { writeCalendar } from './write';

const bytes = (...lines: string[]) =>
	new TextEncoder().encode(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));

const series = (...lines: string[]) =>
	bytes('BEGIN:VEVENT', 'UID:s1@x', 'SUMMARY:Steering group', 'DURATION:PT1H', ...lines, 'END:VEVENT');

const weekly = series('DTSTART;TZID=Europe/Zurich:20261202T140000', 'RRULE:FREQ=WEEKLY;COUNT=4');

/** What the desk gives of all its meetings. */
function given(desk: CalendarDesk): string {
	const entries = desk.meetings.map(({ id, values }) =>
		meetingEntry(id, values, {
			summary: values['title'] as string,
			url: `https://example.org/meetings/${id}`
		})!
	);
	return writeCalendar(entries, { now: '2026-11-27T20:00:00Z', name: 'Meetings' });
}

const unfolded = (text: string) => text.replace(/\r\n /g, '').split('\r\n');
const linesOf = (text: string, ...names: string[]) =>
	unfolded(text.slice(text.indexOf('BEGIN:VEVENT'))).filter((line) =>
		names.some((name) => line.startsWith(name))
	);

async function deskWith(file: Uint8Array, change?: (values: AnyValues) => AnyValues | undefined) {
	const desk = new CalendarDesk();
	await desk.take(file);
	for (const { id, values } of desk.meetings) {
		const changed = change?.(values);
		if (changed) desk.put(id, changed);
	}
	return desk;
}

describe('a series that is given', () => {
	it('is a series under a UID of ours', async () => {
		const text = given(await deskWith(weekly));
		expect(strictFaults(text)).toEqual([]);
		expect(linesOf(text, 'UID', 'DTSTART', 'DTEND', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID')).toEqual([
			expect.stringMatching(/^UID:[0-9A-Z]{16}-meeting@isocentre$/) as string,
			'DTSTART;TZID=Europe/Zurich:20261202T140000',
			'DTEND;TZID=Europe/Zurich:20261202T150000',
			'RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;COUNT=4'
		]);
	});

	it('names its changed dates by their own, and leaves out those it has not', async () => {
		const gap = series(
			'DTSTART;TZID=Europe/Zurich:20261202T140000',
			'RRULE:FREQ=WEEKLY;COUNT=5',
			'EXDATE;TZID=Europe/Zurich:20261216T140000'
		);
		const text = given(
			await deskWith(gap, ({ when }) => {
				const { from } = when as { from: string };
				if (from === '2026-12-09') return { starts: '15:00', ends: '16:00' };
				return from === '2026-12-23' ? { cancelled: true } : undefined;
			})
		);
		expect(strictFaults(text)).toEqual([]);
		expect(linesOf(text, 'RRULE', 'EXDATE', 'RECURRENCE-ID', 'DTSTART', 'STATUS')).toEqual([
			'DTSTART;TZID=Europe/Zurich:20261202T140000',
			'RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=WE;COUNT=5',
			'EXDATE;TZID=Europe/Zurich:20261216T140000',
			'STATUS:CONFIRMED',
			'DTSTART;TZID=Europe/Zurich:20261209T150000',
			'RECURRENCE-ID;TZID=Europe/Zurich:20261209T140000',
			'STATUS:CONFIRMED',
			'DTSTART;TZID=Europe/Zurich:20261223T140000',
			'RECURRENCE-ID;TZID=Europe/Zurich:20261223T140000',
			'STATUS:CANCELLED'
		]);
		expect(new Set(linesOf(text, 'UID')).size).toBe(1);
	});

	test.each([
		['weekly', weekly],
		['of whole days', series('DTSTART;VALUE=DATE:20261202', 'RRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=4')],
		['floating', series('DTSTART:20261202T140000', 'RRULE:FREQ=WEEKLY;COUNT=3')],
		[
			'over a change of clocks',
			series('DTSTART;TZID=America/New_York:20270301T100000', 'RRULE:FREQ=WEEKLY;COUNT=4')
		],
		['of no rule', series('DTSTART:20261202T130000Z', 'RDATE:20261205T130000Z,20270120T090000Z')],
		['of one date', series('DTSTART:20261202T130000Z', 'RRULE:FREQ=WEEKLY;COUNT=1')]
	])('%s comes back to its meetings, and twice to another portfolio as one', async (_, file) => {
		const desk = await deskWith(file, ({ when }) =>
			(when as { from: string }).from === '2026-12-09' ? { place: 'Room 7' } : undefined
		);
		const text = new TextEncoder().encode(given(desk));
		expect((await desk.plan(text)).changes).toEqual([]);
		const other = new CalendarDesk('Marc', 2);
		await other.take(text);
		const clocks = ({ meetings }: CalendarDesk) =>
			meetings.map(({ values: { when, starts, place, timeZone } }) => [when, starts, place, timeZone]);
		const order = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
		expect(clocks(other).sort(order)).toEqual(clocks(desk).sort(order));
		expect((await other.plan(text)).changes).toEqual([]);
	});

	it('moves its meetings when it was moved in a calendar', async () => {
		const desk = await deskWith(weekly);
		const text = given(desk)
			.replace(/T140000/g, 'T160000')
			.replace(/T150000/g, 'T170000');
		const before = desk.meetings.length;
		const plan = await desk.plan(new TextEncoder().encode(text));
		expect([before, plan.creates.length, plan.updates.length]).toEqual([4, 0, 4]);
	});
});

const at = (...days: string[]) => days.map((date) => Date.parse(`${date}T14:00:00Z`));

test.each([
	[at('2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10'), 'WEEKLY', 0],
	[at('2026-12-01', '2026-12-15', '2026-12-29'), 'WEEKLY', 0],
	[at('2026-12-02', '2026-12-09', '2026-12-23'), 'WEEKLY', 1],
	[at('2026-12-01', '2026-12-11', '2026-12-21', '2027-01-10'), 'DAILY', 1],
	[at('2026-12-08', '2027-01-12', '2027-02-09'), 'MONTHLY', 0],
	[at('2026-12-31', '2027-01-31', '2027-03-31'), 'MONTHLY', 0],
	[at('2026-12-01', '2026-12-04', '2027-02-13'), undefined, 0]
])('%j are dates of a rule', (dates, freq, gaps) => {
	const { rule, without } = ruleOf(dates);
	expect([rule?.['freq'], without.length]).toEqual([freq, gaps]);
});
