import { describe, expect, it } from 'vitest';
import { choiceAddress, readChoice, whereOf } from './choice';

const known = {
	years: ['2014', '2025', '2026', '2029'],
	busy: ['2014', '2026', '2029'],
	funds: ['F1'],
	today: '2026-11-22'
};
const read = (query: string, more = {}) => readChoice(new URLSearchParams(query), { ...known, ...more });

describe('the choice of year and fund in an address', () => {
	it.each([
		['', { year: '2026', fund: undefined, currency: 'CHF' }],
		['in=EUR', { year: '2026', fund: undefined, currency: 'EUR' }],
		['in=XYZ', { year: '2026', fund: undefined, currency: 'CHF' }],
		['year=2014&fund=F1', { year: '2014', fund: 'F1', currency: 'CHF' }],
		['year=all', { year: undefined, fund: undefined, currency: 'CHF' }],
		['year=1999&fund=F2', { year: '2026', fund: undefined, currency: 'CHF' }],
		['year=__proto__&year=2014', { year: '2026', fund: undefined, currency: 'CHF' }]
	])('%s', (query, expected) => {
		expect(read(query)).toEqual(expected);
	});

	it('is this year, else the next with budget lines, else the last', () => {
		expect(read('', { today: '2025-01-01' }).year).toBe('2026');
		expect(read('', { today: '2031-01-01' }).year).toBe('2029');
		expect(read('', { years: [], busy: [] }).year).toBe('2026');
	});

	it('keeps what else the address says', () => {
		const url = new URL('http://localhost/budget?view=table&fund=F1');
		expect(choiceAddress(url, { year: '2025' })).toBe('/budget?view=table&fund=F1&year=2025');
		expect(choiceAddress(url, { currency: 'EUR' })).toBe('/budget?view=table&fund=F1&in=EUR');
		expect(choiceAddress(url, { year: undefined, fund: undefined })).toBe('/budget?view=table&year=all');
	});

	it('becomes what to keep', () => {
		expect(whereOf({ year: '2026', fund: undefined })).toEqual({ year: new Set(['2026']) });
	});
});
