import { expect, it, test } from 'vitest';
import { includes, inForceOn } from './validity';

test.each([
	[undefined, '2026-05-31', true],
	[{}, '2026-05-31', true],
	[{ from: '2026-05-31' }, '2026-05-31', true],
	[{ from: '2026-06-01' }, '2026-05-31', false],
	[{ to: '2026-05-31' }, '2026-05-31', true],
	[{ to: '2026-05-30' }, '2026-05-31', false],
	// A month and a year are meant as widely as they may be, on both sides.
	[{ from: '2026-05' }, '2026-05-01', true],
	[{ from: '2026-05' }, '2026-04-30', false],
	[{ to: '2026-02' }, '2026-02-28', true],
	[{ to: '2026' }, '2026-12-31', true],
	[{ to: '2025' }, '2026-01-01', false],
	[{ from: '2024', to: '2026-05' }, '2026-06-01', false]
])('a range %j and the day %s', (range, day, within) => {
	expect(includes(range, day)).toBe(within);
});

it('tells records in force from others', () => {
	const records = [{ values: { validity: { to: '2025' } } }, { values: {} }];
	expect(records.filter(inForceOn('2026-01-01'))).toEqual([{ values: {} }]);
});
