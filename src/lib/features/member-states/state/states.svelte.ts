import { budgetColumns } from '$lib/domain/budget/entries';
import { rollUpBudget } from '$lib/domain/budget/roll-up';
import { country } from '$lib/domain/kinds/country';
import type { Participant } from '$lib/domain/participation/by-country';
import { endsOf, projectsByYear } from '$lib/domain/participation/by-year';
import { countedProjects } from '$lib/domain/participation/counted-projects';
import { participantsOf, periodsByCountry } from '$lib/domain/participation/read';
import { returnOf } from '$lib/domain/participation/return';
import { international } from '$lib/domain/participation/seat';
import { latestShares } from '$lib/domain/participation/shares';
import { valuesByState } from '$lib/domain/participation/value-by-state';
import { shownLens } from '$lib/problems/shown-lens';
import { read } from '$lib/domain/reading/read';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { today } from '$lib/ui/today';
import { granted } from '../choice';
import { chosenReturn } from './choice';

/** The stages of money shown of a State, each by itself. */
export const moneyStages = ['requested', 'approved', 'committed', 'spent'] as const;

/** The years of a small multiple, the running one included. */
const shownYears = 12;

/** What the pages of all States have in common, worked out once for all of them. */
export class States {
	readonly portfolio: Portfolio;
	readonly lens = $derived.by(() => shownLens(this.portfolio));
	readonly choice = $derived.by(chosenReturn);
	readonly ktReturn = $derived.by(() => returnOf(this.portfolio, this.choice, today()));
	readonly periods = $derived.by(() => periodsByCountry(this.portfolio));
	readonly shares = $derived.by(() => latestShares(this.portfolio));
	/** The values of each stage, by ISO code. */
	readonly money = $derived.by(() =>
		moneyStages.map((stage) => ({
			stage,
			values: valuesByState(this.portfolio, { stage, split: this.choice.split })
		}))
	);
	readonly years = $derived.by(() => {
		const to = Number(today().slice(0, 4));
		return Array.from({ length: shownYears }, (_, at) => to - shownYears + 1 + at);
	});
	/** The projects under way in these years, proposals left out, by ISO code. */
	readonly byYear = $derived.by(() => {
		const counted = projectsByYear(
			this.#counted(),
			endsOf(this.portfolio),
			this.years[0]!,
			this.years.at(-1)!
		);
		counted.delete('');
		counted.delete(international);
		return counted;
	});
	/** The most of them in one year of one State: the scale of every small multiple. */
	readonly most = $derived.by(() =>
		Math.max(1, ...[...this.byYear.values()].flatMap(({ projects }) => projects.map((own) => own.length)))
	);

	constructor(portfolio: Portfolio) {
		this.portfolio = portfolio;
	}

	get currency(): string {
		return budgetColumns(this.portfolio).currency;
	}

	codeOf(id: string): string | undefined {
		return read(this.portfolio, country).one(id)?.values.code;
	}

	#counted(): readonly Participant[] {
		const money = rollUpBudget(budgetColumns(this.portfolio), ['project'], granted);
		const counts = countedProjects(this.portfolio, 'portfolio', money);
		return participantsOf(this.portfolio).filter(({ project }) => counts(project));
	}
}
