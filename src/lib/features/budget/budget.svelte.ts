import { carriedIn } from '$lib/domain/budget/carried-in';
import { carryRulesOf } from '$lib/domain/budget/carry-forward';
import type { BudgetColumns } from '$lib/domain/budget/columns';
import { budgetColumns, envelopeMeasure } from '$lib/domain/budget/entries';
import { latenessesOf } from '$lib/domain/budget/expected';
import { rollUpBudget } from '$lib/domain/budget/roll-up';
import { headroomsOf } from '$lib/domain/budget/headroom';
import { fund } from '$lib/domain/kinds/fund';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { shownLens } from '$lib/problems/shown-lens';
import { today } from '$lib/ui/today';
import { readChoice, readCurrency, whereOf, type Choice } from './choice';
import { read } from '$lib/domain/reading/read';

/** The money of a portfolio under the choice in the address. */
export class Budget {
	readonly portfolio: Portfolio;
	readonly #parameters: () => URLSearchParams;
	readonly columns: BudgetColumns = $derived.by(() =>
		budgetColumns(this.portfolio, readCurrency(this.#parameters()))
	);
	/** The years that have money, ascending, without gaps. */
	readonly years: readonly string[] = $derived.by(() => span(this.columns.by.year.keys));
	readonly lens = $derived.by(() => shownLens(this.portfolio));
	readonly funds = $derived.by(() =>
		read(this.portfolio, fund)
			.ids()
			.map((id) => ({ id, name: this.lens.title(fund.name, id) ?? id }))
	);
	readonly choice: Choice = $derived.by(() =>
		readChoice(this.#parameters(), {
			years: this.years,
			busy: yearsWithLines(this.columns, this.years),
			funds: this.funds.map(({ id }) => id),
			today: today()
		})
	);
	readonly where = $derived.by(() => whereOf(this.choice));
	/** What the envelopes of the choice leave. */
	readonly headrooms = $derived.by(() => headroomsOf(this.columns, this.where, today()));

	readonly late = $derived.by(() => latenessesOf(this.portfolio));
	readonly rules = $derived.by(() => carryRulesOf(this.portfolio));
	/** What is carried into a year, of the funds of the choice; beside its envelopes, never in them. */
	readonly carriedIn = $derived.by(() => {
		const funds = whereOf({ year: undefined, fund: this.choice.fund });
		return carriedIn(this.columns, this.late, this.rules, funds, today());
	});

	constructor(portfolio: Portfolio, parameters: () => URLSearchParams) {
		this.portfolio = portfolio;
		this.#parameters = parameters;
	}

	get currency(): string {
		return this.columns.currency;
	}

	/** The name of a fund; the id where it is not known. */
	fundName(id: string): string {
		return this.funds.find((one) => one.id === id)?.name ?? this.lens.title(fund.name, id) ?? id;
	}
}

function yearsWithLines(columns: BudgetColumns, years: readonly string[]): string[] {
	const rolled = rollUpBudget(columns, ['year', 'measure']);
	const lines = rolled.keys[1]?.filter((measure) => measure !== envelopeMeasure) ?? [];
	return years.filter((year) => lines.some((measure) => rolled.total(year, measure).entries > 0));
}

/** Whole years from the first to the last; a typo such as 2206 must not make a chart of centuries. */
function span(keys: readonly string[]): string[] {
	const years = keys
		.filter((key) => /^\d{4}$/.test(key))
		.map(Number)
		.sort((a, b) => a - b);
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return [];
	if (last - first > 60) return [...new Set(years)].map(String);
	return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}
