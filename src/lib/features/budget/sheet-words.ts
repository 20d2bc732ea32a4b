import type { SheetCell, SheetPlace } from '$lib/domain/budget/sheet';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import type { Field, Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { drillTo } from '$lib/ui/chart/drill';
import { valueText } from '$lib/ui/fields/value-text';
import type { Source } from '$lib/domain/reading/source';
import { measureWord, type Measure } from './measures';

/** The fund and category of a place, in words; empty where it says neither. */
export function fundWords({ fund, category }: SheetPlace, lens: Lens): string {
	return [
		fund && (lens.title('fund', fund) ?? fund),
		category && valueText(budgetLine.fields.category as Field, category, lens)
	]
		.filter(Boolean)
		.join(' · ');
}

export function yearWord({ year }: SheetPlace): string {
	return year === undefined ? m.budget_sheet_no_year() : String(year);
}

/** The stage of money of a place. */
export function stageWord({ stage }: SheetPlace): string {
	return stage === undefined ? m.budget_no_stage() : measureWord(stage as Measure);
}

/** The project of a place. */
export function projectWord({ project }: SheetPlace, lens: Lens): string {
	return project === undefined ? m.budget_sheet_no_project() : (lens.title('project', project) ?? project);
}

/** The lines of a place in their list. */
export function listOf({
	place: { project, year, fund, category, stage }
}: Pick<SheetCell, 'place'>): string {
	return drillTo(budgetLine, [
		{ field: 'project', any: [project ?? ''] },
		{ field: 'stage', any: [stage ?? ''] },
		{ field: 'fund', any: [fund ?? ''] },
		{ field: 'category', any: [category ?? ''] },
		...(year === undefined ? [] : [{ field: 'year', from: String(year), to: String(year) }])
	]);
}

/** The ids of the lines about which laptops disagree. */
export function contestedLines({ conflicts = [] }: Source): ReadonlySet<string> {
	return new Set(conflicts.flatMap(({ kind, id }) => (kind === budgetLine.name ? [id] : [])));
}
