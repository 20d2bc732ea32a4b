import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { strictFaults } from '../../../../tests/support/strict-calendar';
import type { CalendarEntry } from './calendar-entry';
import { readCalendar } from './read';
import { writeCalendar } from './write';

const folder = new URL('../../../../tests/fixtures/calendars/', import.meta.url);
const files = readdirSync(folder).map((name) => new Uint8Array(readFileSync(new URL(name, folder))));

/** What damages files: bytes changed, cut out, doubled, and words of the format where they do not belong. */
const words = [
	'\r\n',
	'\n ',
	'BEGIN:VEVENT\r\n',
	'END:VEVENT\r\n',
	'END:VCALENDAR\r\n',
	'\r\nRRULE:FREQ=SECONDLY\r\n',
	'\r\nRRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=5MO;BYSETPOS=-1\r\n',
	'\r\nRRULE:FREQ=MONTHLY;INTERVAL=99999999;BYDAY=5FR\r\n',
	'\r\nRRULE:FREQ=HOURLY;BYMONTHDAY=31;BYMONTH=2\r\n',
	'\r\nRRULE:FREQ=WEEKLY;BYWEEKNO=0;COUNT=5\r\n',
	'\r\nDTSTART:00010101T000000\r\n',
	'\r\nDTEND:99991231T235959Z\r\n',
	'\r\nDURATION:P99999999999W\r\n',
	';TZID="',
	';VALUE=DATE',
	'=',
	'"',
	':',
	'\\',
	'<p><',
	'&#x110000;'
].map((word) => new TextEncoder().encode(word));

const damage = fc.record({
	at: fc.nat({ max: 2_000 }),
	length: fc.nat({ max: 60 }),
	put: fc.oneof(
		fc.constantFrom(...words),
		fc.uint8Array({ maxLength: 8 }),
		fc.record({ from: fc.nat({ max: 2_000 }), size: fc.nat({ max: 300 }) })
	)
});

const damaged = fc
	.tuple(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 6 }), fc.boolean())
	.map(([file, damages, cut]) => {
		let bytes = [...file];
		for (const { at, length, put } of damages) {
			const place = at % (bytes.length + 1);
			const piece = put instanceof Uint8Array ? put : bytes.slice(put.from, put.from + put.size);
			bytes.splice(place, length, ...piece);
		}
		if (cut) bytes = bytes.slice(0, Math.floor(bytes.length / 2));
		return new Uint8Array(bytes);
	});

test('a damaged file is read or refused, within a second', { timeout: 300_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(damaged, async (bytes) => {
			const before = process.cpuUsage();
			const result = await readCalendar(bytes, { today: '2026-11-27' });
			const { user, system } = process.cpuUsage(before);
			// In microseconds of work: how long one waits depends on what else the machine does.
			expect(user + system).toBeLessThan(1_000_000);
			if (!result.ok) return;
			for (const { start, end, uid, title } of result.value.occurrences) {
				expect(start.date).toMatch(/^\d{4}-\d\d-\d\d$/);
				expect(end === undefined || end.date >= start.date).toBe(true);
				expect(uid === '' || title === '').toBe(false);
			}
		}),
		{ numRuns: process.env['LONG'] ? 20_000 : 2_000 }
	);
});

const entry: fc.Arbitrary<CalendarEntry> = fc.record(
	{
		uid: fc.stringMatching(/^[a-z0-9@.-]{1,80}$/),
		summary: fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
		date: fc.constantFrom('20261204', '20261204T130000Z', '20261211T140000', '20261399'),
		description: fc.string({ unit: 'binary', maxLength: 400 }),
		location: fc.string({ unit: 'grapheme', maxLength: 100 }),
		url: fc.webUrl(),
		when: fc.constantFrom(
			{ from: '2026-12-04', to: '2026-12-06' },
			{ starts: '2026-12-04T14:00:00', ends: '2026-12-04T16:00:00', zone: 'Europe/Zurich' }
		),
		cancelled: fc.boolean(),
		busy: fc.boolean(),
		alarms: fc.constantFrom([], ['-P7D'])
	},
	{ requiredKeys: ['uid', 'summary', 'when', 'busy', 'alarms'] }
);

test('whatever is written is a calendar', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
			expect(strictFaults(writeCalendar(entries, { now: '2026-11-27T20:15:30Z', name: 'Due' }))).toEqual([]);
		})
	);
});
