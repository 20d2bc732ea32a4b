import { nothing, rollUpBudget, type Total, type Where } from '$lib/domain/budget/roll-up';
import { addTotals } from '$lib/domain/budget/add-totals';
import type { SheetPlace } from '$lib/domain/budget/sheet';
import type { Measure } from './measures';
import type { PortfolioSheet } from './portfolio-sheet.svelte';
import { lineStages, stagesOf } from './sheet-choice';

/** More projects than an address should list. */
const tooMany = 60;

/** What the rows and columns of a sheet come to in the reporting currency, one stage at a time. */
export interface SheetTotals {
	/** The stages with an amount, of those that are shown. */
	readonly stages: readonly Measure[];
	/** Of a stage in a year, or in all that are shown. */
	at(stage: Measure, year?: number): Total;
	/** Of a row over the years that are shown. */
	of(row: SheetPlace): Total;
	/** Which records such a total is of; undefined where they cannot be listed. */
	whereAt(year?: number): Where | undefined;
	whereOf(row: SheetPlace): Where;
}

export function sheetTotals({ budget, choice, projects }: PortfolioSheet): SheetTotals {
	const { columns } = budget;
	const years = new Set(choice.years.map(String));
	const where: Where = {
		...(choice.fund !== undefined && { fund: new Set([choice.fund]) }),
		...(choice.category !== undefined && { category: new Set([choice.category]) }),
		...(projects && { project: projects })
	};
	const measure = new Set<string>(stagesOf(choice));
	const byYear = rollUpBudget(columns, ['measure', 'year'], { ...where, measure, year: years });
	const byRow = rollUpBudget(columns, ['project', 'fund', 'category', 'measure'], { measure, year: years });
	const at = (stage: Measure, year?: number): Total =>
		year === undefined
			? addTotals([...years].map((one) => byYear.total(stage, one)))
			: byYear.total(stage, String(year));
	return {
		stages: lineStages.filter((stage) => measure.has(stage) && at(stage).entries > 0),
		at,
		of: ({ project = '', fund = '', category = '', stage = choice.stage }) =>
			stage === undefined ? nothing : byRow.total(project, fund, category, stage),
		whereAt: (year) =>
			projects && projects.size > tooMany
				? undefined
				: { ...where, year: year === undefined ? years : new Set([String(year)]) },
		whereOf: ({ project = '', fund = '', category = '' }) => ({
			project: new Set([project]),
			fund: new Set([fund]),
			category: new Set([category]),
			year: years
		})
	};
}
