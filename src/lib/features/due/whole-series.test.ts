import { expect, test } from 'vitest';
import type { Due } from '$lib/domain/due/due-item';
import { withWholeSeries } from './whole-series';

const meeting = (id: string, day: string, calendarUid: string) => ({
	id,
	values: { title: 'Steering group', when: { from: day, to: day }, calendarUid }
});

const due = (id: string, date: string): Due => ({
	type: 'meeting',
	kind: 'meeting',
	id,
	date,
	overdue: false,
	tone: 'far'
});

test('a meeting of a series is given with the others of it, and no more', () => {
	const meetings = [
		meeting('A', '2026-11-25', 's1@x 20261125T130000Z'),
		meeting('B', '2026-12-02', 's1@x 20261202T130000Z'),
		meeting('C', '2026-12-02', 's2@x 20261202T130000Z'),
		meeting('D', '2026-12-03', 'one@x'),
		meeting('E', '2026-12-04', 'two@x')
	];
	const given = withWholeSeries([due('B', '2026-12-02'), due('D', '2026-12-03')], meetings);
	expect(given.map(({ id, date }) => `${id} ${date}`)).toEqual([
		'B 2026-12-02',
		'D 2026-12-03',
		'A 2026-11-25'
	]);
});
