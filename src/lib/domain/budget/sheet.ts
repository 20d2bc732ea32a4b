import type { Money } from '../fields/money';
import type { budgetLine } from '../kinds/budget-line';
import type { EntityRecord } from '../schema/record';
import type { Values } from '../schema/kind';
import { ExactSum } from './exact-sum';

/** Of which year, fund and category money is; absent where a line does not say. */
export interface SheetKey {
	readonly year?: number | undefined;
	readonly fund?: string | undefined;
	readonly category?: string | undefined;
}

/** An amount of a line, in centimes or what else its currency has for them. */
export interface SheetLine {
	readonly id: string;
	readonly money: Money;
	readonly illustrative: boolean;
}

/** The lines of one year, fund and category, by stage. */
export interface SheetRow extends SheetKey {
	readonly cells: Readonly<Record<string, readonly SheetLine[]>>;
}

type Line = EntityRecord<Values<typeof budgetLine>>;

/** Budget lines as a sheet: the years in order, with a row for each fund and category. A line without an amount is in none. */
export function budgetSheet(lines: readonly EntityRecord[]): readonly SheetRow[] {
	const rows = new Map<string, SheetKey & { cells: Record<string, SheetLine[]> }>();
	for (const { id, values } of lines as readonly Line[]) {
		const { year, fund, category, stage, money, illustrative } = values;
		if (!money || stage === undefined) continue;
		const key = sheetKey({ year, fund, category });
		const row = rows.get(key) ?? { year, fund, category, cells: {} };
		rows.set(key, row);
		(row.cells[stage] ??= []).push({ id, money, illustrative: illustrative === true });
	}
	return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The same for the same year, fund and category; years sort by it, none last. */
export function sheetKey({ year, fund = '', category = '' }: SheetKey): string {
	return [String(year ?? 9999).padStart(4, '0'), fund, category].join(' ');
}

/** What the lines of a stage add up to, one amount a currency, by its code. Stages are never added to one another. */
export function stageTotals(rows: readonly SheetRow[], stage: string): readonly Money[] {
	return totalsOf(rows.flatMap(({ cells }) => cells[stage] ?? []));
}

/** What lines of one stage add up to, one amount a currency, by its code. */
export function totalsOf(lines: readonly SheetLine[]): readonly Money[] {
	const sums = new Map<string, ExactSum>();
	for (const { money } of lines) {
		const sum = sums.get(money.currency) ?? new ExactSum();
		sums.set(money.currency, sum);
		sum.add(money.amount);
	}
	return [...sums].sort().map(([currency, sum]) => ({ amount: sum.total, currency }));
}
