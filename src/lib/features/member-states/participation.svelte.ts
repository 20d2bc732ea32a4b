import { budgetColumns } from '$lib/domain/budget/entries';
import { rollUpBudget, type RollUp } from '$lib/domain/budget/roll-up';
import { country } from '$lib/domain/kinds/country';
import { countByCountry, type ParticipationCount } from '$lib/domain/participation/by-country';
import { countedProjects } from '$lib/domain/participation/counted-projects';
import { international } from '$lib/domain/participation/seat';
import { countryIds, participantsOf, periodsByCountry } from '$lib/domain/participation/read';
import { m } from '$lib/paraglide/messages';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { regionName } from '$lib/ui/region-name';
import { language } from '$lib/ui/language.svelte';
import { today } from '$lib/ui/today';
import { granted, readParticipationChoice, statusesOf, type ParticipationChoice } from './choice';
import { periodsByCode, stateRows, type StateRow } from './rows';

/** Who takes part in the projects of a portfolio, under the choice in the address. */
export class Participation {
	readonly portfolio: Portfolio;
	readonly #parameters: () => URLSearchParams;
	readonly choice: ParticipationChoice = $derived.by(() => readParticipationChoice(this.#parameters()));
	readonly lens = $derived.by(() => shownLens(this.portfolio));
	readonly #columns = $derived.by(() => budgetColumns(this.portfolio));
	readonly #money: RollUp = $derived.by(() => rollUpBudget(this.#columns, ['project'], granted));
	readonly #counts = $derived.by(() => countedProjects(this.portfolio, this.choice.of, this.#money));
	readonly #ids = $derived.by(() => countryIds(this.portfolio));
	/** The dated statuses of each country or organisation, by the id of its record. */
	readonly periods = $derived.by(() => periodsByCountry(this.portfolio));
	readonly count = $derived.by(() => this.#countUnder(this.choice.status));
	/** The projects that a choice of status leaves out because a date is missing that would decide. */
	readonly undecided = $derived.by(() =>
		this.choice.status === 'all' || this.choice.status === 'unknown'
			? 0
			: this.#countUnder('unknown').projects
	);
	/** Every country with a status or a part, by name; those without a code last. */
	readonly rows: readonly StateRow[] = $derived.by(() =>
		stateRows({
			portfolio: this.portfolio,
			count: this.count,
			ids: this.#ids,
			periods: this.periods,
			nameOf: (code) => this.nameOf(code),
			titleOf: (id) => this.lens.title(country.name, id) ?? id,
			today: today(),
			locale: language.current
		})
	);

	constructor(portfolio: Portfolio, parameters: () => URLSearchParams) {
		this.portfolio = portfolio;
		this.#parameters = parameters;
	}

	#countUnder(status: ParticipationChoice['status']): ParticipationCount {
		return countByCountry({
			participants: participantsOf(this.portfolio, this.choice.seats).filter((one) =>
				this.#counts(one.project)
			),
			periods: periodsByCode(this.#ids, this.periods),
			statusAt: this.choice.at === 'start' ? 'start' : { date: this.#date },
			today: today(),
			money: (id) => this.#money.total(id),
			sharing: this.choice.sharing,
			statuses: statusesOf[status]
		});
	}

	get currency(): string {
		return this.#columns.currency;
	}

	get #date(): string {
		return this.choice.at === 'today' ? today() : this.choice.at;
	}

	/** The name of a country: of its record, else as the browser knows it; words for what is none. */
	nameOf(code: string): string {
		if (code === '') return m.memberstates_without_country();
		if (code === international) return m.memberstates_international();
		const id = this.#ids.get(code);
		const named = id && this.lens.title(country.name, id);
		return named ?? regionName(code, language.current);
	}
}
