import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { money, showMoney } from './money';

const lens = lensWith();
const { type } = money({ label: { en: 'Amount', fr: 'Montant' } });
const chf = (amount: number) => ({ ok: true, value: { amount, currency: 'CHF' } });

describe('an amount as people type it', () => {
	test.each([
		["1'234.50", 123450],
		['1’234.50', 123450],
		['1 234,50', 123450],
		['1\u00a0234,50', 123450],
		['1\u202f234,50', 123450],
		['1234.5', 123450],
		['CHF 1234', 123400],
		['CHF\u00a01’234.50', 123450],
		['chf1234', 123400],
		['1234 CHF', 123400],
		['12 kCHF', 1200000],
		['kCHF 12', 1200000],
		['1.5 MCHF', 150000000],
		['1.23456 MCHF', 123456000],
		['-12.30', -1230],
		['−12.30', -1230],
		['CHF -5', -500],
		["Fr. 1'234.50", 123450],
		['SFr. 12.–', 1200],
		["CHF 1'234.-", 123400],
		['12.-- CHF', 1200],
		['-0', 0],
		['-0.00', 0],
		['90071992547409.91', Number.MAX_SAFE_INTEGER]
	])('%s', (text, amount) => {
		const read = type.parse(text, lens);
		expect(read).toEqual(chf(amount));
	});

	test.each([
		['1234.5 EUR', 123450, 'EUR'],
		['€ 12', 1200, 'EUR'],
		['12,50 €', 1250, 'EUR'],
		['£3', 300, 'GBP'],
		['1200 JPY', 1200, 'JPY'],
		['1.234 KWD', 1234, 'KWD']
	])('%s keeps its currency', (text, amount, currency) => {
		expect(type.parse(text, lens)).toEqual({ ok: true, value: { amount, currency } });
	});

	test.each([
		['1e9'],
		['1,234'],
		['1.234'],
		['12.345'],
		['12 JPY 50'],
		['12.5 JPY'],
		['$12'],
		['12 mCHF'],
		['CHF'],
		['twelve'],
		['1.2345 kCHF x'],
		['12345678.901 kCHF9']
	])('%s is refused', (text) => {
		expect(type.parse(text, lens)).toEqual({ ok: false, problem: { type: 'not-an-amount', text } });
	});

	test('a currency nobody knows, and more than can be counted exactly', () => {
		expect(type.parse('12 QQQ', lens)).toEqual({
			ok: false,
			problem: { type: 'not-a-currency', text: 'QQQ' }
		});
		expect(type.parse('90071992547409.92', lens)).toMatchObject({ problem: { type: 'out-of-range' } });
	});
});

test('the amount typed without a currency is in that of the field', () => {
	const euros = money({ label: { en: 'Amount', fr: 'Montant' }, currency: 'EUR' }).type;
	expect(euros.parse('12', lens)).toEqual({ ok: true, value: { amount: 1200, currency: 'EUR' } });
});

test('is shown alike in both languages', () => {
	for (const locale of ['en', 'fr'] as const)
		expect(type.show({ amount: 123450, currency: 'CHF' }, lensWith({}, locale))).toBe('CHF\u00a01’234.50');
	expect(showMoney({ amount: 26000000, currency: 'CHF' })).toBe('CHF\u00a0260’000');
	expect(showMoney({ amount: -5, currency: 'CHF' })).toBe('CHF\u00a0−0.05');
	expect(showMoney({ amount: 1200, currency: 'JPY' })).toBe('JPY\u00a01’200');
});

test('what is shown can be typed again', () => {
	const amounts = fc.record({
		amount: fc.maxSafeInteger(),
		currency: fc.constantFrom('CHF', 'EUR', 'JPY', 'KWD', 'CLF')
	});
	fc.assert(
		fc.property(amounts, (value) => {
			const whole = { ...value, amount: value.amount + 0 };
			expect(type.parse(type.show(whole, lens), lens)).toEqual({ ok: true, value: whole });
			expect(type.parse(type.toCell(whole, lens), lens)).toEqual({ ok: true, value: whole });
		})
	);
});
