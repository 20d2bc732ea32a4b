import { describe, expect, it } from 'vitest';
import { CalendarDesk } from '../../../../tests/support/calendar-desk';

const file = (...lines: string[]) =>
	new TextEncoder().encode(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));

const event = (sequence: number, ...lines: string[]) => [
	'BEGIN:VEVENT',
	'UID:s1@x',
	`SEQUENCE:${sequence}`,
	`DTSTAMP:202611${10 + sequence}T000000Z`,
	'DURATION:PT1H',
	...lines,
	'END:VEVENT'
];

const weekly = (sequence: number, start: string, ...more: string[]) =>
	file(
		...event(
			sequence,
			`DTSTART;TZID=Europe/Zurich:${start}`,
			...(more.some((line) => /^RRULE|^METHOD/.test(line)) ? [] : ['RRULE:FREQ=WEEKLY;COUNT=4']),
			...(more.some((line) => line.startsWith('SUMMARY')) ? more : [...more, 'SUMMARY:Steering group'])
		)
	);

/** `2026-12-02 14:00 Steering group`, in order; those that are called off in brackets. */
function shown({ meetings }: CalendarDesk): string[] {
	return meetings
		.map(({ values }) => {
			const { from } = values['when'] as { from: string };
			const text = `${from} ${values['starts'] as string} ${values['title'] as string}`;
			return values['cancelled'] === true ? `(${text})` : text;
		})
		.sort((a, b) => (a.replace('(', '') < b.replace('(', '') ? -1 : 1));
}

async function taken(...files: Uint8Array[]) {
	const desk = new CalendarDesk();
	for (const one of files.slice(0, -1)) await desk.take(one);
	return { desk, plan: await desk.take(files.at(-1)!) };
}

const first = weekly(2, '20261202T140000');
const four = (time: string, title = 'Steering group') =>
	['02', '09', '16', '23'].map((day) => `2026-12-${day} ${time} ${title}`);

describe('a calendar that changed moves its meetings', () => {
	it('to another hour', async () => {
		const { desk, plan } = await taken(first, weekly(3, '20261202T150000'));
		expect(shown(desk)).toEqual(four('15:00'));
		expect([plan.creates.length, plan.updates.length]).toEqual([0, 4]);
		const again = await desk.plan(weekly(3, '20261202T150000'));
		expect([again.changes, again.same.length]).toEqual([[], 4]);
	});

	it('to another day of the week, each date to its own', async () => {
		const { desk } = await taken(first, weekly(3, '20261203T140000'));
		expect(shown(desk).map((text) => text.slice(0, 10))).toEqual([
			'2026-12-03',
			'2026-12-10',
			'2026-12-17',
			'2026-12-24'
		]);
	});

	it('to another day, with one date less', async () => {
		const moved = weekly(3, '20261203T140000', 'EXDATE;TZID=Europe/Zurich:20261210T140000');
		const { desk } = await taken(first, moved);
		expect(shown(desk).map((text) => text.slice(0, 11))).toEqual([
			'2026-12-03 ',
			'(2026-12-09',
			'2026-12-17 ',
			'2026-12-24 '
		]);
	});

	it('and leaves alone what people wrote of them', async () => {
		const desk = new CalendarDesk();
		await desk.take(first);
		const second = desk.meetings.find(
			({ values }) => (values['when'] as { from: string }).from === '2026-12-09'
		)!;
		desk.put(second.id, { notes: 'Bring the forms.' });
		await desk.take(weekly(3, '20261202T150000'));
		expect(desk.meetings.find(({ id }) => id === second.id)!.values).toMatchObject({
			notes: 'Bring the forms.',
			starts: '15:00',
			calendarUid: 's1@x 20261209T140000Z',
			calendarVersion: '3 20261113T000000Z'
		});
	});
});

