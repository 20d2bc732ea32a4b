import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CalendarDesk } from '../../../../tests/support/calendar-desk';
import { meetingEntry } from './entries';
import { writeCalendar } from './write';

function bytesOf(name: string): Uint8Array {
	return readFileSync(new URL(`../../../../tests/fixtures/calendars/${name}`, import.meta.url));
}

const typed = (...lines: string[]) =>
	new TextEncoder().encode(
		['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
	);

describe('events as meetings', () => {
	it('propose their body and series, and leave to a person what they are about', async () => {
		const portfolio = new CalendarDesk();
		await portfolio.take(bytesOf('indico-event.ics'));
		const [meeting] = portfolio.meetings;
		expect(meeting!.values).toEqual({
			title: '12th CERN Medical Applications Project Forum (MAPF)',
			when: { from: '2026-12-04', to: '2026-12-04' },
			starts: '14:00',
			ends: '16:30',
			body: meeting!.values['body'],
			series: 'mapf',
			place: '30/7-018 - Kjell Johnsen Auditorium (CERN)',
			url: 'https://indico.cern.ch/event/1479312/',
			calendarUid: 'indico-event-1479312@indico.cern.ch',
			calendarVersion: '0 20261120T101500Z',
			notes: expect.stringContaining('- FLASH; status') as string
		});
		expect(portfolio.bodyOf(meeting!.values)).toBe('MAPF');
	});

	it.each([
		['KT Forum: imaging', 'KT Forum'],
		['Comité directeur du CERN pour les applications médicales', 'CMASC'],
		['comite directeur du cern pour les applications medicales', 'CMASC'],
		['Meeting of the ISC', 'CMAAC'],
		['cmasc breakfast', undefined],
		['Advisory council of a hospital', undefined],
		['Dinner', undefined]
	])('“%s” is of %s', async (title, name) => {
		const portfolio = new CalendarDesk();
		await portfolio.take(typed(`SUMMARY:${title}`, 'DTSTART:20270112'));
		expect(portfolio.bodyOf(portfolio.meetings[0]!.values)).toBe(name);
	});

	it.each(['indico-category.ics', 'exchange-series.ics', 'google.ics', 'mess.ics', 'thousand-years.ics'])(
		'of %s a second time change nothing',
		async (name) => {
			const portfolio = new CalendarDesk();
			const first = await portfolio.take(bytesOf(name));
			const second = await portfolio.plan(bytesOf(name));
			expect(second.changes).toEqual([]);
			expect(second.same).toHaveLength(first.creates.length);
			expect(second.refused).toEqual(first.refused);
		}
	);

	it('are the same meetings on two laptops', async () => {
		const [ada, marc] = [new CalendarDesk('Ada', 1), new CalendarDesk('Marc', 2)];
		await ada.take(bytesOf('indico-category.ics'));
		await marc.take(bytesOf('indico-category.ics'));
		expect(marc.meetings.map(({ id }) => id)).toEqual(ada.meetings.map(({ id }) => id));
	});

	it('that were moved or called off change field by field; what people wrote stays', async () => {
		const portfolio = new CalendarDesk();
		await portfolio.take(typed('SUMMARY:MAPF', 'DTSTART:20270112T090000Z', 'DESCRIPTION:Agenda'));
		const { id } = portfolio.meetings[0]!;
		portfolio.put(id, { notes: 'Bring the forms.', onlyMedical: true as never });
		const plan = await portfolio.take(
			typed('SUMMARY:MAPF', 'DTSTART:20270113T090000Z', 'STATUS:CANCELLED', 'DESCRIPTION:New agenda')
		);
		expect(plan.updates).toMatchObject([
			{
				id,
				writes: [
					{ field: 'when', after: { from: '2027-01-13', to: '2027-01-13' } },
					{ field: 'cancelled', before: undefined, after: true }
				]
			}
		]);
		const held = await portfolio.take(typed('SUMMARY:MAPF', 'DTSTART:20270113T090000Z', 'STATUS:CONFIRMED'));
		expect(held.updates).toMatchObject([{ writes: [{ field: 'cancelled', before: true, after: false }] }]);
		expect(portfolio.meetings[0]!.values).toMatchObject({ notes: 'Bring the forms.', onlyMedical: true });
	});

	it('find the meeting that a person had written down', async () => {
		const portfolio = new CalendarDesk();
		const id = 'M000000000000001';
		portfolio.put(id, { title: 'mapf', when: { from: '2027-01-12' } as never });
		const plan = await portfolio.take(typed('SUMMARY:MAPF', 'DTSTART:20270112T090000Z'));
		expect(plan.creates).toEqual([]);
		expect(plan.updates[0]).toMatchObject({ id });
		expect(plan.updates[0]!.writes.map(({ field }) => field)).not.toContain('when');
	});

	it('do not bring back what was deleted', async () => {
		const portfolio = new CalendarDesk();
		await portfolio.take(typed('SUMMARY:MAPF', 'DTSTART:20270112T090000Z'));
		portfolio.commit([{ do: 'drop', kind: 'meeting', id: portfolio.meetings[0]!.id }]);
		const plan = await portfolio.plan(typed('SUMMARY:MAPF', 'DTSTART:20270112T090000Z'));
		expect(plan.refused[0]?.problems).toMatchObject([{ type: 'dropped' }]);
	});

	it('given by Isocentre and moved in a calendar come back to their meeting', async () => {
		const portfolio = new CalendarDesk();
		const id = 'M000000000000001';
		portfolio.put(id, {
			title: 'MAPF',
			when: { from: '2027-01-12' } as never,
			starts: '09:00',
			ends: '10:00'
		});
		const { values } = portfolio.meetings[0]!;
		const words = { summary: 'MAPF' };
		const about = { now: '2026-11-27T20:00:00Z', name: 'Meetings' };
		const text = writeCalendar([meetingEntry(id, values, words)!], about);
		const same = await portfolio.take(new TextEncoder().encode(text));
		expect([same.creates, same.refused]).toEqual([[], []]);
		expect(same.updates.flatMap(({ writes }) => writes.map(({ field }) => field))).toEqual([
			'body',
			'series'
		]);
		const moved = text.replace('20270112T100000', '20270112T110000');
		const plan = await portfolio.plan(new TextEncoder().encode(moved));
		expect(plan.updates).toMatchObject([{ id, writes: [{ field: 'ends', after: '11:00' }] }]);
	});
});
