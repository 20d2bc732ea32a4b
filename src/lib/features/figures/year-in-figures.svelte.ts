import { figureId, type YearFigure } from '$lib/domain/figures/figure';
import { figuresOf, pairsOf, type FigurePair } from '$lib/domain/figures/figures-of';
import { publishedOf } from '$lib/domain/figures/published';
import { yearsOf } from '$lib/domain/figures/years';
import { shownLens } from '$lib/problems/shown-lens';
import { app } from '$lib/store/app/app.svelte';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { endOfDay, today } from '$lib/ui/today';

/** How a year that is over is read: by all that is known now, or by what was known on its last day. */
export type Reading = 'now' | 'then';

/** The parameters of the screens. */
export const parameterNames = { year: 'year', reading: 'known', figure: 'figure' } as const;

/** What counts a year: the portfolio that is shown, or the one of its last day. */
interface Counted {
	readonly portfolio: Portfolio;
	readonly figures: readonly YearFigure[];
}

/** The figures of a year beside those of the year before, as an address asks for them. */
export class YearInFigures {
	readonly portfolio: Portfolio;
	readonly #parameters: () => URLSearchParams;
	readonly lens = $derived.by(() => shownLens(this.portfolio));
	readonly years = $derived.by(() => yearsOf(this.portfolio, today()));
	readonly year = $derived.by(() => {
		const asked = Number(this.#parameters().get(parameterNames.year));
		return this.years.find((one) => one === asked) ?? Number(today().slice(0, 4));
	});
	readonly reading: Reading = $derived.by(() =>
		this.#parameters().get(parameterNames.reading) === 'then' ? 'then' : 'now'
	);
	/** The portfolio of the last day of a year, once it is made. */
	#then: readonly { readonly year: number; readonly portfolio: Portfolio }[] = $state.raw([]);
	/** One of them could not be made. */
	failed = $state(false);
	readonly now = $derived.by(() => this.#counted(this.year));
	readonly before = $derived.by(() => this.#counted(this.year - 1));
	/** Undefined until both years are read. */
	readonly pairs: readonly FigurePair[] | undefined = $derived.by(
		() =>
			this.now &&
			this.before &&
			pairsOf(this.now.figures, this.before.figures).filter(
				(pair) => isSaid(pair) || this.published.compared.has(pair.id)
			)
	);
	readonly published = $derived.by(() => publishedOf(this.portfolio, this.year, this.now?.figures ?? []));

	constructor(portfolio: Portfolio, parameters: () => URLSearchParams) {
		this.portfolio = portfolio;
		this.#parameters = parameters;
	}

	/** Whether a year is over, so that it can be read as it was known on its last day. */
	isOver(year: number): boolean {
		return lastDay(year) < today();
	}

	/** The moment at which the records of a year are to be opened; undefined for the one that is shown. */
	momentOf(year: number): string | undefined {
		return this.reading === 'then' && this.isOver(year) ? lastDay(year) : undefined;
	}

	/** The day on which a year is counted. */
	dayOf(year: number): string {
		return this.isOver(year) ? lastDay(year) : today();
	}

	/** Nothing was entered yet by the last day of a year. */
	isBare(year: number): boolean {
		return this.momentOf(year) !== undefined && this.#made(year)?.length === 0;
	}

	/** The figure of an id in a year; undefined where there is none, or the year is not read yet. */
	figure(id: string, year: number): YearFigure | undefined {
		const counted = year === this.year ? this.now : this.before;
		return counted?.figures.find((one) => figureId(one) === id);
	}

	/** The portfolio that a year is counted in. */
	sourceOf(year: number): Portfolio | undefined {
		return this.momentOf(year) === undefined ? this.portfolio : this.#made(year);
	}

	/** Reads the portfolios of the last days that are asked for; to be called again when they are others. */
	async read(signal: AbortSignal): Promise<void> {
		this.failed = false;
		const wanted = [this.year, this.year - 1].filter((one) => this.momentOf(one) !== undefined);
		this.#then = [];
		for (const year of wanted) {
			const past = await app.present?.asOf(endOfDay(lastDay(year)).toISOString(), { signal });
			if (signal.aborted) return;
			if (!past?.ok) {
				this.failed = true;
				return;
			}
			this.#then = [...this.#then, { year, portfolio: past.value }];
		}
	}

	#made(year: number): Portfolio | undefined {
		return this.#then.find((one) => one.year === year)?.portfolio;
	}

	#counted(year: number): Counted | undefined {
		const portfolio = this.sourceOf(year);
		// What was known on a day does not know the days after it.
		const on = this.momentOf(year) ?? today();
		return portfolio && { portfolio, figures: figuresOf(portfolio, year, on) };
	}
}

function lastDay(year: number): string {
	return `${year}-12-31`;
}

/** Which of one of each is left out where neither year has any; the others stand, to say that nothing is entered. */
function isSaid({ now, before }: FigurePair): boolean {
	const { name, key } = (now ?? before)!;
	if (key === undefined || (name === 'outcomes' && key !== 'other')) return true;
	return [now, before].some((one) => (one?.records.length ?? 0) > 0);
}
