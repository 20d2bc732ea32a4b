import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyValues } from '$lib/domain/schema/kind';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { partner } from '$lib/domain/kinds/partner';
import { project } from '$lib/domain/kinds/project';
import { lensWith } from '../../../../tests/support/lens';
import { rowsOf } from '../../../../tests/support/rows';
import type { Condition } from './conditions';
import { queryRows } from './query';
import { plainView, readSort, type View } from './view';

const lens = lensWith();

function view(sort: string, ...conditions: readonly Condition[]): View {
	return { ...plainView, sort: sort === '' ? [] : sort.split(',').map(readSort), conditions };
}

function names(rows: ReturnType<typeof rowsOf>, asked: View): unknown[] {
	return Array.from(queryRows(rows, partner, asked, lens), (position) => rows.column('name')[position]);
}

const partners = rowsOf(
	{ name: 'Élan', country: 'FR', city: 'Évry', medicalFields: ['radiotherapy'] },
	{ name: 'GSI', country: 'DE', city: 'Darmstadt' },
	{ name: 'CHUV', country: 'CH' },
	{ name: 'eland', country: 'CH', city: 'Bern', medicalFields: ['imaging', 'radiotherapy'] }
);

describe('sorting', () => {
	it('follows the collation of the reader', () => {
		expect(names(partners, view('name'))).toEqual(['CHUV', 'Élan', 'eland', 'GSI']);
		expect(names(partners, view('-name'))).toEqual(['GSI', 'eland', 'Élan', 'CHUV']);
	});

	it('keeps empty cells last in both directions', () => {
		expect(names(partners, view('city')).at(-1)).toBe('CHUV');
		expect(names(partners, view('-city')).at(-1)).toBe('CHUV');
	});

	it('sorts by several columns', () => {
		expect(names(partners, view('country,-name'))).toEqual(['Élan', 'GSI', 'eland', 'CHUV']);
	});

	it('sorts values that this version cannot read with the empty ones', () => {
		const rows = rowsOf({ name: 'b' }, { name: 7 }, { name: 'a' });
		expect(names(rows, view('name'))).toEqual(['a', 'b', 7]);
	});

	it('equals sorting by comparison for numbers of any size', () => {
		const amount = fc.option(fc.oneof(fc.integer(), fc.integer({ min: -9, max: 9 })), { nil: undefined });
		fc.assert(
			fc.property(fc.array(amount), fc.boolean(), (amounts, descending) => {
				const rows = rowsOf(
					...amounts.map((one): AnyValues =>
						one === undefined ? {} : { money: { amount: one, currency: 'CHF' } }
					)
				);
				const order = queryRows(rows, budgetLine, view(descending ? '-money' : 'money'), lens);
				const sign = descending ? -1 : 1;
				const expected = amounts
					.map((_, at) => at)
					.sort((a, b) => {
						const [x, y] = [amounts[a], amounts[b]];
						if (x === undefined || y === undefined)
							return Number(x === undefined) - Number(y === undefined) || a - b;
						return sign * (x - y) || a - b;
					});
				expect([...order]).toEqual(expected);
			})
		);
	});
});

describe('conditions', () => {
	it.each<[string, Condition, string[]]>([
		['text, without accents and case', { field: 'name', test: 'contains', text: 'ELAN' }, ['Élan', 'eland']],
		['the whole text', { field: 'name', test: 'is', text: 'elan' }, ['Élan']],
		['any of some keys', { field: 'country', test: 'any', keys: ['CH', 'DE'] }, ['GSI', 'CHUV', 'eland']],
		['any of many-valued keys', { field: 'medicalFields', test: 'any', keys: ['imaging'] }, ['eland']],
		['emptiness', { field: 'city', test: 'empty' }, ['CHUV']],
		['its opposite', { field: 'city', test: 'filled' }, ['Élan', 'GSI', 'eland']],
		['nothing while blank', { field: 'city', test: 'contains', text: ' ' }, ['Élan', 'GSI', 'CHUV', 'eland']]
	])('test %s', (_, condition, expected) => {
		expect(names(partners, view('', condition))).toEqual(expected);
	});

	it('must all hold', () => {
		const asked = view(
			'',
			{ field: 'country', test: 'any', keys: ['CH'] },
			{ field: 'city', test: 'filled' }
		);
		expect(names(partners, asked)).toEqual(['eland']);
	});

	it('ignore fields that the kind does not have', () => {
		expect(names(partners, view('', { field: 'nonsense', test: 'empty' }))).toHaveLength(4);
	});

	it('take a partial date for all it may mean', () => {
		const rows = rowsOf(
			{ period: { from: '2019', to: '2020-06' } },
			{ period: { from: '2021-05' } },
			{ period: { from: '2024-01-01', to: '2024-02-01' } },
			{}
		);
		const within = (from: string, to: string) => [
			...queryRows(rows, project, view('', { field: 'period', test: 'range', from, to }), lens)
		];
		expect(within('2020', '2020')).toEqual([0]);
		expect(within('2021', '')).toEqual([1, 2]);
		expect(within('', '2020-12')).toEqual([0]);
		expect(within('2022', '2023')).toEqual([1]);
	});

	it('compare amounts, ends included', () => {
		const rows = rowsOf(
			...[99_999, 100_000, 250_000, 250_001].map((amount) => ({ money: { amount, currency: 'CHF' } }))
		);
		const asked = view('', { field: 'money', test: 'range', from: '1’000', to: '2500.00' });
		expect([...queryRows(rows, budgetLine, asked, lens)]).toEqual([1, 2]);
	});
});

describe('the quick filter', () => {
	const quick = (text: string) => names(partners, { ...plainView, sort: [], quick: text });

	it('finds every word in some shown column, accents ignored', () => {
		expect(quick('evry')).toEqual(['Élan']);
		expect(quick('switz el')).toEqual(['eland']);
		expect(quick('radiotherapy')).toEqual([]);
	});
});
