import { describe, expect, it } from 'vitest';
import { statusKey, type StatusPeriod } from './status';
import { statusWhenever } from './whenever';

const today = '2026-11-30';
const period = (status: string, from?: string, to?: string): StatusPeriod => ({
	id: status,
	status,
	from,
	to
});
const key = (periods: readonly StatusPeriod[], latest?: string) =>
	statusKey(statusWhenever(periods, latest, today));

describe('the status on a day that is not known', () => {
	it('is certain where every day since CERN was founded gives the same', () => {
		expect(key([period('member', '1954-09-29')])).toBe('member');
		expect(key([])).toBe('none');
		expect(key([period('member', '1954')])).toBe('member');
	});

	it('is not known where a boundary lies between', () => {
		expect(key([period('member', '1959-06-01')])).toBe('unknown');
		expect(key([period('member', '1954-09-29', '1961'), period('observer', '1962')])).toBe('unknown');
		expect(key([period('member', '1961', '1969'), period('member', '1983')])).toBe('unknown');
		expect(key([period('observer')])).toBe('unknown');
	});

	it('is certain again where the end of the project rules the boundary out', () => {
		expect(key([period('member', '2025-06-21')], '2016')).toBe('none');
		expect(key([period('member', '2025-06-21')], '2025')).toBe('unknown');
		expect(key([period('member', '1954-09-29', '2020')], '2019-05')).toBe('member');
	});
});
