import type { Measure } from './measures';

/** The stages of money that a budget line can be at, as a sheet lists them. */
export const lineStages = ['requested', 'recommended', 'approved', 'committed', 'spent', 'forecast'] as const;

export type LineStage = (typeof lineStages)[number];

/** What the sheet of the portfolio shows, as its address says. */
export interface SheetChoice {
	/** One stage, or each as a row of its own. */
	readonly stage: LineStage | undefined;
	/** One fund, or each as a row. */
	readonly fund: string | undefined;
	/** One category, or each as a row. */
	readonly category: string | undefined;
	/** Ascending. */
	readonly years: readonly number[];
	/** Only rows with an amount. */
	readonly used: boolean;
}

interface Known {
	/** The years that have money, ascending. */
	readonly years: readonly string[];
	readonly funds: readonly string[];
	readonly categories: readonly string[];
	/** ISO date. */
	readonly today: string;
}

/** Years before this one that are shown, unless more are asked for. */
const behind = 3;
/** How far ahead money can be planned from here. */
const ahead = 10;

/** The years that can be chosen: from the first with money, or this one, on. */
export function yearsOffered({ years, today }: Pick<Known, 'years' | 'today'>): readonly number[] {
	const now = Number(today.slice(0, 4));
	const first = Math.min(now, Number(years[0] ?? now));
	const last = Math.max(now + ahead, Number(years.at(-1) ?? now));
	return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/**
 * Reads the choice from the parameters of an address. Without one it is what is requested, of every fund and category, of
 * the three years before this one and all with money that follow, two at least. What is not known counts as not said.
 */
export function readSheetChoice(parameters: URLSearchParams, known: Known): SheetChoice {
	const offered = yearsOffered(known);
	const now = Number(known.today.slice(0, 4));
	const yearIn = (name: string) => {
		const said = Number(parameters.get(name) ?? Number.NaN);
		return offered.includes(said) ? said : undefined;
	};
	const to = yearIn('to') ?? Math.max(now + 2, Number(known.years.at(-1) ?? now));
	const from = yearIn('from') ?? Math.max(offered[0]!, now - behind);
	const one = <T extends string>(name: string, among: readonly T[]) =>
		among.find((key) => key === parameters.get(name));
	return {
		stage: parameters.get('stage') === 'all' ? undefined : (one('stage', lineStages) ?? 'requested'),
		fund: one('fund', known.funds),
		category: one('category', known.categories),
		years: offered.filter((year) => year >= Math.min(from, to) && year <= Math.max(from, to)),
		used: parameters.get('rows') === 'used'
	};
}

/** The address of the same screen with one parameter of the choice changed; none takes it away. */
export function sheetAddress(url: URL, name: string, value: string | undefined): string {
	const parameters = new URLSearchParams(url.searchParams);
	if (value === undefined) parameters.delete(name);
	else parameters.set(name, value);
	return `${url.pathname}?${parameters}`;
}

/** The stages that a choice shows. */
export function stagesOf({ stage }: SheetChoice): readonly Measure[] {
	return stage === undefined ? lineStages : [stage];
}
