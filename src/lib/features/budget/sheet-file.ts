import { m } from '$lib/paraglide/messages';
import { totalCell } from '$lib/problems/total-words';
import type { FigureCell, FigureTable } from '$lib/ui/chart/figure-table';
import { measureWord, type Measure } from './measures';
import type { PortfolioSheet } from './portfolio-sheet.svelte';
import { shownIn, typedText } from './sheet-amounts';
import { stagesOf } from './sheet-choice';
import type { SheetTotals } from './sheet-totals';
import { fundWords, projectWord } from './sheet-words';

/** The sheet as it is seen, for a file: amounts as entered, totals in the reporting currency. */
export function sheetTable({ sheet, choice, budget }: PortfolioSheet, totals: SheetTotals): FigureTable {
	const { lens, currency } = budget;
	const text = (words: string): FigureCell => ({ text: words });
	const wordOf = (stage: string | undefined) =>
		text(stage === undefined ? '' : measureWord(stage as Measure));
	return {
		columns: [
			{ label: m.budget_sheet_project() },
			{ label: m.budget_fund() },
			{ label: m.budget_sheet_category() },
			{ label: m.budget_stage() },
			...choice.years.map((year) => ({ label: String(year), numeric: true })),
			{ label: m.budget_total_in({ currency }), numeric: true }
		],
		rows: sheet.rows.map((row) => [
			text(projectWord(row, lens)),
			text(fundWords({ fund: row.fund }, lens)),
			text(fundWords({ category: row.category }, lens)),
			wordOf(row.stage ?? choice.stage),
			...sheet.columns.map((column) => {
				const { lines } = sheet.cell(row, column);
				return { text: shownIn(lines), exact: typedText(lines) };
			}),
			totalCell(totals.of(row), currency)
		]),
		...(stagesOf(choice).length === 1 && {
			foot: [
				text(m.budget_total_in({ currency })),
				text(''),
				text(''),
				wordOf(choice.stage),
				...choice.years.map((year) => totalCell(totals.at(choice.stage!, year), currency)),
				totalCell(totals.at(choice.stage!), currency)
			]
		})
	};
}
