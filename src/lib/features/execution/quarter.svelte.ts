import { budgetColumns } from '$lib/domain/budget/entries';
import { latenessesOf } from '$lib/domain/budget/expected';
import { movableIn, variancesIn, type Movable, type Variance } from '$lib/domain/budget/variance';
import { addQuarters, daysOf, quarterKey, quarterOf, readQuarter } from '$lib/domain/days/quarter';
import { healthOf, type HealthReason } from '$lib/domain/execution/health';
import { quarterMilestones } from '$lib/domain/execution/quarter';
import { isInExecution } from '$lib/domain/execution/running';
import { project } from '$lib/domain/kinds/project';
import { readPath } from '$lib/domain/pipeline/path';
import { shownLens } from '$lib/problems/shown-lens';
import { read } from '$lib/domain/reading/read';
import { recordTitle } from '$lib/problems/record-words';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { language } from '$lib/ui/language.svelte';
import { today } from '$lib/ui/today';

/** A project in execution, with its money of the year and what it asks for. */
export interface RunningProject {
	readonly id: string;
	readonly title: string;
	readonly variance: Variance | undefined;
	readonly reasons: readonly HealthReason[];
}

/** A project of which more is committed or spent in the year than approved. */
export interface OverProject {
	readonly id: string;
	readonly variance: Variance;
}

/** The projects under way in a quarter, as the address names it: this one unless it says another. */
export class QuarterView {
	readonly portfolio: Portfolio;
	readonly #parameters: () => URLSearchParams;
	readonly lens = $derived.by(() => shownLens(this.portfolio));
	readonly quarter = $derived.by(() => readQuarter(this.#parameters().get('quarter')) ?? quarterOf(today()));
	readonly columns = $derived.by(() => budgetColumns(this.portfolio));
	readonly late = $derived.by(() => latenessesOf(this.portfolio));
	readonly milestones = $derived.by(() => quarterMilestones(this.portfolio, this.quarter, today()));
	readonly variances = $derived.by(() => variancesIn(this.columns, this.late, this.year, today()));
	/** Those with the most above what is approved first. */
	readonly over: readonly OverProject[] = $derived.by(() =>
		[...this.variances]
			.filter(([id, { excess }]) => id !== '' && excess)
			.map(([id, variance]) => ({ id, variance }))
			.sort((a, b) => b.variance.excess!.amount - a.variance.excess!.amount)
	);
	/** The largest first; those about which nobody can tell are apart. */
	readonly movable: readonly Movable[] = $derived.by(() =>
		movableIn(this.columns, this.late, this.year, today())
			.filter(({ project: of, free }) => of !== '' && free)
			.sort((a, b) => b.free!.amount - a.free!.amount)
	);
	readonly open = $derived.by(
		() => movableIn(this.columns, this.late, this.year, today()).filter(({ free }) => !free).length
	);
	/** What asks for the most first. */
	readonly running: readonly RunningProject[] = $derived.by(() => {
		const path = readPath(this.portfolio);
		return read(this.portfolio, project)
			.ids()
			.filter((id) => isInExecution(this.portfolio, path, id))
			.map((id) => ({
				id,
				title: recordTitle(project.name, id, this.lens),
				variance: this.variances.get(id),
				reasons: healthOf(this.portfolio, id, today()) ?? []
			}))
			.sort((a, b) => urgency(b) - urgency(a) || a.title.localeCompare(b.title, language.current));
	});

	constructor(portfolio: Portfolio, parameters: () => URLSearchParams) {
		this.portfolio = portfolio;
		this.#parameters = parameters;
	}

	/** The year of the quarter: budget lines know no quarters. */
	get year(): string {
		return String(this.quarter.year);
	}

	/** Whether that year is over: nothing of it moves any more. */
	get isOver(): boolean {
		return this.year < today().slice(0, 4);
	}

	/** The quarters that are offered: two years back, a year ahead, and the one shown. */
	get offered(): readonly string[] {
		const now = quarterOf(today());
		const near = Array.from({ length: 13 }, (_, at) => quarterKey(addQuarters(now, 4 - at)));
		const shown = quarterKey(this.quarter);
		return (near.includes(shown) ? near : [...near, shown]).toSorted().toReversed();
	}

	/** The last day of the quarter. */
	get last(): string {
		return daysOf(this.quarter).last;
	}

	titleOf(id: string): string {
		return recordTitle(project.name, id, this.lens);
	}
}

/** Money and dates before papers and silence; more money before less. */
function urgency({ reasons, variance }: RunningProject): number {
	const weights: Readonly<Record<HealthReason['type'], number>> = {
		over: 8,
		late: 4,
		under: 2,
		agreement: 0,
		silent: 0
	};
	const asks = reasons.reduce((sum, { type }) => sum + weights[type], 0);
	return asks + (variance ? 1 : 0);
}
