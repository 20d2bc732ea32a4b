import { toColumns, type BudgetColumns, type BudgetEntry } from '$lib/domain/budget/columns';
import { rollUpBudget } from '$lib/domain/budget/roll-up';
import { keep, type Contest } from '../contest';
import { seeded } from '../random';

const lines = 1_000_000;
const measures = ['requested', 'approved', 'committed', 'spent', 'forecast'];
const categories = ['personnel', 'material', 'travel', 'other'];
const where = { fund: new Set(['F1', 'F3', 'F4']), category: new Set(['personnel', 'material']) };

function entries(): BudgetEntry[] {
	const random = seeded(7);
	const one = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
	return Array.from({ length: lines }, (_, at) => {
		const amount = Math.floor(random() * 50_000_000) - 1_000_000;
		return {
			kind: 'budgetLine',
			id: String(at),
			keys: {
				measure: one(measures),
				year: String(2016 + Math.floor(random() * 12)),
				fund: `F${Math.floor(random() * 6)}`,
				category: one(categories),
				project: `P${Math.floor(random() * 500)}`
			},
			money: { amount, currency: 'CHF' },
			amount,
			illustrative: false,
			conflict: false
		};
	});
}

/** The least that any program can do: one loop over dense codes, two masks, one sum. */
function plainLoop({ length, amounts, by }: BudgetColumns): Float64Array {
	const { measure, year, fund, category } = by;
	const funds = Uint8Array.from(fund.keys, (key) => Number(where.fund.has(key)));
	const kept = Uint8Array.from(category.keys, (key) => Number(where.category.has(key)));
	const width = measure.keys.length;
	const sums = new Float64Array(year.keys.length * width);
	for (let at = 0; at < length; at++) {
		if (funds[fund.codes[at]!] === 0 || kept[category.codes[at]!] === 0) continue;
		sums[year.codes[at]! * width + measure.codes[at]!]! += amounts[at]!;
	}
	return sums;
}

/** How many totals differ from those added up without any rounding, the entries in another order. */
function wrongTotals(all: readonly BudgetEntry[]): number {
	const exact = new Map<string, bigint>();
	for (const { keys, amount } of all) {
		if (!where.fund.has(keys.fund!) || !where.category.has(keys.category!)) continue;
		const key = `${keys.year} ${keys.measure}`;
		exact.set(key, (exact.get(key) ?? 0n) + BigInt(amount!));
	}
	const random = seeded(8);
	const shuffled = all.map((entry) => ({ entry, at: random() })).sort((a, b) => a.at - b.at);
	const sums = rollUpBudget(
		toColumns(
			shuffled.map(({ entry }) => entry),
			'CHF'
		),
		['year', 'measure'],
		where
	);
	return [...exact].filter(([key, sum]) => {
		const [year = '', measure = ''] = key.split(' ');
		return BigInt(sums.total(year, measure).amount) !== sum;
	}).length;
}

export default function sums(): Promise<Contest> {
	const all = entries();
	const columns = toColumns(all, 'CHF');
	const wrong = wrongTotals(all);
	return Promise.resolve({
		contenders: {
			'roll-up': () => keep(rollUpBudget(columns, ['year', 'measure'], where)),
			'typed loop': () => keep(plainLoop(columns))
		},
		ratios: [{ id: 'G13', name: 'sums-over-typed-loop', goal: 2, ours: 'roll-up', anchor: 'typed loop' }],
		facts: [
			{
				type: 'fact',
				id: 'G15',
				name: 'sums-wrong-totals',
				value: wrong,
				unit: 'totals',
				goal: '0, to the cent, in any order',
				good: wrong === 0
			}
		]
	});
}
