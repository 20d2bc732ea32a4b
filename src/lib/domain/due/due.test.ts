import { describe, expect, it } from 'vitest';
import type { AnyValues } from '../kind';
import type { EntityRecord } from '../records/record';
import { bodyId } from '../seed/seed-changes';
import { addDays, daysBetween, monthsBefore } from './calendar';
import { dueItems } from './due';

const today = '2026-11-22';

function source(records: Record<string, Record<string, AnyValues>>) {
	return {
		table: (kind: string) => ({
			all: () =>
				Object.entries(records[kind] ?? {}).map(([id, values]): EntityRecord => ({
					kind,
					id,
					values,
					state: 'live'
				}))
		})
	};
}

const forum = { meeting: { F: { when: { from: '2026-03' }, body: bodyId('KT Forum'), onlyMedical: true } } };
const due = (records: Record<string, Record<string, AnyValues>>, days = 60) =>
	dueItems(source(records), today, days).map(({ type, id, date, overdue }) =>
		[type, id, date, overdue ? 'overdue' : ''].join(' ').trim()
	);

describe('what is due', () => {
	it('finds meetings and deadlines ahead, not past, far or cancelled ones', () => {
		expect(
			due({
				meeting: {
					...forum.meeting,
					A: { when: { from: '2026-12-01' }, deadline: '2026-11-25' },
					B: { when: { from: '2026-11-21' } },
					C: { when: { from: '2026-12-02' }, cancelled: true },
					D: { when: { from: '2027-06' } }
				}
			})
		).toEqual(['deadline A 2026-11-25', 'meeting A 2026-12-01']);
	});

	it('keeps open steps that are overdue', () => {
		expect(
			due({
				...forum,
				interaction: { A: { due: '2026-10' }, B: { due: '2026-10', done: true }, C: { subject: 'no date' } },
				action: { D: { due: '2026-11-22' } }
			})
		).toEqual(['next-step A 2026-10-31 overdue', 'action D 2026-11-22']);
	});

	it('asks about agreements when the notice period begins', () => {
		expect(
			due({
				...forum,
				agreement: {
					A: { validity: { to: '2027-03-31' }, noticeMonths: 3 },
					B: { validity: { to: '2026-12' } },
					C: { validity: { from: '2020' } }
				}
			})
		).toEqual(['notice A 2026-12-31', 'end B 2026-12-31']);
	});

	it('misses the yearly Forum on medical applications until there is one', () => {
		expect(due({})).toEqual(['forum  2026-12-31']);
		expect(due(forum)).toEqual([]);
	});
});

describe('the calendar', () => {
	it.each([
		['2027-03-31', 1, '2027-02-28'],
		['2027-01-15', 1, '2026-12-15'],
		['2024-05-31', 15, '2023-02-28']
	])('%s less %i months is %s', (date, months, expected) => {
		expect(monthsBefore(date, months)).toBe(expected);
	});

	it('counts days over the end of a year', () => {
		expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
		expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
		expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
	});
});
