import { describe, expect, it } from 'vitest';
import { readCalendar } from './read';

const read = (text: string) => readCalendar(new TextEncoder().encode(text), { today: '2026-11-29' });

const event = (uid: string, more = '') =>
	`BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:20261201T100000Z\r\nSUMMARY:m\r\n${more}END:VEVENT\r\n`;

const calendar = (inside: string) => `BEGIN:VCALENDAR\r\n${inside}END:VCALENDAR\r\n`;

const problemOf = async (text: string) => {
	const file = await read(text);
	return file.ok ? undefined : file.problem;
};

/** What takes the square of these would take minutes. */
const many = 150_000;

describe('a calendar made to take for ever', { timeout: 30_000 }, () => {
	it('of things within things is read as any other', async () => {
		const file = await read(calendar(event('u') + 'BEGIN:A\r\n'.repeat(many) + 'END:B\r\n'.repeat(many)));
		expect(file).toMatchObject({ ok: true, value: { occurrences: [{ uid: 'u' }] } });
	});

	it('of one line folded over and over the old way is read as any other', async () => {
		const text = `DESCRIPTION;ENCODING=QUOTED-PRINTABLE:a=\r\n${'b=\r\n'.repeat(many)}c\r\n`;
		const file = await read(calendar(event('u', text)));
		expect(file).toMatchObject({ ok: true, value: { occurrences: [{ title: 'm' }] } });
		if (file.ok) expect(file.value.occurrences[0]!.text).toMatch(/^ab{1000}/);
	});

	it('of changes that name only the day of their series finds each', async () => {
		const days = Array.from({ length: 150 }, (_, at) =>
			new Date(Date.UTC(2026, 11, 1 + at)).toISOString().slice(0, 10).replaceAll('-', '')
		);
		const instead = (uid: string) =>
			days.map((day) => event(uid, `SEQUENCE:1\r\nRECURRENCE-ID;VALUE=DATE:${day}\r\n`)).join('');
		const series = Array.from({ length: 60 }, (_, at) => event(`s${at}`, 'RRULE:FREQ=DAILY;COUNT=150\r\n'));
		const file = await read(calendar(series.join('') + instead('s0') + instead('s59')));
		expect(file).toMatchObject({ ok: true });
		if (file.ok) expect(file.value.occurrences).toHaveLength(60 * 150);
	});

	it('of more lines, events or dates than any is refused', async () => {
		expect(await problemOf(calendar('X:\r\n'.repeat(500_001)))).toEqual({
			type: 'too-many-lines',
			max: 500_000
		});
		const events = Array.from({ length: 10_001 }, (_, at) => event(String(at)));
		expect(await problemOf(calendar(events.join('')))).toEqual({ type: 'too-many-events', max: 10_000 });
		const series = Array.from({ length: 101 }, (_, at) => event(String(at), 'RRULE:FREQ=DAILY\r\n'));
		expect(await problemOf(calendar(series.join('')))).toEqual({ type: 'too-many-dates', max: 20_000 });
	});
});
