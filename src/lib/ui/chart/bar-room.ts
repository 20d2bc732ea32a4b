import type { Bars } from './bars';
import { heightForNames } from './name-lines';

/** Pixels to the right of horizontal bars for what stands at their ends, which is never cut. */
export function roomForEnds({ labelled = false, series }: Bars, size: number): number {
	if (!labelled) return 0;
	const longest = Math.max(0, ...series.flatMap(({ ends = [] }) => ends.map(({ length }) => length)));
	return Math.max(64, longest * size * 0.56 + 8);
}

/** How high bars of this width are at least, in pixels, for every name beside them to stand whole. */
export function leastHeight(bars: Bars, width: number, size: number): number {
	if (!bars.horizontal) return 0;
	const names = bars.categories.map(({ label }) => label);
	return heightForNames(names, width - roomForEnds(bars, size), size);
}
