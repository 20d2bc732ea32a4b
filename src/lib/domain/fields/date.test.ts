import { describe, expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { date } from './date';
import { dateRange, days } from './date-range';
import { firstDay, lastDay } from '../days/partial-date';

const [en, fr] = [lensWith(), lensWith({}, 'fr')];
const label = { en: 'Date', fr: 'Date' };
const { type } = date({ label });
const range = dateRange({ label }).type;

describe('a date as people type it', () => {
	test.each([
		['2021', '2021'],
		['2021-05', '2021-05'],
		['2021-05-31', '2021-05-31'],
		['31.05.2021', '2021-05-31'],
		['31/05/2021', '2021-05-31'],
		['31-5-2021', '2021-05-31'],
		['1.2.2021', '2021-02-01'],
		['05.2021', '2021-05'],
		['5/2021', '2021-05'],
		['31 May 2021', '2021-05-31'],
		['31 mai 2021', '2021-05-31'],
		['1er février 2021', '2021-02-01'],
		['févr. 2021', '2021-02'],
		['2 Dec 2021', '2021-12-02'],
		['29.02.2024', '2024-02-29'],
		['2021-5-3', '2021-05-03'],
		['2021/05/31', '2021-05-31'],
		['2021.05', '2021-05'],
		['2021-05-31 00:00:00', '2021-05-31'],
		['2021-05-31T00:00', '2021-05-31'],
		['  2021 ', '2021']
	])('%s', (text, value) => {
		expect(type.parse(text, en)).toEqual({ ok: true, value });
	});

	test.each([
		['2026-02-30'],
		['2025-02-29'],
		['31.04.2021'],
		['05/31/2021'],
		['2021-13'],
		['2021-00-01'],
		['21'],
		['31.05.21'],
		['0021'],
		['2021-05-31 14:00'],
		['jui 2021'],
		['yesterday'],
		['2021-05-31T00:00:00Z'],
		['20210531']
	])('%s is refused', (text) => {
		expect(type.parse(text, en)).toEqual({ ok: false, problem: { type: 'not-a-date', text } });
	});
});

test('is shown as exactly as it is known', () => {
	expect(['2021', '2021-05', '2021-05-31'].map((value) => type.show(value, en))).toEqual([
		'2021',
		'May 2021',
		'31 May 2021'
	]);
	expect(['2021', '2021-05', '2021-05-31'].map((value) => type.show(value, fr))).toEqual([
		'2021',
		'mai 2021',
		'31 mai 2021'
	]);
});

test('what is shown can be typed again, every month in both languages', () => {
	for (let month = 1; month <= 12; month++)
		for (const value of [
			`2021-${String(month).padStart(2, '0')}`,
			`2021-${String(month).padStart(2, '0')}-01`
		])
			for (const lens of [en, fr])
				expect(type.parse(type.show(value, lens), lens)).toEqual({ ok: true, value });
});

test('the first and last day it may mean', () => {
	expect(['2024', '2024-02', '2024-02-03'].map(firstDay)).toEqual(['2024-01-01', '2024-02-01', '2024-02-03']);
	expect(['2024', '2024-02', '2024-02-03'].map(lastDay)).toEqual(['2024-12-31', '2024-02-29', '2024-02-03']);
});

describe('days in a row', () => {
	const { type } = days({ label });

	test('are one day where they have no end', () => {
		expect(type.show({ from: '2026-12-03' }, en)).toBe('3 Dec 2026');
		expect(type.show({ from: '2026-12-03' }, fr)).toBe('3 déc. 2026');
		expect(type.show({ from: '2026-12-03', to: '2026-12-05' }, en)).toBe('3 Dec 2026 – 5 Dec 2026');
		expect(type.show({ to: '2026-12-05' }, en)).toBe('until 5 Dec 2026');
	});

	test('end with the day or the month they begin with', () => {
		expect(type.span?.({ from: '2026-12-03' })).toEqual(['2026-12-03', '2026-12-03']);
		expect(type.span?.({ from: '2026-02' })).toEqual(['2026-02-01', '2026-02-28']);
		expect(range.span?.({ from: '2026-02' })).toEqual(['2026-02-01', '9']);
	});
});

describe('a range of dates', () => {
	test.each([
		['2020/2024-05', { from: '2020', to: '2024-05' }],
		['2020/', { from: '2020' }],
		['/2024', { to: '2024' }],
		['2020–2024', { from: '2020', to: '2024' }],
		['2020 - 2024', { from: '2020', to: '2024' }],
		['01.02.2020 – …', { from: '2020-02-01' }],
		['… – 2024', { to: '2024' }],
		['2020..', { from: '2020' }],
		['since May 2020', { from: '2020-05' }],
		['depuis le 3 mai 2020', { from: '2020-05-03' }],
		['until 2020', { to: '2020' }],
		['jusqu’au 3 mai 2020', { to: '2020-05-03' }],
		["jusqu'en 2020", { to: '2020' }],
		['5 May 2021', { from: '2021-05-05', to: '2021-05-05' }],
		['05/05/2021', { from: '2021-05-05', to: '2021-05-05' }],
		['2021-05/2021', { from: '2021-05', to: '2021' }]
	])('%s', (text, value) => {
		expect(range.parse(text, en)).toEqual({ ok: true, value });
	});

	test('an end before its beginning, an impossible day, nothing at all', () => {
		expect(range.parse('2024/2020', en)).toEqual({ ok: false, problem: { type: 'before', other: 'from' } });
		expect(range.parse('2024-02-30/', en)).toMatchObject({
			problem: { type: 'not-a-date', text: '2024-02-30' }
		});
		expect(range.parse('… – …', en)).toMatchObject({ problem: { type: 'required' } });
		expect(range.parse('a – b – c', en)).toMatchObject({ problem: { type: 'not-a-date' } });
	});

	test('is shown in words where it is open', () => {
		expect([range.show({ from: '2010' }, en), range.show({ to: '2010-05' }, en)]).toEqual([
			'from 2010',
			'until May 2010'
		]);
		expect(
			[{ from: '2010' }, { from: '2010-05-03' }, { to: '2010-05' }, { to: '2010-05-03' }].map((value) =>
				range.show(value, fr)
			)
		).toEqual(['dès 2010', 'dès le 3 mai 2010', 'jusqu’en mai 2010', 'jusqu’au 3 mai 2010']);
	});

	test('is shown and typed again', () => {
		for (const value of [
			{ from: '2020' },
			{ to: '2020-03' },
			{ from: '2020', to: '2020-03-04' },
			{ from: '2020-01-02', to: '2020-01-02' }
		])
			for (const lens of [en, fr])
				expect(range.parse(range.show(value, lens), lens)).toEqual({ ok: true, value });
	});
});
