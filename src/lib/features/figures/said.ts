import type { YearFigure } from '$lib/domain/figures/figure';
import { m } from '$lib/paraglide/messages';
import type { YearInFigures } from './year-in-figures.svelte';

/** A year as the head of its column says it. */
export function yearWord(view: YearInFigures, year: number): string {
	return view.isOver(year) ? String(year) : m.figures_so_far({ year: String(year) });
}

/** Whether some of what is counted is invented. */
export function isIllustrative({ records }: YearFigure): boolean {
	return records.some(({ illustrative }) => illustrative);
}
