import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { CalendarFile } from './collection';
import type { Occurrence } from './occurrence';
import { encodingOfLines } from './lines';
import { textOf } from './plain-text';
import { readCalendar } from './read';

const today = '2026-11-27';

function bytesOf(name: string): Uint8Array {
	return readFileSync(new URL(`../../../../tests/fixtures/calendars/${name}`, import.meta.url));
}

async function read(bytes: Uint8Array): Promise<CalendarFile> {
	const result = await readCalendar(bytes, { today });
	if (!result.ok) throw new Error(result.problem.type);
	return result.value;
}

const file = (name: string) => read(bytesOf(name));
const typed = (...lines: string[]) =>
	read(new TextEncoder().encode(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')));
const event = (...lines: string[]) =>
	typed('BEGIN:VEVENT', 'UID:1', 'SUMMARY:MAPF', ...lines, 'END:VEVENT').then(
		({ occurrences }) => occurrences
	);

/** `2026-12-04 14:00 – 2026-12-04 16:30 Europe/Zurich MAPF` */
function line({ start, end, title, cancelled }: Occurrence): string {
	const clock = ({ date, time }: Occurrence['start']) => [date, time?.slice(0, 5)].filter(Boolean).join(' ');
	const parts = [clock(start), end && `– ${clock(end)}`, start.zone, title, cancelled && 'cancelled'];
	return parts.filter(Boolean).join(' ');
}

describe('a file of', () => {
	it('Indico: times in UTC, shown where the office is', async () => {
		const { occurrences, refused, notes } = await file('indico-event.ics');
		expect(occurrences.map(line)).toEqual([
			'2026-12-04 14:00 – 2026-12-04 16:30 Europe/Zurich 12th CERN Medical Applications Project Forum (MAPF)'
		]);
		expect(occurrences[0]).toMatchObject({
			line: 4,
			uid: 'indico-event-1479312@indico.cern.ch',
			place: '30/7-018 - Kjell Johnsen Auditorium (CERN)',
			url: 'https://indico.cern.ch/event/1479312/',
			text: 'Agenda, as of today:\n\n- FLASH; status\n- GEMPix\n\nhttps://indico.cern.ch/event/1479312/'
		});
		expect([refused, notes]).toEqual([[], []]);
	});

	it('Indico, of a category: several days, whole days, bare line feeds', async () => {
		expect((await file('indico-category.ics')).occurrences.map(line)).toEqual([
			'2027-03-15 09:00 – 2027-03-16 17:00 Europe/Zurich KT Forum: imaging for hadron therapy',
			'2027-01-18 14:00 – 2027-01-18 16:00 Europe/Zurich Comité directeur du CERN pour les applications médicales',
			'2027-06-28 – 2027-06-30 ENLIGHT annual meeting'
		]);
	});

	it('Outlook: zones of Windows, folds with tabs, text in HTML', async () => {
		const { occurrences } = await file('outlook-request.ics');
		expect(occurrences.map(line)).toEqual([
			'2026-12-17 14:00 – 2026-12-17 17:00 Europe/Berlin CMASC – December meeting'
		]);
		expect(occurrences[0]).toMatchObject({ place: 'Salle Anderson; 40-S2-A01', text: 'Agenda & papers' });
		expect(occurrences[0]!.uid).toMatch(/^040000008200E0.*445566778$/);
	});

	it('Exchange: a series with a gap and a moved date, whole days as midnights', async () => {
		const { occurrences, notes } = await file('exchange-series.ics');
		expect(occurrences.map(line)).toEqual([
			'2027-01-07 14:00 – 2027-01-07 16:00 Europe/Paris MAPF',
			'2027-02-04 14:00 – 2027-02-04 16:00 Europe/Paris MAPF',
			'2027-03-05 09:00 – 2027-03-05 11:00 Europe/Paris MAPF (moved)',
			'2027-05-06 14:00 – 2027-05-06 16:00 Europe/Paris MAPF',
			'2027-02-22 – 2027-02-25 ICTR-PHE'
		]);
		expect(occurrences[2]!.uid).toBe('040000008200E00074C5B7101A82E008SERIES 20270304T130000Z');
		expect(notes).toEqual([]);
	});

	it('Google: the zone of the calendar, HTML, cancelled, series over a change of clocks', async () => {
		const { occurrences } = await file('google.ics');
		expect(occurrences.map(line)).toEqual([
			'2027-02-10 10:00 – 2027-02-10 11:30 Europe/Paris CMAAC call cancelled',
			'2027-02-11 – 2027-02-11 Deadline day 📅',
			'2027-03-01 10:00 – 2027-03-01 11:00 America/New_York Transatlantic workshop',
			'2027-03-15 10:00 – 2027-03-15 11:00 America/New_York Transatlantic workshop'
		]);
		expect(occurrences[0]!.text).toBe('Hello all,\njoin at example.org/meet\nSee you');
		// New York had changed its clocks on 14 March.
		expect(occurrences.map(({ uid }) => uid).slice(2)).toEqual([
			'weekly@google.com 20270301T150000Z',
			'weekly@google.com 20270315T140000Z'
		]);
	});

	it('Thunderbird: zones of the IANA list, also behind a path; tasks are counted', async () => {
		const { occurrences, notes } = await file('thunderbird.ics');
		expect(occurrences.map(line)).toEqual([
			'2027-01-13 09:30 – 2027-01-13 10:30 Europe/Zurich Réunion de préparation du Forum KT',
			'2027-01-20 09:00 – 2027-01-20 17:00 Europe/London CMAAC in London'
		]);
		expect(notes).toEqual([{ type: 'others', count: 1 }]);
	});

	it('Apple: a mark at the beginning, durations, alarms with texts of their own, floating times', async () => {
		const { occurrences } = await file('apple.ics');
		expect(occurrences.map(line)).toEqual([
			'2027-02-04 14:00 – 2027-02-04 15:30 Europe/Zurich Selection Committee',
			'2027-02-05 18:00 – 2027-02-05 20:00 Dinner with delegates'
		]);
		expect(occurrences[0]!.uid).toBe('A1B2C3D4-E5F6-4711-8899-AABBCCDDEEFF');
	});

	it.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])('texts with %j for a line break', (sign) => {
		expect(textOf({ name: 'DESCRIPTION', parameters: {}, value: `one${sign}two` })).toBe('one\ntwo');
	});

	it('old programs: Windows-1252, quoted-printable, folds within a character', async () => {
		expect((await file('latin1.ics')).occurrences[0]!.title).toBe('Réunion à Genève');
		const made =
			'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20270101\nSUMMARY:?\nEND:VEVENT\nEND:VCALENDAR\n';
		const put = (bytes: readonly number[]) =>
			Uint8Array.from([...new TextEncoder().encode(made)].flatMap((byte) => (byte === 63 ? bytes : [byte])));
		const titleOf = async (bytes: readonly number[]) => {
			const calendar = await readCalendar(put(bytes), { today });
			return calendar.ok ? calendar.value.occurrences[0]!.title : calendar.problem.type;
		};
		const [mac, dos] = [
			[0x43, 0x8e, 0x72, 0x8e, 0x6d],
			[0x43, 0x82, 0x72, 0x82, 0x6d]
		];
		expect(await titleOf(mac)).toBe('Cérém');
		expect(await titleOf(dos)).toBe('Cérém');
		expect(encodingOfLines(put(mac))).toBe('macintosh');
		expect(encodingOfLines(put([0x63, 0xc3, 0xa9]))).toBeUndefined();
		const spoilt = [...new TextEncoder().encode('Genève, Zürich, Caf'), 0xe9];
		expect(await titleOf(spoilt)).toBe('Genève, Zürich, Caf\ufffd');
		expect((await file('vcalendar-1.vcs')).occurrences[0]).toMatchObject({
			title: 'Réunion du comité, première',
			text: 'line one\nline two'
		});
		expect((await file('folded-in-a-character.ics')).occurrences[0]!.title).toBe('Café KT Forum');
	});

	it('nobody’s making: what is wrong is refused by line, what is odd is noted', async () => {
		const { occurrences, refused, notes } = await file('mess.ics');
		expect(occurrences.map(line)).toEqual([
			'2027-03-01 09:00 No UID',
			'2027-03-02 10:00 Europe/Zurich Ends before it begins',
			'2027-03-03 09:00 Europe/Athens In a zone of its own',
			'2027-03-04 09:00 Europe/Zurich In a zone nobody knows',
			'2027-03-05 09:00 Europe/Zurich A zone with a colon',
			'2027-03-06 11:00 Europe/Zurich Newer',
			'2027-03-07 10:00 Europe/Zurich Called off cancelled'
		]);
		expect(refused).toEqual([
			{ line: 8, problem: { type: 'no-start' } },
			{ line: 12, problem: { type: 'bad-start', text: '20270231T090000Z' } },
			{ line: 17, problem: { type: 'no-title' } },
			{ line: 42, problem: { type: 'superseded', by: 48 } },
			{ line: 77, problem: { type: 'cut-short' } }
		]);
		expect(notes.map(({ type }) => type)).toEqual([
			'others',
			'end-before-start',
			'zone-guessed',
			'zone-unknown',
			'zone-guessed'
		]);
		const again = await file('mess.ics');
		expect(again.occurrences.map(({ uid }) => uid)).toEqual(occurrences.map(({ uid }) => uid));
	});
});

