/** One bar for each category. Values are numbers on the axis; an absent one draws nothing. */
export interface BarSeries {
	readonly key: string;
	readonly label: string;
	/** A colour of `ui/style/tokens.css`, by name: `--money-spent`. */
	readonly colour: string;
	readonly values: readonly (number | undefined)[];
	/** Where each bar begins, for those that float: it ends so much further. At 0 when absent. */
	readonly starts?: readonly (number | undefined)[];
	/** Not fact yet, such as a forecast. */
	readonly hatched?: boolean;
	/** Of each bar, where they differ within the series. */
	readonly looks?: readonly { readonly colour: string; readonly hatched?: boolean }[];
	/** What stands at the end of each bar, where it is more than its value. */
	readonly ends?: readonly string[];
}

/** What a bar chart shows; the same in every size and theme. */
export interface Bars {
	readonly categories: readonly { readonly key: string; readonly label: string }[];
	readonly series: readonly BarSeries[];
	/** A line across the bars of each category, such as its envelope. */
	readonly limit?: { readonly label: string; readonly values: readonly (number | undefined)[] };
	readonly stacked?: boolean;
	/** Bars run to the right, categories stand below one another: for long names. */
	readonly horizontal?: boolean;
	/** Writes its value at the end of each bar. */
	readonly labelled?: boolean;
	/** What the axis counts and in which unit, written along it: `CHF thousand`. */
	readonly unit: string;
	/** Words for a value on the axis, and of a bar. */
	readonly tick: (value: number) => string;
	readonly say: (value: number) => string;
}

/** One bar: a position among the categories and among the series. */
export interface BarPlace {
	readonly category: number;
	readonly series: number;
}

/** Key of the keyboard → how far it moves among the bars. Arrows along the categories run as they are drawn. */
function stepOf(key: string, horizontal: boolean): { category: number; series: number } | undefined {
	const [back, on, up, down] = horizontal
		? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
		: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
	if (key === back) return { category: -1, series: 0 };
	if (key === on) return { category: 1, series: 0 };
	if (key === up) return { category: 0, series: -1 };
	if (key === down) return { category: 0, series: 1 };
	return undefined;
}

/** Where a key leads among the bars; undefined when it is not one that moves. The first key enters. */
export function movedPlace(bars: Bars, from: BarPlace | undefined, key: string): BarPlace | undefined {
	const last = { category: bars.categories.length - 1, series: bars.series.length - 1 };
	if (last.category < 0 || last.series < 0) return undefined;
	if (key === 'Home') return { category: 0, series: from?.series ?? 0 };
	if (key === 'End') return { category: last.category, series: from?.series ?? 0 };
	const step = stepOf(key, bars.horizontal ?? false);
	if (!step) return undefined;
	if (!from) return { category: 0, series: 0 };
	const within = (at: number, most: number) => Math.min(Math.max(at, 0), most);
	return {
		category: within(from.category + step.category, last.category),
		series: within(from.series + step.series, last.series)
	};
}

/** A bar in words: `2026, approved: 27’113 CHF`. */
export function sayBar(bars: Bars, { category, series }: BarPlace): string {
	const one = bars.series[series];
	const value = one?.values[category];
	const words = value === undefined ? '–' : bars.say(value);
	const name = bars.series.length > 1 ? `, ${one?.label ?? ''}` : '';
	return `${bars.categories[category]?.label ?? ''}${name}: ${words}`;
}
