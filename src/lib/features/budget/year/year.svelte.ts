import type { Where } from '$lib/domain/budget/roll-up';
import { yearFigures } from '$lib/domain/budget/year-figures';
import { m } from '$lib/paraglide/messages';
import { today } from '$lib/ui/today';
import type { Budget } from '../budget.svelte';
import { whereOf } from '../choice';

/** One year of the money of a portfolio, of all funds or of the one that is chosen. */
export class Year {
	readonly budget: Budget;
	readonly year = $derived.by(() => this.budget.choice.year ?? today().slice(0, 4));
	readonly figures = $derived.by(() =>
		yearFigures(this.budget.columns, this.budget.late, this.budget.rules, this.funds, this.year, today())
	);

	constructor(budget: Budget) {
		this.budget = budget;
	}

	/** The entries of the fund that is chosen, of every year. */
	get funds(): Where {
		return whereOf({ year: undefined, fund: this.budget.choice.fund });
	}

	/** The entries of the year, of the fund that is chosen. */
	get where(): Where {
		return whereOf({ year: this.year, fund: this.budget.choice.fund });
	}

	/** What is chosen, in words: the name of a fund. */
	get fundWord(): string {
		const { fund } = this.budget.choice;
		return fund === undefined ? m.budget_all_funds() : this.budget.fundName(fund);
	}

	/** Every year that has money, up to the one that is shown. */
	get sofar(): readonly string[] {
		return this.budget.years.filter((year) => year <= this.year);
	}
}
