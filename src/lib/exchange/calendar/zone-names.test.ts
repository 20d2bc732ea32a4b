import { describe, expect, it, test } from 'vitest';
import type { EventNote } from './problems';
import { readCalendar } from './read';
import { instantOf } from './zones';
import { wallMilliseconds } from './stamp';

interface Read {
	readonly instants: readonly string[];
	readonly zones: readonly (string | undefined)[];
	readonly notes: readonly EventNote[];
}

async function read(zone: readonly string[], ...events: readonly (readonly string[])[]): Promise<Read> {
	const text = ['BEGIN:VCALENDAR', ...zone, ...events.flat(), 'END:VCALENDAR'].join('\r\n');
	const result = await readCalendar(new TextEncoder().encode(text), { today: '2026-11-29' });
	if (!result.ok) throw new Error(result.problem.type);
	const starts = result.value.occurrences.map(({ start }) => start);
	return {
		instants: starts.map((at) =>
			new Date(instantOf(wallMilliseconds(at), at.zone ?? 'UTC')).toISOString().slice(0, 16)
		),
		zones: starts.map(({ zone: name }) => name),
		notes: result.value.notes
	};
}

const event = (name: string, start: string, ...more: string[]) => [
	'BEGIN:VEVENT',
	`UID:${start}`,
	'SUMMARY:S',
	`DTSTART;TZID=${name}:${start}`,
	...more,
	'END:VEVENT'
];

const part = (kind: string, from: string, to: string, ...more: string[]) => [
	`BEGIN:${kind}`,
	...(more.some((line) => line.startsWith('DTSTART')) ? [] : ['DTSTART:16010101T000000']),
	`TZOFFSETFROM:${from}`,
	`TZOFFSETTO:${to}`,
	...more,
	`END:${kind}`
];

const zone = (...parts: readonly (readonly string[])[]) => [
	'BEGIN:VTIMEZONE',
	'TZID:Office time',
	...parts.flat(),
	'END:VTIMEZONE'
];

/** Every offset at which clocks stand somewhere today, and the hour in UTC at which it is 14:00. */
const single =
	`-12:00 -11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:00 -02:00 -01:00 +00:00 +01:00
+02:00 +03:00 +03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +08:45 +09:00 +09:30 +10:00 +11:00
+12:00 +13:00 +14:00`.split(/\s+/);

describe('a zone that only its file tells', () => {
	test.each(single)('stands at %s', async (offset) => {
		const plain = offset.replace(':', '');
		const told = zone(part('STANDARD', plain, plain));
		const { instants, notes } = await read(told, event('Office time', '20261202T140000'));
		expect(instants).toEqual([
			new Date(Date.parse(`2026-12-02T14:00:00${offset}`)).toISOString().slice(0, 16)
		]);
		expect(notes).toMatchObject([{ type: 'zone-guessed', name: 'Office time' }]);
	});

	it('is one that has its offsets on both sides of a change', async () => {
		const european = zone(
			part('STANDARD', '+0200', '+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
			part('DAYLIGHT', '+0100', '+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
		);
		const summer = event('Office time', '20270701T140000');
		const found = await read(european, event('Office time', '20261202T140000'), summer);
		expect(found.instants).toEqual(['2026-12-02T13:00', '2027-07-01T12:00']);
		expect(found.zones).toEqual(['Europe/Zurich', 'Europe/Zurich']);
		const southern = zone(
			part('STANDARD', '+1100', '+1000', 'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU'),
			part('DAYLIGHT', '+1000', '+1100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU')
		);
		expect((await read(southern, summer)).zones).toEqual(['Australia/Sydney']);
	});

	it('is read by the rules in force, whichever stands last', async () => {
		const turkey = zone(
			part('STANDARD', '+0300', '+0300', 'DTSTART:20160907T000000'),
			part('STANDARD', '+0300', '+0200', 'DTSTART:20071028T040000')
		);
		expect((await read(turkey, event('Office time', '20261202T140000'))).instants).toEqual([
			'2026-12-02T11:00'
		]);
	});

	it('whose offset no place has is read by that offset', async () => {
		const odd = zone(part('STANDARD', '+0517', '+0517'));
		const rule = ['DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'];
		const { instants, notes } = await read(odd, event('Office time', '20261202T140000', ...rule));
		expect(instants).toEqual(['2026-12-02T08:43', '2026-12-09T08:43']);
		expect(notes).toEqual([{ type: 'zone-guessed', name: 'Office time', zone: 'UTC+05:17' }]);
	});

	it('is said where a known place has other clocks', async () => {
		const wrong = [
			'BEGIN:VTIMEZONE',
			'TZID:Europe/Zurich',
			...part('STANDARD', '+1100', '+1100'),
			'END:VTIMEZONE'
		];
		const { zones, notes } = await read(wrong, event('Europe/Zurich', '20261202T140000'));
		expect(zones).toEqual(['Europe/Zurich']);
		expect(notes).toEqual([{ type: 'zone-differs', name: 'Europe/Zurich', zone: 'Europe/Zurich' }]);
	});
});

test.each([
	['GMT+2', '2026-12-02T12:00'],
	['UTC+05:45', '2026-12-02T08:15'],
	['-0330', '2026-12-02T17:30'],
	['"(UTC+01:00) Amsterdam, Berlin, Bern"', '2026-12-02T13:00'],
	['"(UTC) Coordinated Universal Time"', '2026-12-02T14:00'],
	['"(UTC+10:00) Guam, Port Moresby"', '2026-12-02T04:00']
])('a zone called %s says when it is', async (name, instant) => {
	expect((await read([], event(name, '20261202T140000'))).instants).toEqual([instant]);
});

test('many zones that no place has are read in their share of time', { timeout: 30_000 }, async () => {
	const many = Array.from({ length: 2_000 }, (_, at) => at);
	const zones = many.flatMap((at) => [
		'BEGIN:VTIMEZONE',
		`TZID:Z${at}`,
		...part('STANDARD', '+0000', '+0517', 'RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1SU'),
		'END:VTIMEZONE'
	]);
	const events = many.map((at) => event(`Z${at}`, `${2000 + at}1202T140000`));
	const before = process.cpuUsage();
	expect((await read(zones, ...events)).instants).toHaveLength(2_000);
	expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
});
