import { expect, test } from 'vitest';
import { barsOf, spanOf, ticksOf } from './timeline';

const stays = [
	{ stage: 'idea', from: undefined, to: '2026-02-01' },
	{ stage: 'mapf', from: '2026-02-01', to: '2026-05' },
	{ stage: 'cmasc', from: '2026-05', to: undefined }
];

test('a line of time begins with the first known day and ends today', () => {
	expect(spanOf([stays, []], '2026-11-20')).toEqual({ from: '2026-02-01', to: '2026-11-20' });
	expect(spanOf([[{ stage: 'idea', from: undefined, to: undefined }]], '2026-11-20')).toBeUndefined();
	expect(spanOf([[{ stage: 'idea', from: '2026-11-19', to: undefined }]], '2026-11-20')?.from).toBe(
		'2026-10-21'
	);
});

test('a stay is a bar where its beginning is known, with its days where both ends are', () => {
	const bars = barsOf(stays, { from: '2026-02-01', to: '2026-11-20' });
	expect(bars.map(({ stay, days }) => [stay.stage, days])).toEqual([
		['mapf', undefined],
		['cmasc', undefined]
	]);
	expect(bars[0]!.from).toBe(0);
	expect(bars[1]!.to).toBe(1);
	const [whole] = barsOf([{ stage: 'idea', from: '2026-11-10', to: undefined }], {
		from: '2026-11-01',
		to: '2026-11-20'
	});
	expect(whole?.days).toBe(10);
});

test.each([
	[
		'2020-03-10',
		'2026-11-20',
		['2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01', '2025-01-01', '2026-01-01']
	],
	['2026-01-15', '2026-11-20', ['2026-04-01', '2026-07-01', '2026-10-01']],
	['2026-10-21', '2026-11-20', ['2026-11-01']]
])('from %s to %s the line is marked at %j', (from, to, expected) => {
	expect(ticksOf({ from, to }).map(({ day }) => day)).toEqual(expected);
});
