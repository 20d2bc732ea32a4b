import { beforeAll, describe, expect, it } from 'vitest';
import { nothing, type Total } from '$lib/domain/budget/roll-up';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { figureCsv } from '$lib/ui/chart/figure-table';
import { formatSum, formatTotal, formatWithUnit, notesUnder, totalCell } from './total-words';

beforeAll(() => overwriteGetLocale(() => 'en'));

const total = (amount: number, ...apart: Total['apart']): Total => ({
	...nothing,
	amount,
	entries: 1,
	apart
});
const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('a figure that leaves something out', () => {
	it('says so itself', () => {
		expect(formatTotal(total(6_600_000, eur(5_000_000)), 'CHF')).toBe('66’000 +\u00a050’000\u00a0EUR');
		expect(formatWithUnit(total(0, eur(-150)), 'CHF')).toBe('0\u00a0CHF −\u00a01.50\u00a0EUR');
		expect(formatTotal(total(-40), 'CHF')).toBe('0');
	});

	it('is as exact as the amounts beside it', () => {
		const sums = [
			total(123_450),
			total(6_600_000, eur(5_000_000)),
			total(0, eur(1_200)),
			total(0, eur(-150))
		];
		expect(sums.map((one) => formatSum(one, 'CHF'))).toEqual([
			'1’234.50',
			'66’000 +\u00a050’000\u00a0EUR',
			'12\u00a0EUR',
			'−\u00a01.50\u00a0EUR'
		]);
		expect([formatSum(total(0), 'CHF'), formatSum(total(2 ** 60), 'CHF')]).toEqual(['0', '–']);
	});

	it('adds no stage to another in the note below', () => {
		const [note] = notesUnder([
			{ label: 'requested', totals: [total(1, eur(100)), total(1, eur(200))] },
			{ label: 'approved', totals: [total(1, eur(100))] },
			{ label: 'spent', totals: [total(1)] }
		]);
		expect(note).toContain('requested 3\u00a0EUR; approved 1\u00a0EUR');
	});

	it('says so in a file for spreadsheets, where nothing entered is not 0', () => {
		const columns = [
			{ label: 'Year' },
			{ label: 'Approved', numeric: true },
			{ label: 'Spent', numeric: true }
		];
		const row = (year: string, ...cells: Total[]) => [
			{ text: year },
			...cells.map((cell) => totalCell(cell, 'CHF'))
		];
		const rows = [
			row('2026', total(6_600_000, eur(5_000_000)), nothing),
			row('2027', total(0), total(-5, eur(1)))
		];
		expect(figureCsv({ columns, rows })).toBe(
			[
				'\ufeffYear,Approved,Spent,Without a rate',
				'2026,66000.00,,Approved: 50000.00 EUR',
				'2027,0.00,-0.05,Spent: 0.01 EUR',
				''
			].join('\r\n')
		);
		expect(figureCsv({ columns, rows: [row('2027', total(0), total(1))] })).toContain(
			'Year,Approved,Spent\r\n'
		);
	});
});
