import { budgetSheet, stageTotals, type SheetRow } from '$lib/domain/budget/sheet';
import type { Money } from '$lib/domain/fields';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { read } from '$lib/domain/reading/read';
import type { Source } from '$lib/domain/reading/source';

/** What a project asked for, was recommended for and was granted in one year, by currency. */
export interface YearMoney {
	/** Undefined for lines without a year. */
	readonly year: number | undefined;
	readonly asked: readonly Money[];
	/** By green lights; approved by nobody yet. */
	readonly recommended: readonly Money[];
	readonly granted: readonly Money[];
	/** Whether an invented line is among them. */
	readonly illustrative: boolean;
}

/** The years in which a project asked for money, was recommended for some or was granted some, in their order; those without a year last. */
export function moneyByYear(source: Source, project: string): readonly YearMoney[] {
	const byYear = new Map<number | undefined, SheetRow[]>();
	const lines = read(source, budgetLine).by('project', project);
	for (const row of budgetSheet(lines)) byYear.set(row.year, [...(byYear.get(row.year) ?? []), row]);
	return [...byYear]
		.map(([year, rows]) => ({
			year,
			asked: stageTotals(rows, 'requested'),
			recommended: stageTotals(rows, 'recommended'),
			granted: stageTotals(rows, 'approved'),
			illustrative: lines.some(({ values }) => values.year === year && values.illustrative === true)
		}))
		.filter(({ asked, recommended, granted }) => asked.length + recommended.length + granted.length > 0)
		.toSorted((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
}
