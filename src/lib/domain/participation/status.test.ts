import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapsOf, statusOn, type StatusPeriod } from './status';

const today = '2026-11-22';

function periods(...rows: [status: string, from?: string, to?: string][]): StatusPeriod[] {
	return rows.map(([status, from, to], at) => ({ id: `P${at}`, status, from, to }));
}

const states: Record<string, StatusPeriod[]> = {
	Slovenia: periods(['pre-stage', '2017-07-04', '2025-06-21'], ['member', '2025-06-21']),
	Estonia: periods(['pre-stage', '2021-02-01', '2024-08-30'], ['member', '2024-08-30']),
	Spain: periods(['member', '1961-01-01', '1969'], ['member', '1983']),
	Israel: periods(['pre-stage', '2011', '2014'], ['member', '2014']),
	Romania: periods(['candidate', undefined, '2016'], ['member', '2016']),
	Chile: periods(['signed', '2025-05-16']),
	Latvia: periods(['associate']),
	Türkiye: periods(['observer', undefined, '2015-05-06'], ['associate', '2015-05-06']),
	Russia: periods(['observer', '1995', '2022-03-08'], ['suspended', '2022-03-08']),
	JINR: periods(['observer', undefined, '2022-03-25'], ['suspended', '2022-03-25']),
	UNESCO: periods(['observer']),
	Norway: periods(['member', '1954-09-29'])
};

function told(state: string, date: string): string {
	const answer = statusOn(states[state]!, date, today);
	return typeof answer === 'string' ? answer : answer.status + (answer.doubtful ? '?' : '');
}

describe('the status of a country on a date', () => {
	it.each([
		['Slovenia', '2016', 'none'],
		['Slovenia', '2018', 'pre-stage'],
		['Slovenia', '2025-06-20', 'pre-stage'],
		['Slovenia', '2025-06-21', 'member'],
		['Slovenia', '2025', 'member?'],
		['Slovenia', '2026', 'member'],
		['Estonia', '2021-01-31', 'none'],
		['Estonia', '2021-02', 'pre-stage'],
		['Estonia', '2021', 'pre-stage?'],
		['Estonia', '2024-08-29', 'pre-stage'],
		['Estonia', '2024-08-30', 'member'],
		['Spain', '1968', 'member'],
		['Spain', '1969-06', 'member?'],
		['Spain', '1975', 'none'],
		['Spain', '1983', 'member?'],
		['Spain', '1984', 'member'],
		['Israel', '2012', 'pre-stage'],
		['Israel', '2014-06-01', 'member?'],
		['Israel', '2015', 'member'],
		['Romania', '2010', 'unknown'],
		['Romania', '2016', 'member?'],
		['Romania', '2017', 'member'],
		['Chile', '2025-05-15', 'none'],
		['Chile', '2026', 'signed'],
		['Latvia', '2016', 'unknown'],
		['Latvia', today, 'associate'],
		['Latvia', '2026', 'associate'],
		['Türkiye', '2009', 'unknown'],
		['Türkiye', '2016', 'associate'],
		['Russia', '2021', 'observer'],
		['Russia', '2022-03-08', 'suspended'],
		['JINR', '2020', 'unknown'],
		['JINR', '2023', 'suspended'],
		['UNESCO', today, 'observer'],
		['Norway', '1953', 'none'],
		['Norway', today, 'member']
	])('%s in %s: %s', (state, date, expected) => {
		expect(told(state, date)).toBe(expected);
	});

	it('has none where nothing is recorded', () => {
		expect(statusOn([], today, today)).toBe('none');
	});

	const day = fc
		.date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));

	it('on exact days equals a plain reading of a chain of periods, in any order', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(day, { minLength: 1, maxLength: 6 }),
				day,
				fc.integer(),
				(starts, asked, turn) => {
					const chain = starts.sort().map((from, at, all) => ({
						id: `P${at}`,
						status: `s${at}`,
						from,
						to: all[at + 1]
					}));
					const expected = chain.filter(({ from }) => from <= asked).at(-1)?.status ?? 'none';
					const shift = Math.abs(turn) % chain.length;
					const answer = statusOn([...chain.slice(shift), ...chain.slice(0, shift)], asked, today);
					expect(typeof answer === 'string' ? answer : answer.status).toBe(expected);
					if (typeof answer !== 'string') expect(answer.doubtful).toBe(false);
				}
			)
		);
	});
});

describe('overlaps', () => {
	const told = (...periods: readonly (readonly [string, string, string?])[]) =>
		overlapsOf(periods.map(([status, from, to], at) => ({ id: `P${at}`, status, from, to }))).map(
			([earlier, later]) => `${earlier.status} ${later.status}`
		);

	it('are two different statuses at once, in any order', () => {
		expect(told(['observer', '2024-03-01', '2025-09-30'], ['member', '1991'])).toEqual(['member observer']);
		expect(told(['a', '2020', '2025'], ['b', '2022', '2023'], ['c', '2024'])).toEqual(['a b', 'a c']);
	});

	it('are not a change on one day or in one year, nor the same status twice', () => {
		expect(told(['a', '2020', '2024-08-30'], ['b', '2024-08-30'])).toEqual([]);
		expect(told(['a', '2020', '2024'], ['b', '2024', '2024'], ['c', '2024-11'])).toEqual([]);
		expect(told(['a', '2020'], ['a', '2022', '2023'])).toEqual([]);
	});
});
