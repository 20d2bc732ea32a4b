import {
	byYear,
	firstPlace,
	keysOf,
	placeKey,
	placesBy,
	sheetLines,
	type SheetPlace
} from '$lib/domain/budget/sheet';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { today } from '$lib/ui/today';
import { BegunRows } from './begun-rows.svelte';
import { stages, type Measure } from './measures';
import { lineStages } from './sheet-choice';
import { BudgetSheet } from './sheet.svelte';

/** The money of a project: a row for each year, fund and category, a column for each stage. */
export class ProjectSheet {
	readonly sheet: BudgetSheet;
	readonly begun: BegunRows;
	readonly #portfolio: Portfolio;
	readonly #project: string;
	readonly lines = $derived.by(() => sheetLines(this.#portfolio, this.#project));
	/** The rows with lines. */
	readonly filled: readonly SheetPlace[] = $derived.by(() =>
		placesBy(this.lines, ['project', 'year', 'fund', 'category']).toSorted(byYear)
	);
	readonly #keys = $derived.by(() => keysOf(this.filled));
	readonly rows: readonly SheetPlace[] = $derived.by(() => [
		...this.filled,
		...this.begun.places.filter((place) => !this.#keys.has(placeKey(place)))
	]);
	/** The four that every project comes to, and others that have an amount. */
	readonly stages: readonly Measure[] = $derived.by(() =>
		lineStages.filter(
			(one) => (stages as readonly string[]).includes(one) || this.lines.some(({ stage }) => stage === one)
		)
	);
	readonly #columns = $derived.by(() => this.stages.map((stage) => ({ stage })));

	constructor(portfolio: Portfolio, project: string) {
		this.#portfolio = portfolio;
		this.#project = project;
		this.begun = new BegunRows(`sheet.rows ${portfolio.id} ${project}`);
		this.sheet = new BudgetSheet(
			portfolio,
			project,
			() => this.lines,
			() => ({ rows: this.rows, columns: this.#columns, grow: () => this.add() })
		);
	}

	isBegun(row: SheetPlace): boolean {
		return !this.#keys.has(placeKey(row));
	}

	/** Begins a row of the next year, of the fund and category of the last. */
	add(): void {
		const last = this.rows.at(-1);
		if (!last) return this.begun.add(firstPlace(this.#portfolio, this.#project, today()));
		const { fund, category } = last;
		const alike = this.rows.filter((row) => row.fund === fund && row.category === category);
		const years = alike.flatMap(({ year }) => (year === undefined ? [] : [year]));
		const year = years.length > 0 ? Math.max(...years) + 1 : Number(today().slice(0, 4));
		this.begun.add({ project: this.#project, year, fund, category });
	}

	/** Says of what a begun row is; none that is there already. */
	say(row: SheetPlace, said: SheetPlace): void {
		const place = { ...said, project: this.#project };
		if (!this.rows.some((one) => placeKey(one) === placeKey(place))) this.begun.say(row, place);
	}
}
