import { byYear, placesBy, sheetLines, totalsByStage } from '$lib/domain/budget/sheet';
import type { Money } from '$lib/domain/fields';
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
	const lines = sheetLines(source, project);
	return placesBy(lines, ['year'])
		.toSorted(byYear)
		.map(({ year }) => {
			const held = lines.filter((line) => line.year === year);
			const totals = totalsByStage(held);
			return {
				year,
				asked: totals.get('requested') ?? [],
				recommended: totals.get('recommended') ?? [],
				granted: totals.get('approved') ?? [],
				illustrative: held.some(({ illustrative }) => illustrative)
			};
		})
		.filter(({ asked, recommended, granted }) => asked.length + recommended.length + granted.length > 0);
}
