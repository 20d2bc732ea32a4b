import { expect, test } from 'vitest';
import type { TimelineEvent } from '$lib/domain/relations/timeline';
import { byYear, onPaper, typesIn } from './years';

const event = (on: string | undefined, at = 0): TimelineEvent => ({
	on,
	type: at % 2 ? 'meeting' : 'conversation',
	record: { kind: 'interaction', id: String(at), values: {}, state: 'live' }
});

test('the years that fill a page stand open, older ones and undated events are folded', () => {
	const recent = Array.from({ length: 5 }, (_, at) => event('2026-02', at));
	const before = Array.from({ length: 9 }, (_, at) => event('2025-02', at));
	const years = byYear([...recent, ...before, event('2024'), event(undefined)]);
	expect(years.map(({ year, events, open }) => [year, events.length, open])).toEqual([
		['2026', 5, true],
		['2025', 9, true],
		['2024', 1, false],
		['', 1, false]
	]);
});

test('events without a date stand open where there are no others', () => {
	expect(byYear([event(undefined)])).toMatchObject([{ year: '', open: true }]);
});

test('forty years of one a week are forty years', () => {
	const log = Array.from({ length: 40 * 52 }, (_, at) => event(String(2026 - Math.floor(at / 52)), at));
	const years = byYear(log);
	expect(years).toHaveLength(40);
	expect(years.filter(({ open }) => open)).toHaveLength(1);
	expect(
		onPaper(years, 110).map(({ year, events, count, open }) => [year, events.length, count, open])
	).toEqual([
		['2026', 52, 52, true],
		['2025', 52, 52, true],
		['2024', 6, 52, true]
	]);
	expect([...typesIn(log)]).toEqual([
		['conversation', 1040],
		['meeting', 1040]
	]);
});