describe('a date that is struck out', () => {
	const struck = weekly(3, '20261202T140000', 'EXDATE;TZID=Europe/Zurich:20261209T140000');
	const left = four('14:00').map((text, at) => (at === 1 ? `(${text})` : text));

	it('is called off, once', async () => {
		const { desk, plan } = await taken(first, struck);
		expect(shown(desk)).toEqual(left);
		const off = plan.updates.find(({ writes }) => writes.some(({ field }) => field === 'cancelled'));
		expect(off!.writes).toMatchObject([
			{ field: 'cancelled', after: true },
			{ field: 'calendarVersion', after: '3 20261113T000000Z' }
		]);
		expect((await desk.plan(struck)).changes).toEqual([]);
	});

	it('is there again when the calendar has it again', async () => {
		const { desk } = await taken(first, struck, weekly(4, '20261202T140000', 'STATUS:CONFIRMED'));
		expect(shown(desk)).toEqual(four('14:00'));
	});

	it('of the past stays, and is named', async () => {
		const past = (sequence: number, ...more: string[]) =>
			weekly(sequence, '20261104T140000', 'RRULE:FREQ=WEEKLY;COUNT=6', ...more);
		const { desk, plan } = await taken(past(2), past(3, 'EXDATE;TZID=Europe/Zurich:20261111T140000'));
		expect(shown(desk).some((text) => text.startsWith('('))).toBe(false);
		expect(plan.refused).toMatchObject([
			{
				place: { line: 2 },
				problems: [
					{
						type: 'event',
						problem: { type: 'no-longer-there', title: 'Steering group', date: '2026-11-11' }
					}
				]
			}
		]);
	});

	it('is none where only the file reaches less far', async () => {
		const daily = (count: number) => weekly(2, '20261202T140000', `RRULE:FREQ=DAILY;COUNT=${count}`);
		const desk = new CalendarDesk();
		await desk.take(daily(300));
		const plan = await desk.plan(daily(280));
		expect(plan.changes).toEqual([]);
		expect(plan.same).toHaveLength(200);
	});

	it('is none where a file tells single dates alone', async () => {
		const one = event(
			3,
			'RECURRENCE-ID:20261209T130000Z',
			'DTSTART:20261210T130000Z',
			'SUMMARY:Steering group'
		);
		const { desk } = await taken(first, file(...one));
		expect(shown(desk)).toEqual(['02', '10', '16', '23'].map((day) => `2026-12-${day} 14:00 Steering group`));
	});
});

describe('a series that is called off', () => {
	it('as a whole calls off all its dates, and makes none', async () => {
		const cancel = file(
			'METHOD:CANCEL',
			...event(3, 'DTSTART;TZID=Europe/Zurich:20261202T140000', 'SUMMARY:Steering group')
		);
		const { desk } = await taken(first, cancel);
		expect(shown(desk)).toEqual(four('14:00').map((text) => `(${text})`));
		expect(desk.meetings.map(({ values }) => values['calendarUid'])).toContain('s1@x 20261202T130000Z');
	});
});

describe('an older calendar', () => {
	const older = weekly(1, '20261202T140000', 'SUMMARY:Steering group OLD');

	it('changes nothing, and is said to be older', async () => {
		const { desk, plan } = await taken(first, older);
		expect(shown(desk)).toEqual(four('14:00'));
		expect([plan.changes, plan.updates, plan.creates]).toEqual([[], [], []]);
		expect(plan.refused).toMatchObject([{ problems: [{ type: 'event', problem: { type: 'older' } }] }]);
	});

	it('brings back no date that was struck out since', async () => {
		const struck = weekly(3, '20261202T140000', 'EXDATE;TZID=Europe/Zurich:20261209T140000');
		const { desk, plan } = await taken(
			first,
			struck,
			weekly(2, '20261202T140000', 'RRULE:FREQ=WEEKLY;COUNT=6')
		);
		expect(shown(desk)).toHaveLength(4);
		expect(plan.changes).toEqual([]);
	});

	it('is told by its stamp where the number is the same', async () => {
		const stamped = (stamp: string, title: string) =>
			file(
				'BEGIN:VEVENT',
				'UID:1',
				`DTSTAMP:${stamp}`,
				`SUMMARY:${title}`,
				'DTSTART:20270112T090000Z',
				'END:VEVENT'
			);
		const { desk, plan } = await taken(
			stamped('20261112T000000Z', 'New'),
			stamped('20261111T000000Z', 'Old')
		);
		expect(desk.meetings[0]!.values['title']).toBe('New');
		expect(plan.refused).toHaveLength(1);
		const unchanged = await desk.plan(stamped('20261120T000000Z', 'New'));
		expect(unchanged.changes).toEqual([]);
	});

	it('of a single date is left out alone', async () => {
		const one = (sequence: number, time: string) =>
			file(
				...event(
					sequence,
					'RECURRENCE-ID:20261209T130000Z',
					`DTSTART:20261209T${time}Z`,
					'SUMMARY:Steering group'
				)
			);
		const { desk, plan } = await taken(first, one(4, '150000'), one(3, '160000'));
		expect(shown(desk)[1]).toBe('2026-12-09 16:00 Steering group');
		expect(plan.changes).toEqual([]);
	});
});

it('a date with the name of one that moved is another meeting, the same on every laptop', async () => {
	const files = [
		weekly(2, '20261202T140000', 'RRULE:FREQ=WEEKLY;COUNT=1'),
		weekly(3, '20261202T150000', 'RRULE:FREQ=WEEKLY;COUNT=1'),
		weekly(4, '20261202T150000', 'RDATE:20261202T130000Z', 'RRULE:FREQ=WEEKLY;COUNT=1')
	];
	const [ada, marc] = [await taken(...files), await taken(...files)];
	expect(shown(ada.desk)).toEqual(['2026-12-02 14:00 Steering group', '2026-12-02 15:00 Steering group']);
	expect(marc.desk.meetings.map(({ id }) => id)).toEqual(ada.desk.meetings.map(({ id }) => id));
	expect((await ada.desk.plan(files[2]!)).changes).toEqual([]);
});
