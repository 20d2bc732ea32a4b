import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toColumns, type BudgetEntry } from './columns';
import { recordsBehind, rollUpBudget, totalBudget } from './roll-up';

const entry = (keys: BudgetEntry['keys'], amount: number, more: Partial<BudgetEntry> = {}): BudgetEntry => ({
	kind: 'budgetLine',
	id: `L${amount}`,
	keys,
	money: { amount, currency: 'CHF' },
	amount,
	illustrative: false,
	conflict: false,
	...more
});

const amounts = fc.oneof(
	fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }),
	fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
);

const entries = fc.array(
	fc.record({
		year: fc.constantFrom('2024', '2025', '2026'),
		fund: fc.constantFrom('MA', 'KT', ''),
		measure: fc.constantFrom('approved', 'spent'),
		amount: amounts
	}),
	{ maxLength: 60 }
);

const only = (measure: string) => ({ measure: new Set([measure]) });

type Row = { year: string; fund: string; measure: string; amount: number };
const columnsOf = (rows: readonly Row[]) =>
	toColumns(
		rows.map(({ amount, ...keys }) => entry(keys, amount)),
		'CHF'
	);

/** What BigInt says, or NaN where it is no safe integer. */
function oracle(rows: readonly Row[]): number {
	const sum = Number(rows.reduce((total, { amount }) => total + BigInt(amount), 0n));
	return Number.isSafeInteger(sum) ? sum : Number.NaN;
}

describe('rolling up a budget', () => {
	it('equals exact arithmetic to the last centime, in any order', () => {
		fc.assert(
			fc.property(entries, fc.func(fc.integer()), (rows, shuffle) => {
				const turned = rows.map((row, at) => [shuffle(at), row] as const).sort((a, b) => a[0] - b[0]);
				for (const list of [rows, turned.map(([, row]) => row)]) {
					const rolled = rollUpBudget(columnsOf(list), ['year', 'measure']);
					for (const year of ['2024', '2025', '2026'])
						for (const measure of ['approved', 'spent']) {
							const part = rows.filter((row) => row.year === year && row.measure === measure);
							expect(rolled.total(year, measure).amount).toBe(oracle(part));
							expect(rolled.total(year, measure).entries).toBe(part.length);
						}
				}
			})
		);
	});

	it('has parts that sum to the whole', () => {
		fc.assert(
			fc.property(entries, (rows) => {
				const columns = columnsOf(rows);
				const rolled = rollUpBudget(columns, ['fund', 'year', 'measure']);
				for (const measure of ['approved', 'spent']) {
					const parts = rolled.keys[0]!.flatMap((a) =>
						rolled.keys[1]!.map((b) => rolled.total(a, b, measure))
					);
					const whole = totalBudget(columns, only(measure));
					expect(parts.reduce((sum, part) => sum + part.entries, 0)).toBe(whole.entries);
					if (parts.every(({ amount }) => Number.isSafeInteger(amount)))
						expect(oracle(parts.map(({ amount }) => ({ amount }) as Row))).toBe(whole.amount);
				}
			})
		);
	});

	it('keeps what is asked for, and names the records behind it', () => {
		const columns = toColumns(
			[
				entry({ year: '2026', fund: 'MA', measure: 'approved' }, 100),
				entry({ year: '2026', fund: 'KT', measure: 'approved' }, 20),
				entry({ year: '2027', fund: 'MA', measure: 'approved' }, 3)
			],
			'CHF'
		);
		const where = { ...only('approved'), fund: new Set(['MA']), year: new Set(['2026', '2027']) };
		expect(totalBudget(columns, where).amount).toBe(103);
		expect(recordsBehind(columns, where).map(({ id }) => id)).toEqual(['L100', 'L3']);
		expect(rollUpBudget(columns, ['year'], { ...where, fund: new Set(['KT']) }).total('2027')).toMatchObject({
			amount: 0,
			entries: 0
		});
		expect(totalBudget(columns, { ...where, fund: new Set(['other']) }).entries).toBe(0);
	});

	it('says what a total contains', () => {
		const columns = toColumns(
			[
				entry({ year: '2025', measure: 'spent' }, 100),
				entry({ year: '2026', measure: 'spent' }, 100, { illustrative: true }),
				entry({ year: '2027', measure: 'spent' }, 100, { conflict: true }),
				entry({ year: '2027', measure: 'spent' }, 95, { money: { amount: 100, currency: 'EUR' } }),
				entry({ year: '2028', measure: 'spent' }, 0, {
					money: { amount: 700, currency: 'XAF' },
					amount: undefined
				}),
				entry({ year: '2028', measure: 'spent' }, 0, {
					money: { amount: 50, currency: 'USD' },
					amount: undefined
				}),
				entry({ year: '2028', measure: 'spent' }, 0, {
					money: { amount: 1, currency: 'XAF' },
					amount: undefined
				})
			],
			'CHF'
		);
		const by = rollUpBudget(columns, ['year'], only('spent'));
		expect(by.total('2025')).toMatchObject({ illustrative: false, conflict: false, converted: false });
		expect(by.total('2026')).toMatchObject({ illustrative: true, conflict: false });
		expect(by.total('2027')).toMatchObject({ amount: 195, conflict: true, converted: true, entries: 2 });
		expect(by.total('2028')).toMatchObject({ amount: 0, entries: 3 });
		expect(by.total('2028').apart).toEqual([
			{ amount: 50, currency: 'USD' },
			{ amount: 701, currency: 'XAF' }
		]);
		expect(by.total('2029').entries).toBe(0);
	});

	it('is NaN, not wrong, where a conversion left the safe integers', () => {
		const columns = toColumns(
			[entry({ measure: 'spent' }, Number.NaN), entry({ measure: 'spent' }, 1)],
			'CHF'
		);
		expect(totalBudget(columns, only('spent')).amount).toBeNaN();
	});

	it('adds no stage to another', () => {
		const columns = toColumns([entry({ measure: 'approved' }, 1), entry({ measure: 'spent' }, 1)], 'CHF');
		expect(() => rollUpBudget(columns, ['year'])).toThrow(RangeError);
		expect(() => rollUpBudget(columns, ['fund'], { measure: new Set(['approved', 'spent']) })).toThrow(
			RangeError
		);
		expect(() => totalBudget(columns, { measure: new Set() })).toThrow(RangeError);
		expect(rollUpBudget(columns, ['measure']).total('spent').amount).toBe(1);
	});
});