describe('a series', () => {
	it('of a thousand years ends after 200 dates, and one that never comes is its first date', async () => {
		const before = process.cpuUsage();
		const { occurrences, notes } = await file('thousand-years.ics');
		expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
		const of = (uid: string) => occurrences.filter((one) => one.uid.startsWith(uid));
		expect(of('millennium')).toHaveLength(200);
		expect(of('millennium').at(-1)!.start.date).toBe('2027-06-18');
		expect([of('seconds').length, of('never').length, of('fifth').length]).toEqual([1, 1, 1]);
		expect(notes).toContainEqual({
			type: 'series-cut',
			title: 'Every day for a thousand years',
			taken: 200,
			from: '2026-12-01',
			to: '2027-06-18'
		});
		expect(notes.filter(({ type }) => type === 'series-unread')).toHaveLength(3);
	});

	test.each([
		['FREQ=MONTHLY;BYDAY=2TU;COUNT=3', ['2027-01-12', '2027-02-09', '2027-03-09']],
		['FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=TU,FR', ['2027-01-12', '2027-01-15', '2027-01-26']],
		['FREQ=YEARLY;COUNT=2', ['2027-01-12', '2028-01-12']],
		['FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270301T000000Z', ['2027-01-29', '2027-02-26']],
		['freq=daily;count=2', ['2027-01-12', '2027-01-13']],
		['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2', ['2027-01-31', '2027-03-31']],
		['FREQ=FORTNIGHTLY', ['2027-01-12']],
		['nonsense', ['2027-01-12']]
	])('%s from 12 January 2027', async (rule, dates) => {
		const found = await event('DTSTART:20270112T090000', `RRULE:${rule}`);
		expect(found.map(({ start }) => start.date)).toEqual(dates);
	});

	it('begun long ago is followed from a year ago for two years', async () => {
		const found = await event('DTSTART;VALUE=DATE:19990104', 'RRULE:FREQ=WEEKLY');
		expect(found[0]!.start.date).toBe('2025-12-01');
		expect(found.at(-1)!.start.date).toBe('2027-11-22');
	});

	it('begun in 1601 is followed as well, in its rhythm', async () => {
		const daily = await event('DTSTART:16010101T000000', 'RRULE:FREQ=DAILY;INTERVAL=7');
		expect(daily[0]!.start.date).toBe('2025-12-01');
		const weekly = await event('DTSTART:16010101T000000', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH');
		const days = (Date.parse(weekly[0]!.start.date) - Date.parse('1601-01-04')) / 86_400_000;
		expect(days % 14).toBe(0);
	});

	it('that was over long ago is taken from its beginning', async () => {
		const found = await event('DTSTART:20190107T090000', 'RRULE:FREQ=WEEKLY;COUNT=3');
		expect(found.map(({ start }) => start.date)).toEqual(['2019-01-07', '2019-01-14', '2019-01-21']);
	});

	it('may have dates of its own, and days left out', async () => {
		const found = await event(
			'DTSTART;TZID=Europe/Zurich:20270112T090000',
			'RRULE:FREQ=DAILY;COUNT=3',
			'RDATE;TZID=Europe/Zurich:20270301T090000',
			'EXDATE;VALUE=DATE:20270113'
		);
		expect(found.map(({ start }) => start.date)).toEqual(['2027-01-12', '2027-01-14', '2027-03-01']);
	});
});

describe('a time', () => {
	test.each([
		['DTSTART:20270112T090000Z', '2027-01-12 10:00 Europe/Zurich MAPF'],
		['DTSTART:20270712T090000Z', '2027-07-12 11:00 Europe/Zurich MAPF'],
		['DTSTART;TZID="W. Europe Standard Time":20270112T0900', '2027-01-12 09:00 Europe/Berlin MAPF'],
		[
			'DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Rome:20270112T090000',
			'2027-01-12 09:00 Europe/Rome MAPF'
		],
		['DTSTART;TZID=UTC:20270112T090000', '2027-01-12 10:00 Europe/Zurich MAPF'],
		['dtstart;value=date:20270112', '2027-01-12 MAPF'],
		['DTSTART:20270112', '2027-01-12 MAPF'],
		['DTSTART:2027-01-12T09:00:00', '2027-01-12 09:00 MAPF']
	])('%s is %s', async (written, shown) => {
		expect((await event(written)).map(line)).toEqual([shown]);
	});

	test.each([
		['20270112T090000', '20270112T100000', '2027-01-12 10:00'],
		['20270112T090000', '20270113T000000', '2027-01-13 00:00'],
		['20270112', '20270113', '2027-01-12'],
		['20270112', '20270112', '2027-01-12'],
		['20270112', '20270115', '2027-01-14'],
		['20270112T000000', '20270114T000000', '2027-01-13']
	])('from %s to %s ends %s', async (from, to, end) => {
		const [found] = await event(`DTSTART:${from}`, `DTEND:${to}`);
		expect([found!.end!.date, found!.end!.time?.slice(0, 5)].filter(Boolean).join(' ')).toBe(end);
	});

	test.each([
		['PT90M', '10:30'],
		['PT1H30M', '10:30'],
		['P0DT2H', '11:00'],
		['-PT1H', undefined],
		['soon', undefined]
	])('lasts %s', async (duration, end) => {
		const [found] = await event('DTSTART:20270112T090000', `DURATION:${duration}`);
		expect(found!.end?.time?.slice(0, 5)).toBe(end);
	});
});

test.each([
	['', 'empty'],
	['Dear colleagues,\nthe meeting is on Friday.', 'not-a-calendar'],
	['{"events":[]}', 'not-a-calendar'],
	['BEGIN:VCALENDAR\nEND:VCALENDAR', 'no-events'],
	['BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR', 'no-events']
])('%j is refused', async (text, type) => {
	const result = await readCalendar(new TextEncoder().encode(text), { today });
	expect(result).toMatchObject({ ok: false, problem: { type } });
});

test('what Isocentre wrote about something due is no meeting', async () => {
	const uid = 'UID:AB00000000000000-action@isocentre';
	const { refused } = await typed('BEGIN:VEVENT', uid, 'SUMMARY:Call', 'DTSTART:20270112', 'END:VEVENT');
	expect(refused).toEqual([{ line: 2, problem: { type: 'own-due' } }]);
});

test('a file of twenty megabytes is read', { timeout: 60_000 }, async () => {
	const one = (at: number) =>
		`BEGIN:VEVENT\r\nUID:${at}\r\nSUMMARY:Meeting ${at}\r\nDTSTART:20270112T090000Z\r\nDESCRIPTION:${'x'.repeat(1_900)}\r\nEND:VEVENT\r\n`;
	const text = `BEGIN:VCALENDAR\r\n${Array.from({ length: 10_000 }, (_, at) => one(at)).join('')}END:VCALENDAR\r\n`;
	const bytes = new TextEncoder().encode(text);
	expect(bytes.length).toBeGreaterThan(19_000_000);
	const { occurrences } = await read(bytes);
	expect(occurrences).toHaveLength(10_000);
});
