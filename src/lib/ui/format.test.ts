import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import * as format from './format';

let locale: 'en' | 'fr' = 'en';
beforeAll(() => overwriteGetLocale(() => locale));
afterAll(() => {
	locale = 'en';
});

describe('figures', () => {
	it('have ’ between thousands, a point and a true minus', () => {
		expect(format.formatNumber(1234567.5)).toBe('1’234’567.5');
		expect(format.formatNumber(-1234, 2, true)).toBe('−1’234.00');
	});

	it('have no sign where they round to nothing', () => {
		expect([-0, -0.4, 0.4].map((value) => format.formatNumber(value, 0))).toEqual(['0', '0', '0']);
		expect(format.formatNumber(-0.004, 2, true)).toBe('0.00');
		expect([0 / -49999, -0.004].map((part) => format.formatShare(part))).toEqual(['0\u00a0%', '0\u00a0%']);
		expect(format.formatThousands({ amount: -49_999, currency: 'CHF' })).toBe('0\u00a0kCHF');
		expect(format.formatAmount(-0, 'CHF', true)).toBe('0.00');
		expect(format.formatMoney({ amount: -1, currency: 'CHF' })).toBe('−0.01\u00a0CHF');
	});

	it('have the decimals of their currency, or none when they are zero', () => {
		expect(format.formatMoney({ amount: 2711350, currency: 'CHF' })).toBe('27’113.50\u00a0CHF');
		expect(format.formatMoney({ amount: 2711300, currency: 'CHF' })).toBe('27’113\u00a0CHF');
		expect(format.formatMoney({ amount: 2711300, currency: 'CHF' }, true)).toBe('27’113.00\u00a0CHF');
		expect(format.formatMoney({ amount: 1500, currency: 'JPY' })).toBe('1’500\u00a0JPY');
	});

	it('are short in thousands and shares', () => {
		expect(format.formatThousands({ amount: 2711350, currency: 'CHF' })).toBe('27\u00a0kCHF');
		expect(format.formatShare(0.7853)).toBe('79\u00a0%');
		expect(format.formatShare(1 / 0)).toBe('–');
		expect(format.formatBytes(1_536_000)).toBe('1.5\u00a0MB');
	});
});

describe('dates', () => {
	it('are as whole as they are known', () => {
		locale = 'en';
		expect(['2021', '2021-05', '2021-05-31'].map((date) => format.formatDate(date))).toEqual([
			'2021',
			'May 2021',
			'31 May 2021'
		]);
		locale = 'fr';
		expect(['2021', '2021-05', '2021-05-31'].map((date) => format.formatDate(date))).toEqual([
			'2021',
			'mai 2021',
			'31 mai 2021'
		]);
	});

	it('are shown as they are when they are none', () => {
		expect(format.formatDate('2021-99-99')).toBe('2021-99-99');
		expect(format.formatRelative('never')).toBe('never');
	});

	it('are near or far in words', () => {
		const now = Date.parse('2026-11-22T12:00:00Z');
		locale = 'en';
		expect(format.formatRelative('2026-11-19T12:00:00Z', now)).toBe('3 days ago');
		expect(format.formatRelative('2026-11-22T11:59:50Z', now)).toBe('now');
		locale = 'fr';
		expect(format.formatRelative('2026-11-21T12:00:00Z', now)).toBe('hier');
	});

	it('lie a length apart', () => {
		const day = 86_400_000;
		locale = 'en';
		expect([1, 3, 60, 800].map((days) => format.formatLength(days * day))).toEqual([
			'1 day',
			'3 days',
			'2 months',
			'2 years'
		]);
		locale = 'fr';
		expect(format.formatLength(3 * day)).toBe('3\u00a0jours');
	});
});
